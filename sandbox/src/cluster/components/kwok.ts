import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { sandboxDir } from '../../paths.ts';
import type { ProcessSpec } from '../../processes/managed.ts';
import { podStages } from '../../stages/pods.ts';
import { type ClusterContext, writeComponentKubeconfig } from '../context.ts';

const leaseSeconds = 40;

/** Plays the kubelets: nodes are ready and pods go through our stages. */
export async function kwok(context: ClusterContext): Promise<ProcessSpec> {
  const { binary } = await context.program('kwok');
  const stages = join(sandboxDir, 'stages');
  const files = (await readdir(stages)).filter(file => file.endsWith('.yaml'));
  const podFile = join(context.dir, 'pod-stages.yaml');
  await writeFile(
    podFile,
    podStages()
      .map(s => stringify(s))
      .join('---\n'),
  );
  return {
    name: `${context.name}.kwok`,
    command: binary,
    args: [
      `--kubeconfig=${await writeComponentKubeconfig(context, 'kwok')}`,
      '--manage-all-nodes',
      '--node-ip=127.0.0.1',
      `--node-port=${context.ports.kubelet}`,
      // Otherwise it takes the kubelets' port, which is ours (src/kubelet).
      `--server-address=127.0.0.1:${context.ports.kwok}`,
      '--cidr=10.244.0.1/16',
      `--node-lease-duration-seconds=${leaseSeconds}`,
      ...files.sort().map(file => `--config=${join(stages, file)}`),
      `--config=${podFile}`,
    ],
    // kwok reads ~/.kwok as well; a person's own settings must not leak in.
    env: { HOME: context.dir },
    logFile: join(context.dir, 'logs', 'kwok.log'),
  };
}
