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
      // Workloads of KubeVela's own types have none of the labels that it looks for otherwise.
      '-selector-labels=app,name,app.kubernetes.io/name,app.oam.dev/component',
      // So that the copy that runs the version before is known to belong to the Application.
      '-include-label-prefix=app.oam.dev',
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
