import { memo, useEffect, useRef, type MutableRefObject } from 'react';
import UnfoldMoreIcon from '@material-ui/icons/UnfoldMore';
import {
  DriftMark,
  HealthMark,
  visuallyHidden,
  type ResourceNode,
} from '@velastage/plugin-kubevela-react';
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import type { NodeText } from './itemText';
import type { LineEnds } from './lineEnds';
import { splitName } from './splitName';
import { toneOf } from './tones';
import type { DrawnNode } from './types';
import type { GraphClasses } from './useGraphStyles';

/** What a node on the screen needs to know. */
export interface GraphNodeData extends Record<string, unknown> {
  drawn: DrawnNode;
  /** Worked out once for all: asking for translations in each node takes longer than drawing it. */
  text: NodeText;
  /** Ends of lines that it has; each costs as much as the node. */
  ends: LineEnds;
  classes: GraphClasses;
  selected: boolean;
  /** The one node that the Tab key comes to. */
  tabStop: boolean;
  /** Id of the node that takes the focus when it is first drawn. */
  pendingFocus: MutableRefObject<string | undefined>;
  /** What activating it does, for the hover text. */
  hint?: string;
  /** Undefined where it does nothing. */
  onActivate?(drawn: DrawnNode): void;
}

/** A node as React Flow holds it. */
export type FlowNode = Node<GraphNodeData, 'graph'>;

/** A node of the graph. */
export const GraphNodeView = memo(({ data }: NodeProps<FlowNode>) => {
  const { drawn, classes, selected, tabStop, hint, onActivate } = data;
  const { pendingFocus } = data;
  const ref = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (pendingFocus.current === drawn.id) {
      pendingFocus.current = undefined;
      ref.current?.focus({ preventScroll: true });
    }
  }, [pendingFocus, drawn.id]);
  const { item, fold } = drawn;
  const { kind, name, label } = data.text;
  const tone = toneOf(drawn);
  const className = [
    classes.node,
    tone === 'error' && classes.error,
    tone === 'warning' && classes.warning,
    selected && classes.selected,
    item?.context && classes.context,
    fold && classes.fold,
    !onActivate && classes.still,
  ];
  const [head, tail] = splitName(name);
  const shared = {
    ref: (element: HTMLElement | null) => {
      ref.current = element;
    },
    className: className.filter(Boolean).join(' '),
    tabIndex: tabStop ? 0 : -1,
    title: [label, hint].filter(Boolean).join('\n'),
    'data-graph-id': drawn.id,
  };
  const accessibleName = hint ? `${label}. ${hint}` : label;
  const content = (
    <>
      <span className={classes.lines} aria-hidden>
        <span className={classes.kind}>{kind}</span>
        <span className={classes.name}>
          <span className={classes.head}>{head}</span>
          {tail && <span className={classes.tail}>{tail}</span>}
        </span>
      </span>
      {item?.node && (
        <span className={classes.marks} aria-hidden>
          <Marks node={item.node} classes={classes} text={data.text} />
        </span>
      )}
      {fold && <UnfoldMoreIcon className={classes.icon} aria-hidden />}
    </>
  );
  const box = onActivate ? (
    <button
      type="button"
      {...shared}
      aria-current={selected || undefined}
      onClick={() => onActivate(drawn)}
    >
      {/* As text and not as a label: what is seen is cut in the middle, and would contradict it. */}
      <span style={visuallyHidden}>{accessibleName}</span>
      {content}
    </button>
  ) : (
    <div role="img" aria-label={accessibleName} {...shared}>
      {content}
    </div>
  );
  return (
    <>
      {box}
      {data.ends.in && (
        <Handle id="in" type="target" position={Position.Left} />
      )}
      {data.ends.out && (
        <Handle id="out" type="source" position={Position.Right} />
      )}
      {data.ends.back && (
        <Handle id="back" type="target" position={Position.Right} />
      )}
    </>
  );
});

function Marks(props: {
  node: ResourceNode;
  classes: GraphClasses;
  text: NodeText;
}) {
  const { node, classes, text } = props;
  const status = node.missing ? 'Missing' : node.health?.status;
  return (
    <>
      {text.tag && <span className={classes.tag}>{text.tag}</span>}
      {node.drift === 'Drifted' && <DriftMark drift="Drifted" iconOnly />}
      {status && <HealthMark health={status} iconOnly />}
    </>
  );
}
