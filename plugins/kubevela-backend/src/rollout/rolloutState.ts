import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import type { ClusterView, KubernetesObject } from '../watch/types';
import { readRollout } from './readRollout';

/** A text that changes whenever a rollout gets somewhere else. */
export function rolloutState(
  engine: RolloutEngine,
  object: KubernetesObject,
  view: ClusterView,
): string {
  try {
    if (engine.stateOf) {
      return engine.stateOf(object);
    }
  } catch {
    // What it says of the object is as good.
  }
  const { phase, currentStep, message, notes } = readRollout(
    engine,
    object,
    view,
  );
  return JSON.stringify([
    object.metadata.generation,
    phase,
    currentStep,
    message,
    notes?.map(({ code }) => code),
  ]);
}
