import { join } from 'node:path';
import {
  buildProgram,
  type Cluster,
  readManifests,
  startSandbox,
} from '@velastage/sandbox';
import { fillCluster, isFilled } from './fillCluster.ts';

const CRD_DEADLINE_MS = 30_000;

/** Clusters of API servers only, filled. */
export interface BenchClusters {
  clusters: Cluster[];
  /** Applications over all clusters. */
  applications: number;
  stop(): Promise<void>;
}

/** Starts the clusters, and fills those that are not filled yet; their contents are kept for the next run. */
export async function startBenchClusters(options: {
  stateDir: string;
  names: string[];
  applicationsPerCluster: number;
  /** Fill them anew. */
  fresh?: boolean;
  note: (text: string) => void;
}): Promise<BenchClusters> {
  const { names, applicationsPerCluster, note } = options;
  const sandbox = await startSandbox({
    stateDir: options.stateDir,
    fresh: options.fresh,
    clusters: names.map(name => ({ name, profile: 'bare', kubevela: null })),
  });
  try {
    const clusters = names.map(name => sandbox.cluster(name));
    await Promise.all(
      clusters.map(async cluster => {
        if (await isFilled(cluster, applicationsPerCluster)) {
          return;
        }
        note(
          `${cluster.name}: filling with ${applicationsPerCluster} applications`,
        );
        await applyCrds(cluster);
        await fillCluster(cluster, applicationsPerCluster, done =>
          note(`${cluster.name}: ${done} of ${applicationsPerCluster}`),
        );
      }),
    );
    return {
      clusters,
      applications: applicationsPerCluster * names.length,
      stop: () => sandbox.stop(),
    };
  } catch (error) {
    await sandbox.stop();
    throw error;
  }
}

/** Installs KubeVela's CRDs without its controller. */
export async function applyCrds(cluster: Cluster) {
  const { dir } = await buildProgram('vela-core-1.11.0');
  const crds = await readManifests(join(dir, 'crds'));
  await cluster.apply(crds);
  for (const { metadata } of crds) {
    await cluster.waitFor(
      `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${metadata.name}`,
      crd =>
        crd?.status?.conditions?.some(
          (one: { type: string; status: string }) =>
            one.type === 'Established' && one.status === 'True',
        ),
      CRD_DEADLINE_MS,
    );
  }
}
