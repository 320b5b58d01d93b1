import { Position, type Edge } from '@xyflow/react';
import type { GraphEdge } from './edges';
import type { FlowNode, GraphNodeData } from './GraphNodeView';
import { columnsOf, targetEnd, type LineEnds } from './lineEnds';
import {
  NODE_HEIGHT_PX,
  NODE_WIDTH_PX,
  type Layout,
  type PlacedNode,
} from './layout';

const SIZE = { width: NODE_WIDTH_PX, height: NODE_HEIGHT_PX };
const CLICKABLE = { pointerEvents: 'all' } as const;
const POINT = { y: NODE_HEIGHT_PX / 2, width: 1, height: 1 };

/** Where lines begin and end, so that they can be drawn before React Flow has measured the nodes. */
const HANDLES: NonNullable<FlowNode['handles']> = [
  { ...POINT, id: 'in', type: 'target', position: Position.Left, x: 0 },
  {
    ...POINT,
    id: 'out',
    type: 'source',
    position: Position.Right,
    x: NODE_WIDTH_PX,
  },
  // For lines that do not lead to a column further right.
  {
    ...POINT,
    id: 'back',
    type: 'target',
    position: Position.Right,
    x: NODE_WIDTH_PX,
  },
];

/** A node in React Flow's terms. */
export function toFlowNode(placed: PlacedNode, data: GraphNodeData): FlowNode {
  return {
    id: placed.drawn.id,
    type: 'graph',
    position: { x: placed.x, y: placed.y },
    ...SIZE,
    measured: SIZE,
    handles: HANDLES.filter(({ id }) => data.ends[id as keyof LineEnds]),
    data,
    // React Flow lets pointers through nodes that it has nothing to do with itself.
    style: CLICKABLE,
    // The node itself is the button; the box around it says nothing.
    domAttributes: { 'aria-roledescription': undefined },
  };
}

/** Lines in React Flow's terms. */
export function toFlowEdges(edges: GraphEdge[], layout: Layout): Edge[] {
  const columns = columnsOf(layout);
  return edges.map(edge => ({
    id: edge.id,
    source: edge.source,
    target: edge.target,
    sourceHandle: 'out',
    targetHandle: targetEnd(edge, columns),
    type:
      edge.type === 'link' && targetEnd(edge, columns) === 'in'
        ? 'default'
        : 'smoothstep',
    className: edge.type === 'link' ? 'graph-link' : undefined,
    focusable: false,
    interactionWidth: 0,
    // What hangs under what is said by the keys that lead there.
    domAttributes: { 'aria-hidden': true },
  }));
}
