import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import { groupOf } from '../model/kube/objects';
import type { ClusterView, KubernetesObject } from '../watch/types';

/** What an engine's object rolls out, where the portal sees it. */
export function workloadFor(
  engine: RolloutEngine,
  object: KubernetesObject,
  view: ClusterView,
): KubernetesObject | undefined {
  const ref = engine.workloadOf(object);
  return (
    ref &&
    view.get({
      group: groupOf(ref.apiVersion),
      kind: ref.kind,
      namespace: object.metadata.namespace ?? '',
      name: ref.name,
    })
  );
}
