import { foldId, groupByKind } from './candidates';
import type { Selection } from './Selection';
import type { DrawnNode, GraphItem } from './types';

/** The chosen items as a tree, with folds in the places of the others. */
export function draw(
  root: GraphItem,
  selection: Selection,
): { root: DrawnNode; hidden: number } {
  let drawn = 0;
  const visit = (item: GraphItem, parent?: DrawnNode): DrawnNode => {
    if (item.node && !item.context) {
      drawn++;
    }
    const node: DrawnNode = { id: item.id, item, parent, children: [] };
    const groups = groupByKind(item.children);
    if (!item.children.some(child => selection.has(child))) {
      addFold(
        node,
        groups.size > 1 ? undefined : item.children[0]?.kind,
        item.children,
        false,
      );
      return node;
    }
    for (const [kind, members] of groups) {
      const left: GraphItem[] = [];
      for (const member of members) {
        if (selection.has(member)) {
          node.children.push(visit(member, node));
        } else {
          left.push(member);
        }
      }
      addFold(node, kind, left, left.length < members.length);
    }
    return node;
  };
  const result = visit(root);
  return { root: result, hidden: root.size - drawn };
}

function addFold(
  parent: DrawnNode,
  kind: string | undefined,
  members: GraphItem[],
  rest: boolean,
) {
  if (members.length === 0) {
    return;
  }
  const item = parent.item!;
  const id = foldId(item, kind);
  const bad = members.filter(member => member.bad > 0).length;
  parent.children.push({
    id,
    fold: { id, parent: item, kind, count: members.length, bad, rest },
    parent,
    children: [],
  });
}
