import type {
  ResourceNode,
  ResourceRef,
} from '@velastage/plugin-kubevela-react';

/** Names a resource in the address where its node's id is not at hand. */
export function resourceId(ref: ResourceRef): string {
  return [ref.cluster, ref.apiVersion, ref.kind, ref.namespace, ref.name]
    .map(part => part ?? '')
    .join('|');
}

/** The node that an address names, by its id or by what it refers to. */
export function findNode(
  nodes: ResourceNode[],
  id: string,
): ResourceNode | undefined {
  const [, ...named] = id.split('|');
  const rest = named.join('|');
  return (
    nodes.find(node => node.id === id) ??
    // A reference may leave the cluster out where it is the Application's own.
    nodes.find(
      ({ ref }) =>
        resourceId(ref) === id ||
        resourceId(ref).split('|').slice(1).join('|') === rest,
    )
  );
}

/** `Kind namespace/name`, as people write it. */
export function resourceText(ref: ResourceRef): string {
  return `${ref.kind} ${ref.namespace ? `${ref.namespace}/` : ''}${ref.name}`;
}
