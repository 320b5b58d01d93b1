import type {
  ImageScan,
  ResourceNode,
} from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { asArray } from '../kube/objects';
import { isoOf } from '../kube/time';
import { imagesOf } from '../kube/podTemplate';
import { keepSince } from '../rollup/keepSince';
import { scansOf } from '../vulnerabilities';
import { logicalEdges } from './logicalEdges';
import { nodeInfo } from './nodeInfo';
import { resourceRef } from './resourceRef';
import type { Tree, TreeNode } from './types';

/** The tree as the API shows it: flat, sorted by id, so that an unchanged tree is the same text. */
export function toResourceNodes(
  tree: Tree,
  cluster: string,
  now: number,
  previous: readonly ResourceNode[] = [],
): ResourceNode[] {
  const nodes = [...tree.byId.values()].sort(byId);
  const links = logicalEdges(tree);
  let at = 0;
  return nodes.map(node => {
    while (at < previous.length && previous[at].id < node.id) {
      at++;
    }
    const before = previous[at]?.id === node.id ? previous[at] : undefined;
    return toResourceNode(node, cluster, now, links.get(node.id), before);
  });
}

function toResourceNode(
  node: TreeNode,
  cluster: string,
  now: number,
  links: ResourceNode['links'],
  before?: ResourceNode,
): ResourceNode {
  const { object, health } = node;
  const metadata = object?.metadata;
  return {
    id: node.id,
    parents: node.parents.map(parent => parent.id).sort(),
    ref: resourceRef(node, cluster),
    component: node.component || undefined,
    trait: node.trait || undefined,
    managed: Boolean(node.managed),
    missing: node.presence === 'missing' || node.presence === 'creating',
    outdated: node.outdated || undefined,
    health:
      health &&
      keepSince(
        {
          status: health.status,
          message: health.message,
          since: isoOf(health.since),
        },
        before?.health,
        now,
      ),
    drift: node.drift,
    info: nodeInfo(node),
    images: imagesOf(object ?? node.managed?.raw),
    scans: scansIn(node),
    containers: containersOf(object),
    createdAt: isoOf(metadata?.creationTimestamp),
    deletingSince: isoOf(metadata?.deletionTimestamp),
    finalizers: metadata?.deletionTimestamp ? metadata.finalizers : undefined,
    links,
  };
}

function scansIn(node: TreeNode): ImageScan[] | undefined {
  const scans = scansOf(node);
  return scans.length > 0 ? scans : undefined;
}

/** Names of a pod's containers, its init containers included: what logs can be asked for. */
function containersOf(object?: KubernetesObject): string[] | undefined {
  if (object?.kind !== 'Pod') {
    return undefined;
  }
  const { containers, initContainers } = object.spec ?? {};
  return [...asArray(containers), ...asArray(initContainers)].map(container =>
    String(container?.name),
  );
}

function byId(a: TreeNode, b: TreeNode): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
