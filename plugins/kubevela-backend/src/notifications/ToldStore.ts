import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Told } from './types';

const APPLICATIONS = 'told_applications';
const CLUSTERS = 'told_clusters';

type Client = Awaited<ReturnType<DatabaseService['getClient']>>;

interface Row {
  application: string;
  told: 'good' | 'bad';
  changed_ms: number | string | null;
}

/** What owners were told, in the plugin's database, so that restarts and other replicas know. */
export class ToldStore {
  readonly #client: Client;

  private constructor(client: Client) {
    this.#client = client;
  }

  static async create(database: DatabaseService): Promise<ToldStore> {
    const client = await database.getClient();
    if (!database.migrations?.skip) {
      await client.migrate.latest({
        directory: resolvePackagePath(
          '@velastage/plugin-kubevela-backend',
          'migrations',
        ),
      });
    }
    return new ToldStore(client);
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
