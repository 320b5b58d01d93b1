import { join } from 'node:path';
import type { ProcessSpec } from '../../processes/managed.ts';
import { type ClusterContext, writeComponentKubeconfig } from '../context.ts';

/** Versions of KubeVela that the sandbox can run. */
export const kubevelaVersions = ['1.11.0', '1.10.9'] as const;

/** A version of KubeVela that the sandbox can run. */
export type KubevelaVersion = (typeof kubevelaVersions)[number];

/** What can be chosen of a vela-core. */
export interface VelaCoreSettings {
  /** How often a settled Application is looked at again, as a Go duration; the chart's value is 5m. */
  resync: string;
  /**
   * It gets the processor time that others leave: after each start it goes through all definitions, which
   * takes a core for twenty seconds.
   */
  velaCoreGivesWay: boolean;
}

/**
 * vela-core with the settings of its Helm chart, apart from the admission
 * webhooks and the cluster gateway.
 */
export async function velaCore(
  context: ClusterContext,
  version: KubevelaVersion,
  { resync, velaCoreGivesWay }: VelaCoreSettings,
): Promise<ProcessSpec> {
  const { binary } = await context.program(`vela-core-${version}`);
  const kubeconfig = await writeComponentKubeconfig(context, 'vela-core');
  return {
    name: `${context.name}.vela-core`,
    command: binary,
    args: [
      `--metrics-addr=127.0.0.1:${context.ports.velaMetrics}`,
      `--health-addr=127.0.0.1:${context.ports.velaHealth}`,
      '--system-definition-namespace=vela-system',
      '--application-revision-limit=2',
      '--definition-revision-limit=2',
      `--application-re-sync-period=${resync}`,
      '--optimize-disable-component-revision',
      '--feature-gates=ZstdResourceTracker=true,ZstdApplicationRevision=true',
      '--concurrent-reconciles=4',
      '--kube-api-qps=400',
      '--kube-api-burst=600',
    ],
    env: {
      // The only way it takes one.
      KUBECONFIG: kubeconfig,
      HOME: context.dir,
      ...(version === '1.11.0' && {
        CUE_EXPERIMENT: 'evalv3=0,keepvalidators=0',
      }),
    },
    // It writes caches to its working directory.
    cwd: context.dir,
    logFile: join(context.dir, 'logs', 'vela-core.log'),
    givesWay: velaCoreGivesWay,
  };
}
