import { parseArgs } from 'node:util';
import type { Via } from '../cluster/base.ts';
import type { UserName } from '../cluster/users.ts';
import { runningSandbox, stateDirOption } from './options.ts';
import { UsageError } from './usage.ts';

/** Prints a kubeconfig; see usage.ts. */
export async function kubeconfig(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      ...stateDirOption,
      cluster: { type: 'string' },
      as: { type: 'string', default: 'admin' },
      via: { type: 'string' },
    },
  });
  if (values.via && !['proxy', 'direct'].includes(values.via)) {
    throw new UsageError(`--via is proxy or direct, not "${values.via}"`);
  }
  const sandbox = await runningSandbox(values['state-dir']);
  const name = values.cluster ?? [...sandbox.clusters.keys()][0];
  const text = sandbox
    .cluster(name)
    .kubeconfig(values.as as UserName, { via: values.via as Via | undefined });
  process.stdout.write(text);
  sandbox.detach();
}
