import { gunzipSync, gzipSync } from 'node:zlib';
import type { DatabaseClient } from '../database/openDatabase';

const TABLE = 'archived_definitions';
/** A definition that is in use is marked as such no more often: thousands of instances share it. */
const SEEN_STEP_MS = 24 * 60 * 60 * 1_000;

interface Row {
  digest: string;
  content: Buffer;
  seen_ms: number | string;
}

/** What archived revisions were rendered with: each text once, however many revisions have it. */
export class DefinitionArchive {
  readonly #client: DatabaseClient;

  constructor(client: DatabaseClient) {
    this.#client = client;
  }

  /** @param texts - by digest, secrets hidden; made only where a text is not kept yet */
  async write(texts: ReadonlyMap<string, () => string>, nowMs = Date.now()) {
    const digests = [...texts.keys()];
    if (digests.length === 0) {
      return;
    }
    const known = await this.#client<Row>(TABLE)
      .whereIn('digest', digests)
      .select('digest', 'seen_ms');
    const seen = new Map(known.map(row => [row.digest, Number(row.seen_ms)]));
    const stale = digests.filter(
      digest => (seen.get(digest) ?? Infinity) < nowMs - SEEN_STEP_MS,
    );
    if (stale.length > 0) {
      await this.#client<Row>(TABLE)
        .whereIn('digest', stale)
        .update({ seen_ms: nowMs });
    }
    for (const [digest, text] of texts) {
      if (!seen.has(digest)) {
        await this.#client<Row>(TABLE)
          .insert({ digest, content: gzipSync(text()), seen_ms: nowMs })
          // Another replica may have been quicker.
          .onConflict('digest')
          .ignore();
      }
    }
  }

  async read(digest: string): Promise<string | undefined> {
    const row = await this.#client<Row>(TABLE).where({ digest }).first();
    return row && gunzipSync(row.content).toString('utf8');
  }

  /** Forgets what no revision has had for so long; what had it is forgotten by then as well. */
  async prune(maxAgeMs: number, nowMs: number): Promise<void> {
    await this.#client<Row>(TABLE)
      .where('seen_ms', '<', nowMs - maxAgeMs - SEEN_STEP_MS)
      .delete();
  }
}
