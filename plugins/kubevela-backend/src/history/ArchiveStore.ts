import { createHash, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { DatabaseService } from '@backstage/backend-plugin-api';
import { openDatabase, type DatabaseClient } from '../database/openDatabase';
import { DefinitionArchive } from './DefinitionArchive';
import type { HistorySettings, InstanceId, RevisionRecord } from './types';

const REVISIONS = 'archived_revisions';
const MARKS = 'archive_marks';
const KEYS = 'digest_keys';
const KEY_BYTES = 32;

interface Row {
  key: string;
  cluster: string;
  instance: string;
  /** All of a record but its content, as JSON. */
  head: string;
  workflow: string | null;
  created_ms: number | string;
  content: Buffer;
}

/** Revisions that are, or were, in a cluster; their secrets were hidden before they came here. */
export class ArchiveStore {
  readonly #client: DatabaseClient;
  readonly #definitions: DefinitionArchive;

  private constructor(client: DatabaseClient) {
    this.#client = client;
    this.#definitions = new DefinitionArchive(client);
  }

  static async create(database: DatabaseService): Promise<ArchiveStore> {
    return new ArchiveStore(await openDatabase(database));
  }

  /** The key that hidden values are marked with, the same for all replicas for good. */
  async digestKey(): Promise<Buffer> {
    await this.#client(KEYS)
      .insert({ id: 1, value: randomBytes(KEY_BYTES).toString('base64') })
      .onConflict('id')
      .ignore();
    const row = await this.#client<{ id: number; value: string }>(KEYS)
      .where({ id: 1 })
      .first();
    return Buffer.from(row!.value, 'base64');
  }

  /**
   * Keeps revisions; one that is kept already only learns how its workflow ended.
   *
   * @param definitions - what they were rendered with, by digest
   */
  async write(
    { cluster, uid }: InstanceId,
    records: RevisionRecord[],
    definitions: ReadonlyMap<string, () => string> = new Map(),
  ) {
    await this.#definitions.write(definitions);
    for (const { content, workflow, ...head } of records) {
      const row: Row = {
        key: createHash('sha256')
          .update(JSON.stringify([cluster, uid, head.name, head.digest]))
          .digest('hex'),
        cluster,
        instance: uid,
        head: JSON.stringify(head),
        workflow: workflow ?? null,
        created_ms: head.createdMs,
        content: gzipSync(JSON.stringify(content)),
      };
      await this.#client<Row>(REVISIONS)
        .insert(row)
        .onConflict('key')
        // What a later look does not tell any more must not take away what an earlier one did.
        .merge(workflow ? ['workflow', 'created_ms', 'head'] : ['created_ms']);
    }
  }

  async read({ cluster, uid }: InstanceId): Promise<RevisionRecord[]> {
    const rows = await this.#client<Row>(REVISIONS)
      .where({ cluster, instance: uid })
      .select();
    return rows.map(row => ({
      ...JSON.parse(row.head),
      // PostgreSQL gives a bigint as text.
      createdMs: Number(row.created_ms),
      workflow: row.workflow ?? undefined,
      content: JSON.parse(gunzipSync(row.content).toString('utf8')),
    }));
  }

  /** The text of a definition that an archived revision was rendered with. */
  definition(digest: string): Promise<string | undefined> {
    return this.#definitions.read(digest);
  }

  /** The marks of a cluster's instances by uid: see {@link ArchiveStore.mark}. */
  async marks(cluster: string): Promise<Map<string, string>> {
    const rows = await this.#client<{
      cluster: string;
      instance: string;
      mark: string;
    }>(MARKS)
      .where({ cluster })
      .select('instance', 'mark');
    return new Map(rows.map(({ instance, mark }) => [instance, mark]));
  }

  /** How an instance looked when it was last archived, so that nobody archives it twice. */
  async mark({ cluster, uid }: InstanceId): Promise<string | undefined> {
    const row = await this.#client<{
      cluster: string;
      instance: string;
      mark: string;
    }>(MARKS)
      .where({ cluster, instance: uid })
      .first();
    return row?.mark;
  }

  async writeMark({ cluster, uid }: InstanceId, mark: string, nowMs: number) {
    await this.#client(MARKS)
      .insert({ cluster, instance: uid, mark, marked_ms: nowMs })
      .onConflict(['cluster', 'instance'])
      .merge();
  }

  /** Forgets what is too old or too many; the newest revision of an instance always stays. */
  async prune(
    { maxRevisions, maxAgeMs }: HistorySettings,
    nowMs: number = Date.now(),
  ): Promise<number> {
    await this.#definitions.prune(maxAgeMs, nowMs);
    const ranked = this.#client(REVISIONS)
      .select('key', 'created_ms')
      .rowNumber('place', function place() {
        this.partitionBy(['cluster', 'instance'])
          .orderBy('created_ms', 'desc')
          .orderBy('key');
      })
      .as('ranked');
    const doomed = this.#client
      .from(ranked)
      .select('key')
      .where('place', '>', maxRevisions)
      .orWhere(old =>
        old.where('place', '>', 1).where('created_ms', '<', nowMs - maxAgeMs),
      );
    return this.#client(REVISIONS).whereIn('key', doomed).delete();
  }
}
