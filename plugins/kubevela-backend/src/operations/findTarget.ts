import type {
  OperationNote,
  ResourceNode,
} from '@velastage/plugin-kubevela-common';
import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import { isElsewhere } from '../api/reads/findResource';
import { groupOf } from '../model/kube/objects';
import { OAM_GROUP } from '../watch/cluster/kinds';
import type { LiveInstance } from '../live/types';
import type { ClusterView, KubernetesObject } from '../watch/types';
import { cachedAppliedManifest } from './appliedCache';
import type { HeldRollout, OperationTarget } from './types';

/** What is known from memory of a resource's object; undefined where it is not there, or not seen. */
export function findTarget(options: {
  instance: LiveInstance;
  node: ResourceNode;
  view: ClusterView;
  trackers: () => KubernetesObject[];
  engine?: RolloutEngine;
  heldRollouts?: () => HeldRollout[];
  replacedRollouts?: () => OperationNote[];
}): OperationTarget | undefined {
  const { instance, node, view, trackers, engine } = options;
  const object = isElsewhere(instance, node)
    ? undefined
    : view.get({
        group: groupOf(node.ref.apiVersion),
        kind: node.ref.kind,
        namespace: node.ref.namespace ?? '',
        name: node.ref.name,
      });
  if (!object) {
    return undefined;
  }
  return {
    instance,
    node,
    object,
    view,
    engine,
    heldRollouts: options.heldRollouts,
    replacedRollouts: options.replacedRollouts,
    application: view.get({
      group: OAM_GROUP,
      kind: 'Application',
      namespace: instance.ref.namespace,
      name: instance.ref.name,
    }),
    applied: () => cachedAppliedManifest(trackers(), node.ref),
  };
}
