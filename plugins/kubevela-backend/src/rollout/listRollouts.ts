import type { Rollout, RolloutList } from '@velastage/plugin-kubevela-common';
import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import type { LiveInstance } from '../live/types';
import { groupOf } from '../model/kube/objects';
import type { ClusterView } from '../watch/types';
import { engineOf } from './engines';
import { readRollout } from './readRollout';

/** The rollouts among what an instance has made, with what their engines say, from memory. */
export function listRollouts(
  instance: LiveInstance,
  view: ClusterView,
  engines: readonly RolloutEngine[],
): RolloutList {
  const items = instance.model.nodes.flatMap((node): Rollout[] => {
    const { ref, component, missing } = node;
    const engine = missing ? undefined : engineOf(engines, ref);
    const object =
      engine &&
      view.get({
        group: groupOf(ref.apiVersion),
        kind: ref.kind,
        namespace: ref.namespace ?? '',
        name: ref.name,
      });
    return engine && object
      ? [
          {
            engine: engine.name,
            resource: ref,
            component,
            ...readRollout(engine, object, view),
          },
        ]
      : [];
  });
  return { key: instance.summary.key, items };
}
