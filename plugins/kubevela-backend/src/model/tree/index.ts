export { buildTree, emptyTree } from './buildTree';
export { childRulesOf, NO_CHILD_RULES, type ChildRules } from './childRules';
export { followKeys } from './follows';
export { decidePresence } from './presence';
export { nodeId } from './nodeId';
export { toResourceNodes } from './toResourceNodes';
export type { Presence, Tree, TreeNode } from './types';
