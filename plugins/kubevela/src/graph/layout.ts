import type { DrawnNode } from './types';

/** Size of a drawn node; its text is cut to fit. */
export const NODE_WIDTH_PX = 212;
export const NODE_HEIGHT_PX = 46;
const COLUMN_GAP_PX = 52;
const ROW_GAP_PX = 10;
/** Between the parts of the application. */
const PART_GAP_PX = 14;

/** A node with its place in pixels, its upper left corner. */
export interface PlacedNode {
  drawn: DrawnNode;
  column: number;
  x: number;
  y: number;
}

/** Where everything stands. */
export interface Layout {
  /** In reading order: a parent before its children, siblings from above. */
  nodes: PlacedNode[];
  width: number;
  height: number;
}

/**
 * Puts a tree in columns from left to right. A parent stands beside its first child: so what is added
 * below moves nothing that is above it. Takes time in proportion to the nodes.
 */
export function layoutGraph(root: DrawnNode): Layout {
  const nodes: PlacedNode[] = [];
  let columns = 0;
  let y = 0;
  const place = (drawn: DrawnNode, column: number) => {
    columns = Math.max(columns, column + 1);
    const x = column * (NODE_WIDTH_PX + COLUMN_GAP_PX);
    nodes.push({ drawn, column, x, y });
    drawn.children.forEach((child, index) => {
      if (index > 0) {
        y += NODE_HEIGHT_PX + (column === 0 ? PART_GAP_PX : ROW_GAP_PX);
      }
      place(child, column + 1);
    });
  };
  place(root, 0);
  return {
    nodes,
    width: columns * (NODE_WIDTH_PX + COLUMN_GAP_PX) - COLUMN_GAP_PX,
    height: y + NODE_HEIGHT_PX,
  };
}
