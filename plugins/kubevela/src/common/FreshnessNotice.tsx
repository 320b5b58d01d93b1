import {
  formatSpan,
  Notice,
  useNow,
  useT,
  type ClusterFreshness,
} from '@velastage/plugin-kubevela-react';

/** Says that the cluster cannot be seen now, so that what is shown is old. */
export function FreshnessNotice(props: { freshness: ClusterFreshness }) {
  const { freshness } = props;
  const { t, word } = useT();
  const now = useNow();
  if (freshness.status === 'Connected' || freshness.status === 'Partial') {
    return null;
  }
  const cluster = freshness.title ?? freshness.cluster;
  const status = word('cluster', freshness.status);
  return (
    <Notice tone="warning" role="status" title={t('freshness.title')}>
      {freshness.since
        ? t('freshness.text', {
            cluster,
            status,
            span: formatSpan(t, now - Date.parse(freshness.since)),
          })
        : t('freshness.textNoTime', { cluster, status })}
      {freshness.message && <> {freshness.message}</>}
    </Notice>
  );
}
