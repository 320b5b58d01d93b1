import {
  Notice,
  RelativeTime,
  useT,
  type Cluster,
} from '@velastage/plugin-kubevela-react';

/** Says where vela-core ends again and again, and what to look at; nothing where it runs everywhere. */
export function VelaCoreNotice({ clusters }: { clusters: Cluster[] }) {
  const { t } = useT();
  return (
    <>
      {clusters.map(({ name, title, velaCore }) => {
        const failing = velaCore?.failing;
        if (!failing) {
          return null;
        }
        const { pod, reason, exitCode, restarts, since } = failing;
        const [namespace, podName] = pod.split('/');
        const how = [
          reason,
          exitCode !== undefined &&
            t('clusters.failing.exitCode', { code: String(exitCode) }),
          t('clusters.failing.restarts', { count: restarts }),
        ].filter(Boolean);
        return (
          <Notice
            key={name}
            tone="error"
            title={t('clusters.failing.title', { cluster: title ?? name })}
          >
            <div>
              {how.join(', ')}
              {since && (
                <>
                  , {t('clusters.failing.last')}{' '}
                  <RelativeTime at={since} form="ago" />
                </>
              )}
            </div>
            <div>{t('clusters.failing.advice')}</div>
            <code>{`kubectl logs -n ${namespace} ${podName} --previous`}</code>
          </Notice>
        );
      })}
    </>
  );
}
