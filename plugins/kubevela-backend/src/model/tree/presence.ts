import type { ResourceNode } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import type { InstanceModel } from '../types';
import { asArray } from '../kube/objects';
import { timeOf } from '../kube/time';
import type { Tree, TreeNode } from './types';

/**
 * How long after the start of a workflow an object that was never seen may still be on its way: a tracker
 * names an object before it is created, and watches of two kinds are not in step.
 */
export const CREATION_GRACE_MS = 60_000;

/**
 * Decides for each managed object that is not there whether that is loss, or not yet, or cannot be told.
 * While an Application is deleted its absent objects are simply gone and leave the tree.
 * Returns when time alone may turn `creating` into `missing`.
 */
export function decidePresence(
  tree: Tree,
  application: KubernetesObject,
  now: number,
  previous?: InstanceModel,
): number | undefined {
  const deleting = Boolean(application.metadata.deletionTimestamp);
  const deployed = deployedSoFar(application);
  let recheckAt: number | undefined;
  tree.managed = tree.managed.filter(node => {
    if (node.object || node.placement) {
      return true;
    }
    if (node.visibility !== 'synced') {
      node.presence = 'unseen';
      return true;
    }
    if (deleting) {
      tree.byId.delete(node.id);
      return false;
    }
    const young = deployed.startedAt + CREATION_GRACE_MS > now;
    const expected =
      deployed.all || (deployed.components.has(node.component) && !young);
    if (expected || (!young && deployed.ended) || wasSeen(node, previous)) {
      node.presence = 'missing';
    } else {
      node.presence = 'creating';
      if (young) {
        recheckAt = deployed.startedAt + CREATION_GRACE_MS;
      }
    }
    return true;
  });
  return recheckAt;
}

interface Deployed {
  /** The workflow succeeded: all objects were there. */
  all: boolean;
  /** The workflow does not go on by itself. */
  ended: boolean;
  /** Components that vela-core has seen applied. */
  components: Set<string>;
  startedAt: number;
}

function deployedSoFar({ metadata, status }: KubernetesObject): Deployed {
  const workflow = status?.workflow;
  return {
    all: workflow?.status === 'succeeded',
    ended: workflow?.finished === true || workflow?.suspend === true,
    components: new Set(
      asArray(status?.services).map(service => String(service?.name)),
    ),
    startedAt:
      timeOf(workflow?.startTime) ?? timeOf(metadata.creationTimestamp) ?? 0,
  };
}

/** Whether it was live when the model was last computed, or was missed already. */
function wasSeen(node: TreeNode, previous?: InstanceModel): boolean {
  const before = previous && findById(previous.nodes, node.id);
  return Boolean(before && (before.createdAt || before.missing));
}

/** Nodes are sorted by id; there may be thousands. */
function findById(
  nodes: readonly ResourceNode[],
  id: string,
): ResourceNode | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (nodes[middle].id < id) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return nodes[low]?.id === id ? nodes[low] : undefined;
}
