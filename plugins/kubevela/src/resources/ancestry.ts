import type { ResourceNode } from '@velastage/plugin-kubevela-react';

/** What is left of a tree under filters. */
export interface KeptTree {
  /** All of it, in the order in which the nodes came. */
  nodes: ResourceNode[];
  /** Those that stand under no other. */
  roots: ResourceNode[];
  /** Those that stand under a node. */
  childrenOf(node: ResourceNode): readonly ResourceNode[];
  /** Whether it matches by itself; else it is here for what hangs on it. */
  matches(node: ResourceNode): boolean;
}

const CONTEXT = 1;
const MATCH = 2;
const NONE = -1;
const NO_NODES: readonly ResourceNode[] = [];

/**
 * The nodes that match, with what they hang on. A node with several parents stands under the first
 * that is known; nodes in a cycle, which only bad data has, are under no node that can be reached.
 */
export function keepWithAncestors(
  nodes: ResourceNode[],
  matches: (node: ResourceNode) => boolean,
): KeptTree {
  const { indexes, parents } = ancestryOf(nodes);
  const state = new Uint8Array(nodes.length);
  nodes.forEach((node, index) => {
    if (!matches(node)) {
      return;
    }
    state[index] = MATCH;
    for (let at = parents[index]; at !== NONE && !state[at]; at = parents[at]) {
      state[at] = CONTEXT;
    }
  });
  const roots: ResourceNode[] = [];
  const children = new Array<ResourceNode[] | undefined>(nodes.length);
  const kept = nodes.filter((node, index) => {
    if (!state[index]) {
      return false;
    }
    const parent = parents[index];
    if (parent === NONE) {
      roots.push(node);
    } else {
      (children[parent] ??= []).push(node);
    }
    return true;
  });
  return {
    nodes: kept,
    roots,
    childrenOf: node => children[indexes.get(node)!] ?? NO_NODES,
    matches: node => state[indexes.get(node)!] === MATCH,
  };
}

/** Which node each one stands under. */
interface Ancestry {
  indexes: ReadonlyMap<ResourceNode, number>;
  /** Of each node its parent's index. */
  parents: Int32Array;
}

/** Filters come and go while the nodes stay: what does not depend on filters is found once. */
const ancestries = new WeakMap<ResourceNode[], Ancestry>();

function ancestryOf(nodes: ResourceNode[]): Ancestry {
  let ancestry = ancestries.get(nodes);
  if (!ancestry) {
    const byId = new Map(nodes.map((node, index) => [node.id, index]));
    const parents = Int32Array.from(nodes, ({ id, parents: ids }) => {
      const parent = ids.find(other => other !== id && byId.has(other));
      return parent === undefined ? NONE : byId.get(parent)!;
    });
    const indexes = new Map(nodes.map((node, index) => [node, index]));
    ancestry = { indexes, parents };
    ancestries.set(nodes, ancestry);
  }
  return ancestry;
}
