import type { ResourceNode } from '@velastage/plugin-kubevela-common';
import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import type { LiveInstance } from '../live/types';
import { groupOf } from '../model/kube/objects';
import type { ClusterView, KubernetesObject } from '../watch/types';
import { engineOf } from './engines';

/** A rollout among what an instance has made, and the engine that it belongs to. */
export interface RolloutObject {
  node: ResourceNode;
  engine: RolloutEngine;
  object: KubernetesObject;
}

/** The rollouts of an instance that are there, from memory. */
export function rolloutObjects(
  instance: LiveInstance,
  view: ClusterView,
  engines: readonly RolloutEngine[],
): RolloutObject[] {
  return instance.model.nodes.flatMap((node): RolloutObject[] => {
    const { ref, missing } = node;
    const engine = missing ? undefined : engineOf(engines, ref);
    const object =
      engine &&
      view.get({
        group: groupOf(ref.apiVersion),
        kind: ref.kind,
        namespace: ref.namespace ?? '',
        name: ref.name,
      });
    return engine && object ? [{ node, engine, object }] : [];
  });
}
