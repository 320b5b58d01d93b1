import type { ResourceNode } from '@velastage/plugin-kubevela-common';
import { HEALTH_WORST_FIRST } from '../../list/severity';

/** More pods at once nobody can follow with their eyes, and each container is a connection to the cluster. */
export const MAX_PODS = 20;
/** Pods with many sidecars count for more. */
export const MAX_CONTAINERS = 60;

/** Which pods are meant. */
export interface PodSelection {
  /** Only pods below this node, or the node itself. */
  rootId?: string;
  /** Only pods of this component. */
  component?: string;
  /** Cluster of the Application: pods in another one are out of reach. */
  cluster: string;
}

/** The pods of a selection that exist, the worst first, of equal ones the newest. */
export function selectPods(
  nodes: readonly ResourceNode[],
  { rootId, component, cluster }: PodSelection,
): ResourceNode[] {
  const wanted = wantedIds(nodes, rootId, component);
  return nodes
    .filter(
      ({ id, ref, missing, containers }) =>
        ref.kind === 'Pod' &&
        !missing &&
        containers !== undefined &&
        (ref.cluster ?? cluster) === cluster &&
        (!wanted || wanted.has(id)),
    )
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        ((a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1),
    );
}

/** The first of the pods, as many as fit into what is left of the budget. */
export function withinBudget(
  pods: readonly ResourceNode[],
  used: { pods: number; containers: number },
  containersOf: (pod: ResourceNode) => readonly string[],
): ResourceNode[] {
  const taken: ResourceNode[] = [];
  let { containers } = used;
  for (const pod of pods) {
    const more = containersOf(pod).length;
    if (
      used.pods + taken.length >= MAX_PODS ||
      // One pod alone is always taken, however many containers it has.
      (containers > 0 && containers + more > MAX_CONTAINERS)
    ) {
      break;
    }
    taken.push(pod);
    containers += more;
  }
  return taken;
}

/** Ids of the selected roots and all below them; undefined for everything. A cycle ends where it began. */
function wantedIds(
  nodes: readonly ResourceNode[],
  rootId: string | undefined,
  component: string | undefined,
): Set<string> | undefined {
  if (rootId === undefined && component === undefined) {
    return undefined;
  }
  const children = new Map<string, string[]>();
  for (const { id, parents } of nodes) {
    for (const parent of parents) {
      const siblings = children.get(parent);
      if (siblings) siblings.push(id);
      else children.set(parent, [id]);
    }
  }
  const found = new Set<string>();
  const pending = nodes
    .filter(node =>
      rootId === undefined ? node.component === component : node.id === rootId,
    )
    .map(({ id }) => id);
  while (pending.length > 0) {
    const id = pending.pop()!;
    if (!found.has(id)) {
      found.add(id);
      pending.push(...(children.get(id) ?? []));
    }
  }
  return found;
}

function rank({ health }: ResourceNode): number {
  return health
    ? HEALTH_WORST_FIRST.indexOf(health.status)
    : HEALTH_WORST_FIRST.length;
}
