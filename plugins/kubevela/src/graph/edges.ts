import { foldId } from './candidates';
import type { DrawnNode, GraphItem } from './types';

/** A line between two drawn nodes. */
export interface GraphEdge {
  id: string;
  source: string;
  target: string;
  /** `owner`: the target hangs under the source; `link`: the source refers to the target. */
  type: 'owner' | 'link';
}

/**
 * The lines of what is drawn: the tree's, those to further owners, and references. A line to something
 * that is folded ends at the fold.
 */
export function edgesOf(root: GraphItem, nodes: DrawnNode[]): GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  const add = (type: GraphEdge['type'], source: string, target: string) => {
    const id = `${type}:${source}>${target}`;
    if (source !== target && !edges.has(id)) {
      edges.set(id, { id, source, target, type });
    }
  };
  const drawn = new Set(nodes.map(({ id }) => id));
  let places: Map<string, string> | undefined;
  const placeOf = (id: string) => {
    places ??= drawnPlaces(root, drawn);
    return places.get(id);
  };
  for (const { id, parent } of nodes) {
    if (parent) {
      add('owner', parent.id, id);
    }
  }
  for (const { id, item } of nodes) {
    for (const owner of item?.node?.parents ?? []) {
      if (owner !== item!.parent?.id && drawn.has(owner)) {
        add('owner', owner, id);
      }
    }
    for (const link of item?.node?.links ?? []) {
      const place = placeOf(link);
      if (place) {
        add('link', id, place);
      }
    }
  }
  return [...edges.values()];
}

/** For each item the node that stands for it: itself, or the fold that it is in. */
function drawnPlaces(
  root: GraphItem,
  drawn: ReadonlySet<string>,
): Map<string, string> {
  const places = new Map<string, string>();
  const visit = (item: GraphItem, inFold?: string) => {
    const place = inFold ?? item.id;
    places.set(item.id, place);
    for (const child of item.children) {
      if (inFold || drawn.has(child.id)) {
        visit(child, inFold);
      } else {
        const own = foldId(item, child.kind);
        visit(child, drawn.has(own) ? own : foldId(item, undefined));
      }
    }
  };
  visit(root);
  return places;
}
