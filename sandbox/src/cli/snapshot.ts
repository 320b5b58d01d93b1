import {
  type KubevelaVersion,
  kubevelaVersions,
} from '../cluster/components/velaCore.ts';
import { makeSnapshot } from '../cluster/snapshot/make.ts';
import { printProgress } from './printProgress.ts';
import { UsageError } from './usage.ts';

/** Makes the snapshots from which new clusters begin; see usage.ts. */
export async function snapshot(args: string[]): Promise<void> {
  const unknown = args.find(
    arg => !kubevelaVersions.includes(arg as KubevelaVersion),
  );
  if (unknown) {
    throw new UsageError(
      `there is no KubeVela "${unknown}" here; there are ${kubevelaVersions.join(
        ', ',
      )}`,
    );
  }
  const versions = args.length ? (args as KubevelaVersion[]) : kubevelaVersions;
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => abort.abort(new Error('interrupted')));
  }
  for (const version of versions) {
    console.log(
      await makeSnapshot(version, {
        progress: printProgress(),
        signal: abort.signal,
      }),
    );
  }
}
