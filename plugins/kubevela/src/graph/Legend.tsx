import { makeStyles } from '@material-ui/core/styles';
import UnfoldMoreIcon from '@material-ui/icons/UnfoldMore';
import {
  DriftMark,
  HealthMark,
  quietColor,
  useT,
} from '@velastage/plugin-kubevela-react';
import { Disclosure } from '../common/Disclosure';

const HEALTHS = [
  'Healthy',
  'Progressing',
  'Degraded',
  'Missing',
  'Suspended',
  'Terminating',
  'Unknown',
] as const;

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.body2,
    padding: theme.spacing(0.5, 1),
    maxWidth: 300,
    maxHeight: 300,
    overflow: 'auto',
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    fontSize: '0.8rem',
  },
  line: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  sample: { flexShrink: 0, width: 28, color: quietColor(theme) },
  link: { color: theme.palette.primary.main },
  context: { border: '1px dashed', height: 14, boxSizing: 'border-box' },
}));

/** What lines, frames and marks stand for. */
export function Legend() {
  const classes = useStyles();
  const { t } = useT();
  const stroke = { stroke: 'currentColor', strokeWidth: 1.5 };
  return (
    <div className={classes.root}>
      <Disclosure summary={t('graph.legend')}>
        <ul className={classes.list}>
          <li className={classes.line}>
            <svg className={classes.sample} height="4" aria-hidden>
              <path d="M0 2H28" {...stroke} />
            </svg>
            {t('graph.legend.owner')}
          </li>
          <li className={classes.line}>
            <svg
              className={`${classes.sample} ${classes.link}`}
              height="4"
              aria-hidden
            >
              <path d="M0 2H28" {...stroke} strokeDasharray="5 4" />
            </svg>
            {t('graph.legend.link')}
          </li>
          <li className={classes.line}>
            <span
              className={`${classes.sample} ${classes.context}`}
              aria-hidden
            />
            {t('graph.legend.context')}
          </li>
          <li className={classes.line}>
            <UnfoldMoreIcon className={classes.sample} aria-hidden />
            {t('graph.legend.fold')}
          </li>
          {HEALTHS.map(health => (
            <li key={health}>
              <HealthMark health={health} />
            </li>
          ))}
          <li>
            <DriftMark drift="Drifted" />
          </li>
        </ul>
      </Disclosure>
    </div>
  );
}
