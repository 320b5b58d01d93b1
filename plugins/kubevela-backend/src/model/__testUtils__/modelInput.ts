import type { KubernetesObject } from '../../watch/types';
import type { ModelInput } from '../types';
import { fakeView, type FakeViewOptions } from './fakeView';

/** Two minutes after the fixtures' Applications of the same name were deployed, unless a test says otherwise. */
export interface TestInput extends FakeViewOptions {
  /** The first Application is the instance, ResourceTrackers are its trackers, the rest is in the cluster. */
  objects: KubernetesObject[];
  /** ISO 8601. */
  now: string;
  settings?: Partial<ModelInput['settings']>;
  previous?: ModelInput['previous'];
}

/** The input of the model for a set of objects. */
export function modelInput({
  objects,
  now,
  settings,
  previous,
  ...view
}: TestInput): ModelInput {
  const application = objects.find(({ kind }) => kind === 'Application');
  if (!application) {
    throw new Error('no Application among the objects');
  }
  return {
    application,
    trackers: objects.filter(({ kind }) => kind === 'ResourceTracker'),
    view: fakeView(
      objects.filter(
        object => object !== application && object.kind !== 'ResourceTracker',
      ),
      view,
    ),
    settings: { environments: [], ...settings },
    now: Date.parse(now),
    previous,
  };
}
