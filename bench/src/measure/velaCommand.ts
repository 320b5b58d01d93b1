import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProgram, type Cluster } from '@velastage/sandbox';

/** Runs KubeVela's own command on a cluster. */
export type VelaCommand = (
  cluster: Cluster,
  args: readonly string[],
  /** Has to be in what it prints: a quick failure is no good time. */
  expected: string,
) => Promise<number>;

/**
 * Makes the function that runs `vela` with all rights; it gives how long the command took, in milliseconds.
 *
 * @throws Error of that function, with what was printed, where the command failed
 */
export async function velaCommand(
  clusters: readonly Cluster[],
): Promise<VelaCommand> {
  const { binary } = await buildProgram('vela');
  const kubeconfigs = new Map<Cluster, string>();
  for (const cluster of clusters) {
    const file = join(cluster.dir, 'bench.kubeconfig');
    await writeFile(file, cluster.kubeconfig('admin'), { mode: 0o600 });
    kubeconfigs.set(cluster, file);
  }
  return async (cluster, args, expected) => {
    const start = performance.now();
    const child = spawn(binary, args, {
      env: { ...process.env, KUBECONFIG: kubeconfigs.get(cluster) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    const [code] = await once(child, 'close');
    const ms = performance.now() - start;
    if (code !== 0 || !output.includes(expected)) {
      throw new Error(
        `vela ${args.join(' ')} ended with ${code}: ${output.slice(0, 1000)}`,
      );
    }
    return ms;
  };
}
