import { memo, useCallback, useEffect, useId, useRef } from 'react';
import {
  useFillHeight,
  useT,
  useUrlState,
  visuallyHidden,
  type ResourceNode,
} from '@velastage/plugin-kubevela-react';
import { ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { GraphBar } from './GraphBar';
import { GraphCanvas, middleOf } from './GraphCanvas';
import type { GraphNodeData } from './GraphNodeView';
import { textOf } from './itemText';
import { toneOf } from './tones';
import type { DrawnNode } from './types';
import { useFrameSize } from './useFrameSize';
import { useGraphFocus } from './useGraphFocus';
import { useGraphStyles } from './useGraphStyles';
import { useResourceGraph } from './useResourceGraph';
import { isInView } from './viewport';

const GLIDE_MS = 200;

/** What the graph shows. */
export interface ResourceGraphProps {
  /** Says what it is the graph of. */
  label: string;
  /** Name of the application. */
  application: string;
  nodes: ResourceNode[];
  /** Those of them that pass the filters. */
  matching: ReadonlySet<ResourceNode>;
  /** Another one is another question: the view begins anew. */
  filterKey: string;
  /** Id of the resource that is open. */
  selected: string | undefined;
}

/** The resources as a graph. What is unfolded and what is open is in the address. */
export default memo(function ResourceGraph(props: ResourceGraphProps) {
  return (
    <ReactFlowProvider>
      <Graph {...props} />
    </ReactFlowProvider>
  );
});

function Graph(props: ResourceGraphProps) {
  const { label, application, nodes, matching, filterKey, selected } = props;
  const classes = useGraphStyles();
  const { t, word } = useT();
  const url = useUrlState();
  const flow = useReactFlow();
  const hintId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const outer = useRef<HTMLDivElement>(null);
  const height = useFillHeight(outer);
  const screen = useFrameSize(frame, height);
  const unfolded = url.all('open');
  const graph = useResourceGraph({
    nodes,
    matching,
    application,
    unfolded,
    selected,
  });
  const placed = graph.layout.nodes;

  const reveal = (id: string) => {
    const node = placed.find(({ drawn }) => drawn.id === id);
    const room = {
      width: frame.current?.clientWidth ?? 0,
      height: frame.current?.clientHeight ?? 0,
    };
    const view = flow.getViewport();
    if (node && room.width > 0 && !isInView(node, room, view)) {
      const { x, y } = middleOf(node);
      flow.setCenter(x, y, { zoom: view.zoom, duration: glideMs() });
    }
  };
  const { tabStop, focus, pendingFocus, frameProps } = useGraphFocus(
    frame,
    graph.layout,
    selected,
    reveal,
  );
  const latestReveal = useRef(reveal);
  latestReveal.current = reveal;
  useEffect(() => {
    if (selected) {
      latestReveal.current(selected);
    }
  }, [selected]);

  const only = url.all('component');
  const { set } = url;
  const onlyKey = only.join('\n');
  const { full, ends } = graph;
  const openKey = unfolded.join('\n');
  const onActivate = useCallback(
    ({ item, fold }: DrawnNode) => {
      if (fold) {
        set({ open: [...openKey.split('\n'), fold.id] });
      } else if (item?.node) {
        set({ resource: item.id, part: undefined });
      } else if (item) {
        set({ component: onlyKey === item.name ? undefined : item.name });
      }
    },
    [set, openKey, onlyKey],
  );
  const dataOf = useCallback(
    (drawn: DrawnNode): GraphNodeData => {
      const { item, fold } = drawn;
      const still = item?.type === 'application' || (fold && full);
      return {
        drawn,
        text: textOf(drawn, t, word),
        ends: ends.get(drawn.id) ?? {},
        classes,
        selected: drawn.id === selected,
        tabStop: drawn.id === tabStop,
        pendingFocus,
        hint:
          item?.type === 'component'
            ? t(
                onlyKey === item.name
                  ? 'graph.component.all'
                  : 'graph.component.only',
              )
            : undefined,
        onActivate: still ? undefined : onActivate,
      };
    },
    [
      classes,
      selected,
      tabStop,
      pendingFocus,
      onActivate,
      onlyKey,
      full,
      ends,
      t,
      word,
    ],
  );

  const bad = placed.filter(
    ({ drawn }) => drawn.item?.node && toneOf(drawn) !== undefined,
  );
  const nextBad = () => {
    const at = bad.findIndex(({ drawn }) => drawn.id === tabStop);
    focus(bad[(at + 1) % bad.length].drawn.id);
  };
  return (
    <div className={classes.frame} style={{ height }} ref={outer}>
      <GraphBar
        hidden={graph.hidden}
        full={full}
        onRefold={
          unfolded.length > 0 ? () => url.set({ open: undefined }) : undefined
        }
        onNextBad={bad.length > 0 ? nextBad : undefined}
      />
      <div
        ref={frame}
        className={classes.canvas}
        role="group"
        aria-label={label}
        aria-describedby={hintId}
        {...frameProps}
      >
        <div id={hintId} style={visuallyHidden}>
          {t('graph.keys')}
        </div>
        {screen && (
          <GraphCanvas
            graph={graph}
            screen={screen}
            home={selected ?? bad[0]?.drawn.id}
            homeKey={filterKey}
            dataOf={dataOf}
          />
        )}
      </div>
    </div>
  );
}

function glideMs(): number {
  const still = window.matchMedia?.('(prefers-reduced-motion: reduce)');
  return still?.matches ? 0 : GLIDE_MS;
}
