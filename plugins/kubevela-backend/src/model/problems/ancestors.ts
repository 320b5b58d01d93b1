import type { TreeNode } from '../tree';

/** A node, its owners, theirs and so on: what the trouble of the node shows in as well. */
export function withAncestors(node: TreeNode): TreeNode[] {
  const found = [node];
  for (const current of found) {
    for (const parent of current.parents) {
      if (!found.includes(parent)) {
        found.push(parent);
      }
    }
  }
  return found;
}
