import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import {
  DeliveryMark,
  quietColor,
  RelativeTime,
  StepMark,
  useT,
  useUrlState,
  type InstanceSummary,
  type Revision,
} from '@velastage/plugin-kubevela-react';
import { Link as RouterLink } from 'react-router-dom';
import { changeText } from './changeText';
import { revisionName } from './revisionName';

const MAX_CHANGES = 3;

const useStyles = makeStyles(theme => ({
  entry: {
    display: 'block',
    padding: theme.spacing(1),
    borderLeft: '3px solid transparent',
    borderRadius: theme.shape.borderRadius,
    color: 'inherit',
    textDecoration: 'none',
    overflowWrap: 'anywhere',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  selected: {
    backgroundColor: theme.palette.action.selected,
    // Quiet text has too little contrast on the darker ground.
    '& $when, & $quiet': { color: theme.palette.text.primary },
    borderLeftColor: theme.palette.primary.main,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1),
  },
  name: { fontWeight: 600 },
  chip: { height: 20, fontSize: '0.75rem', margin: 0 },
  when: { marginLeft: 'auto', color: quietColor(theme), fontSize: '0.8rem' },
  quiet: { color: quietColor(theme), fontSize: '0.8rem' },
  changes: { fontSize: '0.85rem', margin: 0, padding: 0, listStyle: 'none' },
}));

/** One revision: number, state, when, who, why, and what changed in a few words. */
export function RevisionEntry(props: {
  revision: Revision;
  instance: InstanceSummary;
  selected: boolean;
}) {
  const { revision, instance, selected } = props;
  const classes = useStyles();
  const { t } = useT();
  const url = useUrlState();
  const { changes, changeCount, workflow, createdAt } = revision;
  const left = changeCount - Math.min(changes.length, MAX_CHANGES);
  const several = new Set(changes.map(({ component }) => component)).size > 1;
  const states = (['current', 'archived', 'overwritten'] as const).filter(
    state => revision[state],
  );
  return (
    <li>
      <RouterLink
        to={url.search({ revision: revision.id, against: undefined })}
        className={`${classes.entry} ${selected ? classes.selected : ''}`}
        aria-current={selected ? 'true' : undefined}
      >
        <div className={classes.head}>
          {workflow ? (
            <StepMark phase={workflow} iconOnly />
          ) : (
            // Only when a workflow has ended, vela-core notes it at the revision.
            revision.current && (
              <DeliveryMark delivery={instance.delivery.state} iconOnly />
            )
          )}
          <span className={classes.name}>{revisionName(t, revision)}</span>
          {revision.publishVersion && <span>{revision.publishVersion}</span>}
          {states.map(state => (
            <Chip
              key={state}
              size="small"
              variant={state === 'current' ? 'default' : 'outlined'}
              className={classes.chip}
              label={t(`revisions.state.${state}`)}
              title={t(`revisions.state.${state}.hint`)}
            />
          ))}
          {createdAt && (
            <span className={classes.when}>
              <RelativeTime at={createdAt} form="ago" />
            </span>
          )}
        </div>
        {changes.length > 0 && (
          <ul className={classes.changes}>
            {changes.slice(0, MAX_CHANGES).map((change, index) => (
              <li key={index}>{changeText(t, change, several)}</li>
            ))}
          </ul>
        )}
        {left > 0 && (
          <div className={classes.quiet}>
            {t('revisions.more', { count: left })}
          </div>
        )}
        {revision.why && <div className={classes.quiet}>“{revision.why}”</div>}
        {revision.who && (
          <div className={classes.quiet}>
            {t('revisions.by', { who: revision.who })}
          </div>
        )}
      </RouterLink>
    </li>
  );
}
