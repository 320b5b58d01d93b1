import type { ClusterFreshness } from '../api/models';
import { useNow } from '../time/now';
import { formatSpan } from '../time/span';
import { useT } from '../translation/useT';
import { Notice } from './Notice';

/** More than this is a count, not a list that anybody reads. */
const MAX_SHOWN = 6;

/**
 * Says which clusters are not, or no longer, in what is shown, and why. Nothing when all are.
 *
 * @public
 */
export function PartialNotice(props: { clusters: ClusterFreshness[] }) {
  const { t, word } = useT();
  const now = useNow();
  const affected = props.clusters.filter(
    ({ status }) => status !== 'Connected' && status !== 'Partial',
  );
  if (affected.length === 0) {
    return null;
  }
  const left = affected.length - MAX_SHOWN;
  return (
    <Notice tone="warning" role="status" title={t('state.partial.title')}>
      <ul style={{ margin: 0, paddingLeft: '1.25em' }}>
        {affected.slice(0, MAX_SHOWN).map(each => {
          const cluster = each.title ?? each.cluster;
          const status = word('cluster', each.status);
          const text =
            each.status === 'Stale' && each.since
              ? t('state.partial.stale', {
                  cluster,
                  status,
                  span: formatSpan(t, now - Date.parse(each.since)),
                })
              : t('state.partial.missing', { cluster, status });
          return (
            <li key={each.cluster}>
              {text}
              {each.message && <> — {each.message}</>}
            </li>
          );
        })}
        {left > 0 && <li>+{left}</li>}
      </ul>
    </Notice>
  );
}
