import HistoryIcon from '@material-ui/icons/History';
import { makeStyles } from '@material-ui/core/styles';
import { kubevelaApplicationReadPermission } from '@velastage/plugin-kubevela-common';
import {
  Blank,
  LiveState,
  Notice,
  useT,
  useUrlState,
  type RevisionList,
} from '@velastage/plugin-kubevela-react';
import { ActivityLink } from '../activity/ActivityLink';
import type { InstanceViewProps } from '../application/ApplicationView';
import { refOf } from '../common/instanceNames';
import { Section } from '../common/Section';
import { comparisonOf, selectedRevision } from './comparison';
import { ComparePanel } from './ComparePanel';
import { RevisionTimeline } from './RevisionTimeline';
import { useRevisions } from './useRevisions';

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(300px, 2fr) minmax(0, 5fr)',
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
}));

/** The Revisions tab: what was rolled out, and beside it what changed. */
export function RevisionsView(props: InstanceViewProps) {
  const query = useRevisions(refOf(props.selected));
  return (
    <LiveState
      query={query}
      permission={kubevelaApplicationReadPermission.name}
      skeleton={[72, 72, 72, 72]}
    >
      {list => <Loaded {...props} list={list} />}
    </LiveState>
  );
}

function Loaded(props: InstanceViewProps & { list: RevisionList }) {
  const { list, selected, instances } = props;
  const classes = useStyles();
  const { t } = useT();
  const url = useUrlState();
  const asked = url.get('revision');
  const target = selectedRevision(list.items, asked);
  if (list.items.length === 0) {
    return (
      <Blank
        icon={<HistoryIcon fontSize="inherit" />}
        title={t('revisions.none.title')}
      >
        {t('revisions.none.text')}
      </Blank>
    );
  }
  return (
    <>
      {!list.complete && (
        <Notice
          tone="warning"
          role="status"
          title={t('revisions.offline.title')}
        >
          {t('revisions.offline.text')} {list.message}
        </Notice>
      )}
      <div className={classes.columns}>
        <Section
          title={t('revisions.title')}
          aside={<ActivityLink application={selected.application} />}
        >
          <RevisionTimeline
            revisions={list.items}
            instance={selected}
            selectedId={target?.id}
          />
        </Section>
        {target ? (
          <ComparePanel
            key={list.key}
            instance={selected}
            instances={instances}
            revisions={list.items}
            target={target}
            comparison={comparisonOf(list.items, target, url.get('against'))}
          />
        ) : (
          <Notice
            tone="warning"
            title={t('revisions.gone.title', { id: asked ?? '' })}
          >
            {t('revisions.gone.text')}
          </Notice>
        )}
      </div>
    </>
  );
}
