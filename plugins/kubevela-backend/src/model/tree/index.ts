export { buildTree } from './buildTree';
export { decidePresence } from './presence';
export { nodeId } from './nodeId';
export { toResourceNodes } from './toResourceNodes';
export type { Presence, Tree, TreeNode } from './types';
