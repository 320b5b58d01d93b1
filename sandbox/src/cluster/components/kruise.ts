import { join } from 'node:path';
import type { ProcessSpec } from '../../processes/managed.ts';
import { type ClusterContext, writeComponentKubeconfig } from '../context.ts';

/** The controller of OpenKruise Rollouts. */
export async function kruiseRollouts(
  context: ClusterContext,
): Promise<ProcessSpec> {
  const { binary } = await context.program('kruise-rollouts');
  const { ports, dir } = context;
  return {
    name: `${context.name}.kruise-rollouts`,
    command: binary,
    args: [
      `--kubeconfig=${await writeComponentKubeconfig(
        context,
        'kruise-rollouts',
      )}`,
      `--metrics-bind-address=127.0.0.1:${ports.kruiseMetrics}`,
      `--health-probe-bind-address=127.0.0.1:${ports.kruiseHealth}`,
      // Without it a Deployment rolled in place never leaves the first step.
      '--feature-gates=AdvancedDeployment=true',
    ],
    env: {
      POD_NAMESPACE: 'kruise-rollout',
      // With a host of its own the webhooks get a URL instead of a Service,
      // which nothing would answer for here.
      WEBHOOK_HOST: '127.0.0.1',
      WEBHOOK_PORT: String(ports.kruiseWebhook),
      WEBHOOK_CERT_DIR: join(dir, 'kruise-webhook'),
      HOME: dir,
    },
    logFile: join(dir, 'logs', 'kruise-rollouts.log'),
  };
}
