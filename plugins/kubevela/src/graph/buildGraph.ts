import type { ResourceNode } from '@velastage/plugin-kubevela-react';
import { keepWithAncestors } from '../resources/ancestry';
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
  const { kept, children } = keepWithAncestors(nodes, matches);
  const root = newItem(ROOT_ID, 'application', application);
  const components = new Map<string, GraphItem>();
  const seen = new Set<string>();

  const place = (node: ResourceNode, parent: GraphItem) => {
    if (seen.has(node.id)) {
      return;
    }
    seen.add(node.id);
    const item = newItem(node.id, 'resource', node.ref.name);
    item.kind = node.ref.kind;
    item.node = node;
    item.context = !kept.get(node.id);
    adopt(parent, item);
    for (const child of children.get(node.id) ?? []) {
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

  (children.get(undefined) ?? []).forEach(placeTop);
  // What is left hangs in a cycle.
  nodes
    .filter(({ id }) => kept.has(id) && !seen.has(id))
    .forEach(node => {
      if (!seen.has(node.id)) {
        placeTop(node);
      }
    });
  root.children.sort(byKindAndName);
  components.forEach(component => component.children.sort(byKindAndName));
  sumUp(root);
  return root;
}

/** Id of a component's node. */
export function componentId(component: string): string {
  return `component:${component}`;
}

function newItem(id: string, type: GraphItem['type'], name: string): GraphItem {
  return {
    id,
    type,
    kind: '',
    name,
    context: false,
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
    compare(a.kind, b.kind) || compare(a.name, b.name) || compare(a.id, b.id)
  );
}

/** By code units: of thousands of names this is many times quicker than by a language's rules. */
function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
