import type { DatabaseService } from '@backstage/backend-plugin-api';
import { openDatabase, type DatabaseClient } from '../../database/openDatabase';
import { digestOf } from '../../model/kube/digest';
import type { Hook } from './gateKey';

/** Which gate of which Canary; `key` names the run and the version. */
export interface Gate {
  cluster: string;
  namespace: string;
  name: string;
  hook: Hook;
  key: string;
}

/** That a gate is open, and who opened it. */
export interface OpenGate {
  who?: string;
  at: string;
}

interface Row {
  id: string;
  cluster: string;
  namespace: string;
  name: string;
  hook: string;
  who: string;
  at_ms: number | string;
}

const TABLE = 'flagger_gates';
/** Longer than any run; after it an answer is of no use to anybody. */
const MAX_AGE_MS = 30 * 24 * 60 * 60_000;

/** Gates that somebody has opened, in the plugin's database. All replicas read all of them. */
export class GateStore {
  readonly #client: DatabaseClient;
  #open: ReadonlyMap<string, OpenGate> = new Map();

  private constructor(client: DatabaseClient) {
    this.#client = client;
  }

  static async create(database: DatabaseService): Promise<GateStore> {
    const store = new GateStore(await openDatabase(database));
    await store.refresh();
    return store;
  }

  /** Whether a gate is open, as this replica knows: another one's is known after the next {@link refresh}. */
  find(gate: Gate): OpenGate | undefined {
    return this.#open.get(idOf(gate));
  }

  /** Opens a gate; once more changes nothing. */
  async open(gate: Gate, who: string | undefined, nowMs = Date.now()) {
    const { cluster, namespace, name, hook } = gate;
    await this.#client<Row>(TABLE)
      .insert({
        id: idOf(gate),
        cluster,
        namespace,
        name,
        hook,
        who: who ?? '',
        at_ms: nowMs,
      })
      .onConflict('id')
      .ignore();
    await this.#client<Row>(TABLE)
      .where('at_ms', '<', nowMs - MAX_AGE_MS)
      .delete();
    await this.refresh();
  }

  /** Learns what other replicas have opened. */
  async refresh(): Promise<void> {
    const rows: Row[] = await this.#client<Row>(TABLE).select();
    this.#open = new Map(
      rows.map(({ id, who, at_ms }) => [
        id,
        { who: who || undefined, at: new Date(Number(at_ms)).toISOString() },
      ]),
    );
  }
}

function idOf({ cluster, namespace, name, key }: Gate): string {
  return digestOf([cluster, namespace, name, key]);
}
