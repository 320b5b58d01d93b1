import { makeStyles } from '@material-ui/core/styles';
import {
  useT,
  type InstanceSummary,
  type Revision,
} from '@velastage/plugin-kubevela-react';
import { RevisionEntry } from './RevisionEntry';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: theme.spacing(0, -1),
    padding: 0,
    maxHeight: '75vh',
    overflowY: 'auto',
    [theme.breakpoints.down('sm')]: { maxHeight: '45vh' },
  },
}));

/** Every known revision, newest first. */
export function RevisionTimeline(props: {
  revisions: Revision[];
  instance: InstanceSummary;
  selectedId: string | undefined;
}) {
  const classes = useStyles();
  const { t } = useT();
  return (
    <ol className={classes.list} aria-label={t('revisions.title')}>
      {props.revisions.map(revision => (
        <RevisionEntry
          key={revision.id}
          revision={revision}
          instance={props.instance}
          selected={revision.id === props.selectedId}
        />
      ))}
    </ol>
  );
}
