import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { attachSandbox } from '../control/attach.ts';
import { stateDirOption } from './options.ts';

/** Shows what runs; see usage.ts. */
export async function status(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      ...stateDirOption,
      json: { type: 'boolean', default: false },
    },
  });
  const sandbox = await attachSandbox(values['state-dir']);
  if (!sandbox) {
    console.log(values.json ? 'null' : 'No sandbox runs.');
    return;
  }
  const clusters = await Promise.all(
    [...sandbox.clusters.values()].map(cluster => cluster.status()),
  );
  sandbox.detach();
  if (values.json) {
    const { stateDir, chartsUrl } = sandbox;
    console.log(JSON.stringify({ stateDir, chartsUrl, clusters }, null, 2));
    return;
  }
  console.log(`State:  ${sandbox.stateDir}\nCharts: ${sandbox.chartsUrl}`);
  for (const cluster of clusters) {
    const version = cluster.kubevela ? `KubeVela ${cluster.kubevela}` : '';
    console.log(
      `\n${cluster.name}  ${cluster.profile}  ${version}\n  API server ${cluster.server}, through the proxy ${cluster.proxy}`,
    );
    for (const [name, { state, pid }] of Object.entries(cluster.components)) {
      const memory = pid ? await residentMegabytes(pid) : undefined;
      console.log(
        `  ${name.padEnd(24)} ${state.padEnd(8)} ${pid ?? ''}${
          memory ? `  ${memory} MB` : ''
        }`,
      );
    }
    for (const fault of cluster.faults) {
      console.log(`  proxy fault ${JSON.stringify(fault)}`);
    }
  }
}

async function residentMegabytes(pid: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const match = /^VmRSS:\s+(\d+) kB/m.exec(text);
  return match ? Math.round(Number(match[1]) / 1024) : undefined;
}
