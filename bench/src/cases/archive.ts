import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { rootDir } from '../../../scripts/lib/paths.ts';
import { startPostgres } from '../../../scripts/test/postgres.ts';
import type { Bench } from '../context.ts';
import type { Measurement } from '../measurement.ts';
import { summarize } from '../stats.ts';

const SCRIPT = join(
  rootDir,
  'plugins/kubevela-backend/src/history/__testUtils__/measureArchive.ts',
);
const TRANSFORM = createRequire(join(rootDir, 'package.json')).resolve(
  '@backstage/cli/config/nodeTransform.cjs',
);
const REVISIONS = 1_000;
/** As many of one instance as are kept unless told otherwise. */
const PER_INSTANCE = 100;
const SIZES = [1, 10];

/** What the archive of revisions costs: in the database, when it is written, and when a history is read. */
export const archive: Bench = {
  letter: 'k',
  title: 'Archive of revisions',
  ownCluster: true,
  async run(context) {
    const directory = join(context.stateDir, 'archive');
    const postgres = await startPostgres(context.note);
    const results: Measurement[] = [];
    try {
      for (const components of SIZES) {
        const sqlite = join(directory, String(components));
        await rm(sqlite, { recursive: true, force: true });
        await mkdir(sqlite, { recursive: true });
        for (const [name, database] of [
          [
            'SQLite',
            { client: 'better-sqlite3', connection: { directory: sqlite } },
          ],
          [
            'PostgreSQL',
            {
              client: 'pg',
              connection: postgres.connection,
              prefix: `bench_${components}_`,
            },
          ],
        ] as const) {
          const { bytes, writes, reads } = await measured({
            database,
            components,
            revisions: context.small ? PER_INSTANCE : REVISIONS,
            perInstance: PER_INSTANCE,
          });
          const what = `${name}, ${components} component${
            components === 1 ? '' : 's'
          }`;
          results.push(
            {
              bench: 'k',
              what: `${what}: ${writes.length} revisions in the database`,
              unit: 'MB',
              value: bytes / 1e6,
            },
            {
              bench: 'k',
              what: `${what}: a revision written`,
              unit: 'ms',
              value: summarize(writes),
            },
            {
              bench: 'k',
              what: `${what}: a history of ${PER_INSTANCE} read`,
              unit: 'ms',
              value: summarize(reads),
            },
          );
        }
      }
      return results;
    } finally {
      await postgres.stop();
      await rm(directory, { recursive: true, force: true });
    }
  },
};

/** In a process of its own, which reads the plugin's sources as they are. */
async function measured(
  asked: object,
): Promise<{ bytes: number; writes: number[]; reads: number[] }> {
  const child = spawn(process.execPath, ['--require', TRANSFORM, SCRIPT], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(asked));
  const output = await text(child.stdout);
  if (!output) {
    throw new Error('The archive was not measured: see above');
  }
  return JSON.parse(output);
}
