import { parseArgs } from 'node:util';
import type { RemoteCluster } from '../control/attach.ts';
import { runningSandbox, stateDirOption } from './options.ts';
import { parseProxyFault } from './parseProxyFault.ts';
import { UsageError } from './usage.ts';

const shownRequests = 40;

/** Plays and undoes faults; see usage.ts. */
export async function fault(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: stateDirOption,
    allowPositionals: true,
  });
  const [name, action, ...rest] = positionals;
  if (!name || !action) {
    throw new UsageError('fault needs a cluster and what to do');
  }
  const sandbox = await runningSandbox(values['state-dir']);
  try {
    await act(sandbox.cluster(name), action, rest);
  } finally {
    sandbox.detach();
  }
}

async function act(cluster: RemoteCluster, action: string, rest: string[]) {
  const component = () => {
    if (rest.length !== 1) {
      throw new UsageError(`${action} needs one component`);
    }
    return rest[0];
  };
  switch (action) {
    case 'stop':
      return cluster.stopComponent(component());
    case 'start':
      return cluster.startComponent(component());
    case 'restart':
      return cluster.restartComponent(component());
    case 'pause':
      return cluster.pauseComponent(component());
    case 'resume':
      return cluster.resumeComponent(component());
    case 'proxy': {
      const added = await cluster.addProxyFault(parseProxyFault(rest));
      console.log(`Fault ${added.id}: ${JSON.stringify(added)}`);
      return undefined;
    }
    case 'list':
      for (const active of (await cluster.status()).faults) {
        console.log(JSON.stringify(active));
      }
      return undefined;
    case 'clear':
      return rest.length
        ? cluster.clearProxyFaults(Number(rest[0]))
        : cluster.clearFaults();
    case 'requests':
      return rest[0] === 'reset'
        ? cluster.resetRequests()
        : printRequests(cluster);
    default:
      throw new UsageError(`there is no fault "${action}"`);
  }
}

async function printRequests(cluster: RemoteCluster) {
  const { since, total, requests } = await cluster.requests();
  console.log(`${total} requests since ${since}`);
  for (const { count, verb, path } of requests.slice(0, shownRequests)) {
    console.log(`${String(count).padStart(8)}  ${verb.padEnd(8)} ${path}`);
  }
}
