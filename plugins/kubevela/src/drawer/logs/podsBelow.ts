import type { ResourceNode } from '@velastage/plugin-kubevela-react';

/** The pods below a node, or the node itself where it is one. A cycle ends where it began. */
export function podsBelow(
  nodes: ResourceNode[],
  roots: ResourceNode[],
): ResourceNode[] {
  const children = new Map<string, ResourceNode[]>();
  for (const node of nodes) {
    for (const parent of node.parents) {
      const siblings = children.get(parent);
      if (siblings) siblings.push(node);
      else children.set(parent, [node]);
    }
  }
  const seen = new Set<string>();
  const pending = [...roots];
  const pods: ResourceNode[] = [];
  while (pending.length > 0) {
    const node = pending.pop()!;
    if (!seen.has(node.id)) {
      seen.add(node.id);
      if (node.ref.kind === 'Pod' && !node.missing) {
        pods.push(node);
      }
      pending.push(...(children.get(node.id) ?? []));
    }
  }
  return pods;
}

/** Names of the containers of some pods, main ones first; `main` is the one that all pods begin with. */
export function containersOfPods(pods: ResourceNode[]): {
  all: string[];
  main: string | undefined;
} {
  const firsts = new Set(pods.map(({ containers = [] }) => containers[0]));
  const all = new Set(firsts);
  pods.forEach(pod => pod.containers?.forEach(name => all.add(name)));
  all.delete(undefined as never);
  return {
    all: [...all],
    main: firsts.size === 1 && all.size > 1 ? [...firsts][0] : undefined,
  };
}
