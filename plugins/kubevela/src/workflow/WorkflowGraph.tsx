import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  quietColor,
  useT,
  visuallyHidden,
  type WorkflowStep,
} from '@velastage/plugin-kubevela-react';
import { layoutWorkflow, GROUP_HEAD_PX, type StepLine } from './layoutWorkflow';
import { neighbourStep } from './neighbourStep';
import { StepBox } from './StepBox';
import { useZoom } from './useZoom';
import { ZoomBar } from './ZoomBar';

/** Room for the outlines of what stands at the edge. */
const EDGE_PX = 6;
const ARROW_PX = 6;
/** How far from a step a line turns. */
const TURN_PX = 12;

const useStyles = makeStyles(theme => ({
  scroller: { overflow: 'auto', maxHeight: '70vh', maxWidth: '100%' },
  canvas: { position: 'relative', transformOrigin: '0 0' },
  lines: {
    position: 'absolute',
    inset: 0,
    pointerEvents: 'none',
    '& path': {
      fill: 'none',
      stroke: quietColor(theme),
      strokeWidth: 1.25,
      strokeLinejoin: 'round',
    },
    '& .input': {
      stroke: theme.palette.primary.main,
      strokeDasharray: '5 4',
    },
    '& polygon': { fill: quietColor(theme) },
  },
  step: { position: 'absolute' },
  group: {
    border: `1px dashed ${quietColor(theme)}`,
    borderRadius: theme.shape.borderRadius * 2,
    backgroundColor: theme.palette.background.default,
  },
  selected: {
    borderColor: theme.palette.primary.main,
    boxShadow: `0 0 0 2px ${theme.palette.primary.main}`,
  },
  groupHead: { height: GROUP_HEAD_PX },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    fontSize: '0.75rem',
    color: quietColor(theme),
    marginTop: theme.spacing(1),
  },
  sample: {
    display: 'inline-block',
    width: 26,
    marginRight: theme.spacing(0.75),
    verticalAlign: 'middle',
    borderTop: `2px solid ${quietColor(theme)}`,
  },
  sampleInput: { borderTop: `2px dashed ${theme.palette.primary.main}` },
}));

/** The steps of a workflow under those that they begin after. Arrow keys lead from one to the next. */
export function WorkflowGraph(props: {
  steps: WorkflowStep[];
  selected: string | undefined;
  onSelect(id: string): void;
}) {
  const { steps, selected, onSelect } = props;
  const classes = useStyles();
  const { t } = useT();
  const hintId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layoutWorkflow(steps), [steps]);
  const size = {
    width: layout.width + 2 * EDGE_PX,
    height: layout.height + 2 * EDGE_PX,
  };
  const zoom = useZoom(frame, size);
  const [current, setCurrent] = useState<string>();
  const known = (id: string | undefined) =>
    layout.steps.some(each => each.id === id) ? id : undefined;
  const tabStop = known(current) ?? known(selected) ?? layout.steps[0]?.id;
  // The steps in it take the focus; the keys that lead from one to another are the same for all of them.
  const handlers = {
    onPointerDown: zoom.onPointerDown,
    onKeyDown: (event: KeyboardEvent) => {
      if (zoom.onKey(event.key)) {
        event.preventDefault();
        return;
      }
      const id = (event.target as HTMLElement).dataset.stepId;
      const next = id && neighbourStep(layout.steps, id, event.key);
      if (next) {
        event.preventDefault();
        setCurrent(next);
        [...frame.current!.querySelectorAll<HTMLElement>('[data-step-id]')]
          .find(each => each.dataset.stepId === next)
          ?.focus();
      }
    },
  };
  const hasInputs = layout.lines.some(({ by }) => by === 'input');
  return (
    <div>
      {zoom.needed && <ZoomBar {...zoom} />}
      <div
        ref={frame}
        className={classes.scroller}
        role="group"
        aria-label={t('workflow.graph')}
        aria-describedby={hintId}
        {...handlers}
      >
        <div id={hintId} style={visuallyHidden}>
          {t('workflow.graph.keys')}
        </div>
        <div
          style={{
            width: size.width * zoom.zoom,
            height: size.height * zoom.zoom,
          }}
        >
          <div
            className={classes.canvas}
            style={{ ...size, transform: `scale(${zoom.zoom})` }}
          >
            {layout.steps
              .filter(({ isGroup }) => isGroup)
              .map(({ id, ...place }) => (
                <div
                  key={`frame ${id}`}
                  className={`${classes.step} ${classes.group} ${
                    id === selected ? classes.selected : ''
                  }`}
                  style={boxOf(place)}
                />
              ))}
            <svg className={classes.lines} {...size} aria-hidden>
              <g transform={`translate(${EDGE_PX} ${EDGE_PX})`}>
                {layout.lines.map(line => (
                  <g key={line.id}>
                    <path className={line.by} d={curveOf(line)} />
                    <polygon points={arrowOf(line)} />
                  </g>
                ))}
              </g>
            </svg>
            {layout.steps.map(({ id, step, isGroup, ...place }) => (
              <div
                key={id}
                className={`${classes.step} ${
                  isGroup ? classes.groupHead : ''
                }`}
                style={
                  isGroup
                    ? { ...boxOf(place), height: GROUP_HEAD_PX }
                    : boxOf(place)
                }
                onFocus={() => setCurrent(id)}
              >
                <StepBox
                  id={id}
                  step={step}
                  steps={steps}
                  selected={id === selected}
                  asGroup={isGroup}
                  tabIndex={id === tabStop ? 0 : -1}
                  onSelect={onSelect}
                />
              </div>
            ))}
          </div>
        </div>
      </div>
      {hasInputs && (
        <div className={classes.legend} aria-hidden>
          <span>
            <span className={classes.sample} />
            {t('workflow.legend.after')}
          </span>
          <span>
            <span className={`${classes.sample} ${classes.sampleInput}`} />
            {t('workflow.legend.input')}
          </span>
        </div>
      )}
    </div>
  );
}

function boxOf(place: { x: number; y: number; width: number; height: number }) {
  return {
    left: place.x + EDGE_PX,
    top: place.y + EDGE_PX,
    width: place.width,
    height: place.height,
  };
}

/** Down and, in the middle, across; or across to its lane, down there, and back. */
function curveOf({ from, to, lane }: StepLine): string {
  const end = to.y - ARROW_PX;
  if (lane !== undefined) {
    return `M${from.x},${from.y} v${TURN_PX} H${lane} V${to.y - TURN_PX} H${
      to.x
    } V${end}`;
  }
  const bend = Math.max(12, Math.abs(end - from.y) / 2);
  return from.x === to.x
    ? `M${from.x},${from.y} L${to.x},${end}`
    : `M${from.x},${from.y} C${from.x},${from.y + bend} ${to.x},${end - bend} ${
        to.x
      },${end}`;
}

function arrowOf({ to }: StepLine): string {
  const half = ARROW_PX * 0.6;
  return `${to.x},${to.y} ${to.x - half},${to.y - ARROW_PX} ${to.x + half},${
    to.y - ARROW_PX
  }`;
}
