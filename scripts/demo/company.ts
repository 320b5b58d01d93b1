import {
  defaultClusters,
  type EngineName,
  startSandbox,
} from '../../sandbox/src/index.ts';
import { seedCompany } from '../../examples/seed/index.ts';
import { lacking } from '../lib/lacking.ts';
import type { Steps } from '../lib/steps.ts';
import { bringEngineExamples } from './engineExamples.ts';
import type { ConfiguredCluster } from './portalConfig.ts';

/** The example company: running clusters, and applications that are being brought into their states. */
export interface CompanyClusters {
  clusters: ConfiguredCluster[];
  /** Of the repository with the Helm charts that they use. */
  chartsUrl: string;
  /** How an administrator reaches them, for tests. */
  access: AdministratorAccess[];
  /** Resolves when every application is in its state. */
  seeded: Promise<void>;
  /** At least so many applications there are then. */
  applications: number;
  stop(): Promise<void>;
}

/** How to reach a cluster past the portal. */
export interface AdministratorAccess {
  name: string;
  server: string;
  token: string;
  /** PEM. */
  ca: string;
}

const LEAST_APPLICATIONS = 20;

const TITLES: Record<string, string> = {
  dev: 'Development',
  'prod-eu': 'Production Europe',
  'prod-us': 'Production US',
};

/**
 * Starts the three clusters and begins to fill them. The portal is given the token of its own account
 * there, with the rights that docs/rbac grants and no more.
 *
 * @throws Error that says all that is missing on this machine.
 */
export async function startCompany(options: {
  stateDir: string;
  fresh: boolean;
  steps: Steps;
  signal: AbortSignal;
  /** Rollout engines beside OpenKruise Rollouts, in the first cluster. */
  engines?: EngineName[];
  /** Where the portal will be; engines ask it. */
  address?: string;
  /** What is waited for is the portal: where applications are left of an earlier run, vela-core gives way to it. */
  portalFirst?: boolean;
  /** KubeVela's own definitions need not be read again where the clusters begin from a snapshot. */
  settledDefinitions?: boolean;
}): Promise<CompanyClusters> {
  const {
    stateDir,
    fresh,
    steps,
    signal,
    engines = [],
    address = '',
    portalFirst = false,
    settledDefinitions = false,
  } = options;
  const clusters = defaultClusters.map((cluster, index) => ({
    ...cluster,
    velaCoreGivesWay: portalFirst,
    settledDefinitions,
    engines: index === 0 ? engines : [],
  }));
  const lack = await lacking({ stateDir, clusters });
  if (lack) {
    throw new Error(lack);
  }
  const progress = (step: string, state: string, detail?: string) => {
    // Starts and waits would double the lines; failures are told at the end.
    if (state === 'done') {
      steps.note(`${step}: ${state}${detail ? ` (${detail})` : ''}`);
    }
  };
  const sandbox = await steps.run('Clusters', () =>
    startSandbox({ stateDir, clusters, fresh, progress, signal }),
  );
  const seeded = steps.run('Example applications', async () => {
    const report = await seedCompany({ sandbox, progress, signal });
    await bringEngineExamples({
      cluster: sandbox.cluster(clusters[0].name),
      engines,
      address,
    });
    for (const { key, error } of report.failed) {
      steps.note(`${key} is not as it should be: ${error.message}`);
    }
  });
  // Awaited by the caller later; until then a failure must not count as unhandled.
  seeded.catch(() => {});
  return {
    clusters: [...sandbox.clusters.values()].map(cluster => ({
      name: cluster.name,
      title: TITLES[cluster.name],
      server: cluster.proxy,
      token: cluster.token('portal'),
      ca: cluster.ca,
    })),
    chartsUrl: sandbox.chartsUrl,
    access: [...sandbox.clusters.values()].map(cluster => ({
      name: cluster.name,
      server: cluster.server,
      token: cluster.token('admin'),
      ca: cluster.ca,
    })),
    seeded,
    applications: LEAST_APPLICATIONS,
    stop: async () => {
      await seeded.catch(() => {});
      await sandbox.stop();
    },
  };
}
