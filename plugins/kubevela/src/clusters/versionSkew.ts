import type { Cluster } from '@velastage/plugin-kubevela-react';

/** Which clusters run which version, most clusters first. */
export interface VersionSpread {
  what: 'velaCore' | 'kubernetes';
  versions: Array<{ version: string; clusters: string[] }>;
}

/** Versions that are not the same on all clusters; of Kubernetes the patch version does not count. */
export function versionSkew(clusters: Cluster[]): VersionSpread[] {
  const spreads: VersionSpread[] = [
    {
      what: 'velaCore',
      versions: spread(clusters, ({ velaCore }) => plain(velaCore?.version)),
    },
    {
      what: 'kubernetes',
      versions: spread(clusters, ({ kubernetesVersion }) =>
        minor(kubernetesVersion),
      ),
    },
  ];
  return spreads.filter(({ versions }) => versions.length > 1);
}

function spread(
  clusters: Cluster[],
  versionOf: (cluster: Cluster) => string | undefined,
) {
  const byVersion = new Map<string, string[]>();
  for (const cluster of clusters) {
    const version = versionOf(cluster);
    if (version) {
      byVersion.set(version, [
        ...(byVersion.get(version) ?? []),
        cluster.title ?? cluster.name,
      ]);
    }
  }
  return [...byVersion]
    .map(([version, names]) => ({ version, clusters: names }))
    .sort(
      (a, b) =>
        b.clusters.length - a.clusters.length ||
        b.version.localeCompare(a.version, 'en', { numeric: true }),
    );
}

/** An image's tag has a v, what vela-core writes into Applications may have none. */
function plain(version: string | undefined): string | undefined {
  return version?.replace(/^v(?=\d)/, '');
}

function minor(version: string | undefined): string | undefined {
  return /^v?(\d+\.\d+)/.exec(version ?? '')?.[1];
}
