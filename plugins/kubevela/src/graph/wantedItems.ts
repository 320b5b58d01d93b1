import { candidatesOf, parentOfFold } from './candidates';
import type { GraphItem } from './types';

/**
 * Items that somebody asked for, by unfolding or by selecting one, and what they hang on, under their
 * parents.
 */
export function wantedItems(
  root: GraphItem,
  unfolded: ReadonlyMap<string, number>,
  selected: string | undefined,
): Map<GraphItem, GraphItem[]> {
  const wanted = new Map<GraphItem, GraphItem[]>();
  if (unfolded.size === 0 && selected === undefined) {
    return wanted;
  }
  const want = (item: GraphItem) => {
    for (let at = item; at.parent; at = at.parent) {
      const siblings = wanted.get(at.parent);
      if (!siblings) {
        wanted.set(at.parent, [at]);
      } else if (siblings.includes(at)) {
        return;
      } else {
        siblings.push(at);
      }
    }
  };
  const parents = new Set([...unfolded.keys()].map(parentOfFold));
  const visit = (item: GraphItem) => {
    if (item.id === selected) {
      want(item);
    }
    if (parents.has(item.id)) {
      candidatesOf(item, unfolded).wanted.forEach(want);
    }
    item.children.forEach(visit);
  };
  visit(root);
  return wanted;
}
