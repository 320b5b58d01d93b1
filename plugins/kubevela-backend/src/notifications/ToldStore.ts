import type { DatabaseService } from '@backstage/backend-plugin-api';
import { openDatabase, type DatabaseClient } from '../database/openDatabase';
import type { Told } from './types';

const APPLICATIONS = 'told_applications';
const CLUSTERS = 'told_clusters';

interface Row {
  application: string;
  told: 'good' | 'bad';
  changed_ms: number | string | null;
}

/** What owners were told, in the plugin's database, so that restarts and other replicas know. */
export class ToldStore {
  readonly #client: DatabaseClient;

  private constructor(client: DatabaseClient) {
    this.#client = client;
  }

  static async create(database: DatabaseService): Promise<ToldStore> {
    return new ToldStore(await openDatabase(database));
  }

  async read(): Promise<{ told: Map<string, Told>; clusters: Set<string> }> {
    const [rows, clusters] = await Promise.all([
      this.#client<Row>(APPLICATIONS).select(),
      this.#client<{ cluster: string }>(CLUSTERS).select(),
    ]);
    return {
      told: new Map(
        rows.map(({ application, told, changed_ms: ms }) => [
          application,
          // PostgreSQL gives a bigint as text.
          { told, ...(ms !== null && { changedMs: Number(ms) }) },
        ]),
      ),
      clusters: new Set(clusters.map(({ cluster }) => cluster)),
    };
  }

  /** Remembers an application, or forgets it. */
  async write(application: string, told: Told | undefined): Promise<void> {
    if (told) {
      await this.#client<Row>(APPLICATIONS)
        .insert({
          application,
          told: told.told,
          changed_ms: told.changedMs ?? null,
        })
        .onConflict('application')
        .merge();
    } else {
      await this.#client<Row>(APPLICATIONS).where({ application }).delete();
    }
  }

  async writeCluster(cluster: string): Promise<void> {
    await this.#client(CLUSTERS)
      .insert({ cluster })
      .onConflict('cluster')
      .ignore();
  }
}
