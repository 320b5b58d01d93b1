import {
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTheme } from '@material-ui/core/styles';
import { quietColor, toneColor, useT } from '@velastage/plugin-kubevela-react';
import {
  Controls,
  MiniMap,
  Panel,
  ReactFlow,
  useReactFlow,
  type Viewport,
} from '@xyflow/react';
import type { GraphEdge } from './edges';
import { toFlowEdges, toFlowNode } from './flow';
import {
  GraphNodeView,
  type FlowNode,
  type GraphNodeData,
} from './GraphNodeView';
import { NODE_HEIGHT_PX, NODE_WIDTH_PX } from './layout';
import { Legend } from './Legend';
import { toneOf } from './tones';
import type { DrawnGraph } from './useResourceGraph';
import { useGradually } from './useGradually';
import { homeViewport, type Size } from './viewport';

/** Beside the zoom buttons: at the top it would cover nodes. */
const LEGEND_PLACE = { marginLeft: 56 };

/** A smaller graph is seen as a whole, or nearly: a map of it would only lie on its nodes. */
const MINIMAP_FROM_NODES = 30;

const NODE_TYPES = { graph: GraphNodeView };
const MIN_ZOOM = 0.05;
const MAX_ZOOM = 1.5;

/** The drawing of a graph that can be panned and zoomed. */
export function GraphCanvas(props: {
  graph: DrawnGraph;
  screen: Size;
  /** The node to begin at. */
  home?: string;
  /** When it changes the view goes home. */
  homeKey: string;
  dataOf(drawn: DrawnGraph['layout']['nodes'][number]['drawn']): GraphNodeData;
}) {
  const { graph, screen, home, homeKey, dataOf } = props;
  const { layout } = graph;
  const { t } = useT();
  const theme = useTheme();
  const flow = useReactFlow();

  const shown = useGradually(layout.nodes, home);
  const cache = useRef(new Map<string, FlowNode>());
  const nodes = useMemo(() => {
    const next = new Map<string, FlowNode>();
    for (const placed of shown) {
      const node = toFlowNode(placed, dataOf(placed.drawn));
      const old = cache.current.get(node.id);
      next.set(node.id, old && isSame(old, node) ? old : node);
    }
    cache.current = next;
    return [...next.values()];
  }, [shown, dataOf]);
  const edges = useMemo(() => {
    const ids = new Set(shown.map(({ drawn }) => drawn.id));
    const both = ({ source, target }: GraphEdge) =>
      ids.has(source) && ids.has(target);
    return toFlowEdges(graph.edges.filter(both), layout);
  }, [graph.edges, layout, shown]);

  const homeView = (): Viewport => {
    const focus = layout.nodes.find(({ drawn }) => drawn.id === home);
    return homeViewport(layout, screen, focus);
  };
  const latest = useRef({ homeView, key: homeKey });
  latest.current.homeView = homeView;
  useEffect(() => {
    if (latest.current.key !== homeKey) {
      latest.current.key = homeKey;
      const view = latest.current.homeView();
      // React Flow tells every node of a move, also of none.
      if (!isSameView(view, flow.getViewport())) {
        flow.setViewport(view);
      }
    }
  }, [homeKey, flow]);

  const nodeColor = useCallback(
    ({ data }: FlowNode) => {
      const tone = toneOf(data.drawn);
      return tone ? toneColor(theme, tone) : quietColor(theme);
    },
    [theme],
  );
  // A map of what is being drawn would be drawn with each part of it.
  const [drawnOnce, setDrawnOnce] = useState(false);
  const isDrawn = shown.length >= layout.nodes.length;
  useEffect(() => {
    if (isDrawn) {
      startTransition(() => setDrawnOnce(true));
    }
  }, [isDrawn]);

  // Another object would be news for each of the nodes.
  const labels = useMemo(
    () => ({
      'controls.ariaLabel': t('graph.controls'),
      'controls.zoomIn.ariaLabel': t('graph.zoomIn'),
      'controls.zoomOut.ariaLabel': t('graph.zoomOut'),
      'controls.fitView.ariaLabel': t('graph.fit'),
      'minimap.ariaLabel': t('graph.minimap'),
    }),
    [t],
  );

  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      defaultViewport={useMemo(homeView, [])} // eslint-disable-line react-hooks/exhaustive-deps
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      colorMode={theme.palette.type}
      panOnScroll
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      ariaLabelConfig={labels}
    >
      <Panel position="bottom-left" style={LEGEND_PLACE}>
        <Legend />
      </Panel>
      <Controls showInteractive={false} />
      {drawnOnce && layout.nodes.length >= MINIMAP_FROM_NODES && (
        <MiniMap<FlowNode>
          pannable
          zoomable
          nodeColor={nodeColor}
          nodeBorderRadius={4}
        />
      )}
    </ReactFlow>
  );
}

function isSameView(a: Viewport, b: Viewport): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

/** Made anew each time, and compared by what is in them. */
const LOOKED_INTO = ['drawn', 'text', 'ends'];

function isSame(a: FlowNode, b: FlowNode): boolean {
  const keys = Object.keys(b.data).filter(key => !LOOKED_INTO.includes(key));
  return (
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    keys.every(key => a.data[key] === b.data[key]) &&
    looksSame(a.data, b.data)
  );
}

function looksSame(one: GraphNodeData, other: GraphNodeData): boolean {
  const { drawn: a } = one;
  const { drawn: b } = other;
  return (
    one.text.label === other.text.label &&
    one.ends.in === other.ends.in &&
    one.ends.out === other.ends.out &&
    one.ends.back === other.ends.back &&
    a.item?.node === b.item?.node &&
    a.item?.context === b.item?.context &&
    a.item?.size === b.item?.size &&
    a.item?.bad === b.item?.bad &&
    a.item?.worst === b.item?.worst &&
    a.fold?.count === b.fold?.count &&
    a.fold?.bad === b.fold?.bad &&
    a.fold?.rest === b.fold?.rest
  );
}

/** The middle of a node, in pixels of the graph. */
export function middleOf({ x, y }: { x: number; y: number }) {
  return { x: x + NODE_WIDTH_PX / 2, y: y + NODE_HEIGHT_PX / 2 };
}
