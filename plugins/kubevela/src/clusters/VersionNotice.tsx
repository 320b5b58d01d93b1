import { Notice, useT, type Cluster } from '@velastage/plugin-kubevela-react';
import { versionSkew } from './versionSkew';

/** Says which versions are not the same on all clusters; nothing where they are. */
export function VersionNotice({ clusters }: { clusters: Cluster[] }) {
  const { t } = useT();
  const spreads = versionSkew(clusters);
  return spreads.length > 0 ? (
    <Notice tone="warning" title={t('clusters.skew.title')}>
      {spreads.map(({ what, versions }) => (
        <div key={what}>
          <strong>{t(`clusters.${what}`)}</strong>{' '}
          {versions
            .map(({ version, clusters: names }) =>
              t('clusters.skew.version', {
                version,
                clusters: names.join(', '),
              }),
            )
            .join('; ')}
        </div>
      ))}
    </Notice>
  ) : null;
}
