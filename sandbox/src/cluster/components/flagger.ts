import { join } from 'node:path';
import type { ProcessSpec } from '../../processes/managed.ts';
import { type ClusterContext, writeComponentKubeconfig } from '../context.ts';

/** The controller of Flagger, for the provider `kubernetes`: it shifts pods, not traffic. */
export async function flagger(context: ClusterContext): Promise<ProcessSpec> {
  const { binary } = await context.program('flagger');
  const { ports, dir } = context;
  return {
    name: `${context.name}.flagger`,
    command: binary,
    args: [
      `-kubeconfig=${await writeComponentKubeconfig(context, 'flagger')}`,
      '-mesh-provider=kubernetes',
      // It wants an address; nothing asks there unless a Canary names a metric.
      '-metrics-server=http://127.0.0.1:1',
      `-port=${ports.flagger}`,
      '-enable-leader-election=false',
      '-log-level=info',
    ],
    env: { HOME: dir },
    cwd: dir,
    logFile: join(dir, 'logs', 'flagger.log'),
  };
}
