import type { Rollout, RolloutList } from '@velastage/plugin-kubevela-common';
import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import type { LiveInstance } from '../live/types';
import type { ClusterView } from '../watch/types';
import { readRollout } from './readRollout';
import { rolloutObjects } from './rolloutObjects';

/** The rollouts among what an instance has made, with what their engines say, from memory. */
export function listRollouts(
  instance: LiveInstance,
  view: ClusterView,
  engines: readonly RolloutEngine[],
): RolloutList {
  const items = rolloutObjects(instance, view, engines).map(
    ({ node, engine, object }): Rollout => ({
      engine: engine.name,
      resource: node.ref,
      component: node.component,
      ...readRollout(engine, object, view),
    }),
  );
  return { key: instance.summary.key, items };
}
