import { makeStyles } from '@material-ui/core/styles';
import {
  quietColor,
  StepMark,
  toneColor,
  useNow,
  useT,
  visuallyHidden,
  type WorkflowStep,
} from '@velastage/plugin-kubevela-react';
import { useStepText } from './useStepText';

const useStyles = makeStyles(theme => ({
  box: {
    ...theme.typography.body2,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: theme.spacing(0.75),
    alignItems: 'center',
    alignContent: 'center',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '100%',
    padding: theme.spacing(0.5, 1),
    textAlign: 'left',
    font: 'inherit',
    fontSize: '0.8rem',
    lineHeight: 1.3,
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderLeftWidth: 4,
    borderRadius: 4,
    cursor: 'pointer',
    '&:hover': { borderColor: theme.palette.text.secondary },
    '&:focus-visible': {
      outline: `3px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
  running: { borderLeftColor: toneColor(theme, 'busy') },
  suspending: { borderLeftColor: toneColor(theme, 'warning') },
  failed: { borderLeftColor: toneColor(theme, 'error') },
  succeeded: { borderLeftColor: toneColor(theme, 'ok') },
  selected: {
    borderColor: theme.palette.primary.main,
    boxShadow: `0 0 0 2px ${theme.palette.primary.main}`,
  },
  group: {
    minHeight: 0,
    border: 'none',
    backgroundColor: 'transparent',
    boxShadow: 'none',
    padding: theme.spacing(0.5, 1),
  },
  name: {
    fontSize: '0.85rem',
    fontWeight: 600,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  line: {
    gridColumn: '2 / -1',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: quietColor(theme),
  },
  seen: { display: 'contents' },
  says: { color: theme.palette.text.primary },
  quiet: { color: quietColor(theme), whiteSpace: 'nowrap' },
}));

/** One step: how it stands, how long it took, what it waits for. Activating it shows more. */
export function StepBox(props: {
  id: string;
  step: WorkflowStep;
  steps: WorkflowStep[];
  selected: boolean;
  /** Inside the frame of its group it has none of its own. */
  asGroup?: boolean;
  tabIndex?: number;
  /** What shows more of it, where that is folded in under it. */
  controls?: string;
  onSelect(id: string): void;
}) {
  const { id, step, steps, selected, asGroup, controls } = props;
  const classes = useStyles();
  const { t, word } = useT();
  const textOf = useStepText();
  const { took, says } = textOf(step, steps, useNow());
  const tone = classes[step.phase as 'running'];
  return (
    <button
      type="button"
      className={[
        classes.box,
        tone,
        asGroup && classes.group,
        selected && !asGroup && classes.selected,
      ]
        .filter(Boolean)
        .join(' ')}
      title={says}
      data-step-id={id}
      tabIndex={props.tabIndex}
      aria-current={!controls && selected ? 'true' : undefined}
      aria-expanded={controls ? selected : undefined}
      aria-controls={controls && selected ? controls : undefined}
      onClick={() => props.onSelect(id)}
    >
      {/* As text and not as a label: what is seen is cut, and stands in another order. */}
      <span style={visuallyHidden}>
        {[step.name, word('step', step.phase), step.type, took, says]
          .filter(Boolean)
          .join(', ')}
      </span>
      <span className={classes.seen} aria-hidden>
        <StepMark phase={step.phase} iconOnly />
        <span className={classes.name}>{step.name}</span>
        <span className={classes.quiet}>
          {took ?? (step.phase === 'pending' ? '' : word('step', step.phase))}
        </span>
        {!asGroup && <span className={classes.line}>{step.type}</span>}
        {!asGroup && says && (
          <span className={`${classes.line} ${classes.says}`}>{says}</span>
        )}
        {asGroup && (
          <span className={classes.line}>
            {t('workflow.group')}
            {says && `. ${says}`}
          </span>
        )}
      </span>
    </button>
  );
}
