import type { ResourceNode } from '@velastage/plugin-kubevela-react';
import { keepWithAncestors } from '../resources/ancestry';
import { compareText } from '../resources/compareText';
import { isWell, severity } from '../resources/wellness';
import type { GraphItem } from './types';

/** Id of the graph's root; ids of resources have slashes. */
export const ROOT_ID = 'application';

/** Severity of what has nothing under it that matches. */
const NOTHING = Number.MAX_SAFE_INTEGER;

/**
 * The tree that the graph draws: the application, its components, their resources down to pods. With
 * filters, what matches and what it hangs on. Takes time in proportion to the nodes, and to sort them.
 */
export function buildGraph(
  nodes: ResourceNode[],
  matches: (node: ResourceNode) => boolean,
  application: string,
): GraphItem {
  const tree = keepWithAncestors(nodes, matches);
  const root = newItem(ROOT_ID, 'application', application);
  const components = new Map<string, GraphItem>();
  const seen = new Set<ResourceNode>();

  const place = (node: ResourceNode, parent: GraphItem) => {
    if (seen.has(node)) {
      return;
    }
    seen.add(node);
    const item = newItem(node.id, 'resource', node.ref.name, node);
    item.context = !tree.matches(node);
    adopt(parent, item);
    for (const child of tree.childrenOf(node)) {
      place(child, item);
    }
    item.children.sort(byKindAndName);
  };
  const placeTop = (node: ResourceNode) => {
    if (!node.component) {
      place(node, root);
      return;
    }
    let component = components.get(node.component);
    if (!component) {
      component = newItem(
        componentId(node.component),
        'component',
        node.component,
      );
      components.set(node.component, component);
      adopt(root, component);
    }
    place(node, component);
  };

  tree.roots.forEach(placeTop);
  // What is left hangs in a cycle.
  for (const node of tree.nodes) {
    if (!seen.has(node)) {
      placeTop(node);
    }
  }
  root.children.sort(byKindAndName);
  components.forEach(component => component.children.sort(byKindAndName));
  sumUp(root);
  return root;
}

/** Id of a component's node. */
export function componentId(component: string): string {
  return `component:${component}`;
}

function newItem(
  id: string,
  type: GraphItem['type'],
  name: string,
  node?: ResourceNode,
): GraphItem {
  return {
    id,
    type,
    kind: node?.ref.kind ?? '',
    name,
    node,
    context: false,
    parent: undefined,
    children: [],
    worst: NOTHING,
    size: 0,
    bad: 0,
  };
}

function adopt(parent: GraphItem, child: GraphItem) {
  child.parent = parent;
  parent.children.push(child);
}

function sumUp(item: GraphItem) {
  if (item.node && !item.context) {
    item.worst = severity(item.node);
    item.size = 1;
    item.bad = isWell(item.node) ? 0 : 1;
  }
  for (const child of item.children) {
    sumUp(child);
    item.worst = Math.min(item.worst, child.worst);
    item.size += child.size;
    item.bad += child.bad;
  }
}

function byKindAndName(a: GraphItem, b: GraphItem): number {
  return (
    compareText(a.kind, b.kind) ||
    compareText(a.name, b.name) ||
    compareText(a.id, b.id)
  );
}
