import type { ResourceRef } from '@velastage/plugin-kubevela-common';
import type { TreeNode } from './types';

/** How the API names a node's object. */
export function resourceRef(
  { ref, object, apiVersion, placement }: TreeNode,
  cluster: string,
): ResourceRef {
  return {
    cluster: placement || cluster,
    apiVersion: object?.apiVersion ?? apiVersion,
    kind: ref.kind,
    namespace: ref.namespace || undefined,
    name: ref.name,
  };
}
