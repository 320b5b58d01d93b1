import type { ResourceNode } from '@velastage/plugin-kubevela-react';

/** The containers of a pod by name; empty where the backend does not say. */
export function containersOf(node: ResourceNode): string[] {
  return node.containers ?? [];
}
