import Typography from '@material-ui/core/Typography';
import { kubevelaManifestReadPermission } from '@velastage/plugin-kubevela-common';
import {
  LiveState,
  Quiet,
  useT,
  type InstanceSummary,
  type Revision,
} from '@velastage/plugin-kubevela-react';
import { refOf } from '../common/instanceNames';
import { ChangeList } from './ChangeList';
import { CURRENT, LIVE_SPEC } from './comparison';
import { DefinitionsSince } from './DefinitionsSince';
import { useRevisionDiff } from './useRevisions';

/** What a deployment would change: against what is written now or, for an edit, what is rolled out. */
export function DeployPreview(props: {
  instance: InstanceSummary;
  revision: Revision;
}) {
  const { instance, revision } = props;
  const { t } = useT();
  const query = useRevisionDiff(refOf(instance), instance.key, {
    base: revision.unpublished ? CURRENT : LIVE_SPEC,
    target: revision.id,
  });
  return (
    <section aria-label={t('operations.changes')}>
      <Typography variant="subtitle2" component="h3">
        {t('operations.changes')}
      </Typography>
      <LiveState
        query={query}
        permission={kubevelaManifestReadPermission.name}
        skeleton={[48]}
      >
        {({ changes }) => {
          // Whatever the revision was rendered with, the definitions of today are used.
          const own = changes.filter(({ scope }) => scope !== 'definition');
          return own.length > 0 ? (
            <ChangeList changes={own} />
          ) : (
            <Quiet>{t('revisions.sameSpec')}</Quiet>
          );
        }}
      </LiveState>
      {!revision.unpublished && !revision.current && (
        <DefinitionsSince instance={instance} revision={revision} />
      )}
    </section>
  );
}
