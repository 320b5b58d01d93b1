import type { KubernetesObject, ObjectChange } from '../types';
import { VelaCoreActivity } from './VelaCoreActivity';

function change(
  kind: string,
  before: object | undefined,
  after: object,
): ObjectChange {
  const object = (status: object) =>
    ({ kind, metadata: { name: 'web' }, status } as KubernetesObject);
  return {
    type: before ? 'modified' : 'added',
    ref: { group: 'core.oam.dev', kind, namespace: 'shop', name: 'web' },
    object: object(after),
    previous: before && object(before),
  };
}

describe('VelaCoreActivity', () => {
  it.each([
    [
      'an Application that was there before us',
      undefined,
      { status: 'running' },
    ],
    [
      'a change of something else than the status',
      { status: 'a' },
      { status: 'a' },
    ],
  ])('does not count %s', (_, before, after) => {
    const activity = new VelaCoreActivity();
    activity.note([change('Application', before, after)]);
    activity.note([change('ResourceTracker', { a: 1 }, { a: 2 })]);
    expect(activity.lastMs).toBeUndefined();
  });

  it('remembers when a status was written', () => {
    const activity = new VelaCoreActivity();
    const before = Date.now();
    activity.note([
      change('Application', { status: 'rendering' }, { status: 'running' }),
    ]);
    expect(activity.lastMs).toBeGreaterThanOrEqual(before);
  });
});
