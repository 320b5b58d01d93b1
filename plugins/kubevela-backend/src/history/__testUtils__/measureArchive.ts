import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../../watch/types';
import { ArchiveStore } from '../ArchiveStore';
import { History } from '../History';
import { readLive } from '../readLive';

/** What is measured, as JSON on standard input. */
interface Asked {
  /** As `backend.database` of the configuration. */
  database: JsonObject;
  revisions: number;
  /** Of one instance: as many as are kept of one unless told otherwise. */
  perInstance: number;
  /** Components of each Application. */
  components: number;
}

const TABLES = ['archived_revisions', 'archived_definitions', 'archive_marks'];
const QUIET: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => QUIET,
};
const READS = 50;
const [REAL] = parseAllDocuments(
  readFileSync(join(__dirname, '../__fixtures__/rv-plain-final.yaml'), 'utf8'),
).map(each => each.toJS());

/** A revision as vela-core wrote one, with another version of each component and as many as are asked for. */
function revisionOf(number: number, components: number): KubernetesObject {
  const real = structuredClone(REAL);
  const [component] = real.spec.application.spec.components;
  const { metadata } = real;
  real.metadata = { ...metadata, name: `web-v${number}`, ownerReferences: [] };
  real.metadata.creationTimestamp = new Date(
    Date.parse('2026-01-01T00:00:00Z') + number * 3_600_000,
  ).toISOString();
  real.spec.application.spec.components = Array.from(
    { length: components },
    (_, index) => ({
      ...component,
      name: `web-${index}`,
      properties: {
        ...component.properties,
        image: `registry.example/shop/web-${index}:1.${number}.0`,
      },
    }),
  );
  return real;
}

/** Writes as the recorder does, reads as the Revisions tab does, and counts what the database takes. */
async function measure({
  database,
  revisions,
  perInstance,
  components,
}: Asked) {
  const service = DatabaseManager.fromConfig(
    new ConfigReader({ backend: { database } }),
  ).forPlugin('kubevela', {
    logger: QUIET,
    lifecycle: { addStartupHook() {}, addShutdownHook() {} },
  });
  const store = await ArchiveStore.create(service);
  const client = await service.getClient();
  const bytes = async () => {
    if (client.client.config.client === 'pg') {
      const sizes = await Promise.all(
        TABLES.map(table =>
          client.raw('select pg_total_relation_size(?) as size', [table]),
        ),
      );
      return sizes.reduce((sum, { rows }) => sum + Number(rows[0].size), 0);
    }
    const [{ page_count: pages }] = await client.raw('pragma page_count');
    const [{ page_size: size }] = await client.raw('pragma page_size');
    return pages * size;
  };
  const before = await bytes();
  const writes: number[] = [];
  const instances = Math.ceil(revisions / perInstance);
  for (let instance = 0; instance < instances; instance++) {
    const id = { cluster: 'dev', uid: `uid-${instance}` };
    let last: KubernetesObject | undefined;
    for (let number = 1; number <= perInstance; number++) {
      const newest = revisionOf(number, components);
      // A cluster keeps the one before as well, and is read whole.
      const items = last ? [last, newest] : [newest];
      last = newest;
      const live = await readLive(
        {
          getJson: async (path: string) =>
            (path.endsWith('/applicationrevisions')
              ? { items }
              : { metadata: { uid: id.uid }, spec: {} }) as any,
        },
        { namespace: 'shop', name: 'web' },
      );
      const start = performance.now();
      await store.write(id, live.records, live.definitions);
      await store.writeMark(id, `web-v${number}`, Date.now());
      writes.push(performance.now() - start);
    }
  }
  const after = await bytes();
  const history = new History({
    archive: store,
    connect: () => {
      throw new Error('away');
    },
  });
  const reads: number[] = [];
  for (let round = 0; round < READS; round++) {
    const name = { cluster: 'dev', namespace: 'shop', name: 'web' };
    const start = performance.now();
    const { items } = await history.list({
      ref: name,
      key: 'k',
      uid: `uid-${round % instances}`,
      version: round,
    });
    reads.push(performance.now() - start);
    if (items.length !== perInstance) {
      throw new Error(`${items.length} revisions were read`);
    }
  }
  await client.destroy();
  return { bytes: after - before, writes, reads };
}

json(process.stdin)
  .then(asked => measure(asked as Asked))
  .then(
    result => {
      process.stdout.write(JSON.stringify(result), () => process.exit(0));
    },
    error => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  );
