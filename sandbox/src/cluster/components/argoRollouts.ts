import { join } from 'node:path';
import type { ProcessSpec } from '../../processes/managed.ts';
import { type ClusterContext, writeComponentKubeconfig } from '../context.ts';

/** The controller of Argo Rollouts. */
export async function argoRollouts(
  context: ClusterContext,
): Promise<ProcessSpec> {
  const { binary } = await context.program('argo-rollouts');
  const { ports, dir } = context;
  return {
    name: `${context.name}.argo-rollouts`,
    command: binary,
    args: [
      `--kubeconfig=${await writeComponentKubeconfig(
        context,
        'argo-rollouts',
      )}`,
      '--leader-elect=false',
      // Where it looks for its own settings; it watches all namespaces.
      '--namespace=argo-rollouts',
      `--metricsPort=${ports.argoMetrics}`,
      `--healthzPort=${ports.argoHealth}`,
    ],
    env: { HOME: dir },
    cwd: dir,
    logFile: join(dir, 'logs', 'argo-rollouts.log'),
  };
}
