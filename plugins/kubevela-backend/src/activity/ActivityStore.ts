import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { ActivityList, Facet } from '@velastage/plugin-kubevela-common';
import { openDatabase, type DatabaseClient } from '../database/openDatabase';
import { activityCursor } from './activityCursor';
import {
  FILTER_COLUMNS,
  matching,
  visibleTo,
  type FilterName,
  type Visibility,
} from './filters';
import { fromRow, toRow, type Row } from './rows';
import type { ActivityQuery, ActivitySettings, NewEntry } from './types';

type CountRow = Row & { count: number | string };

const TABLE = 'activity';
const DEFAULT_LIMIT = 50;
/** More values of one filter than these nobody looks through; the address takes any. */
const VALUES_IN_FACET = 200;
const FACETS: FilterName[] = [
  'cluster',
  'namespace',
  'application',
  'user',
  'operation',
  'result',
];

/** Attempts to change something, in the plugin's database; each row is the replica's that began the attempt. */
export class ActivityStore {
  readonly #client: DatabaseClient;

  private constructor(client: DatabaseClient) {
    this.#client = client;
  }

  static async create(database: DatabaseService): Promise<ActivityStore> {
    return new ActivityStore(await openDatabase(database));
  }

  /**
   * Writes an attempt down; what came of it over what was written when it began.
   *
   * @param id - of what was written when it began
   * @returns the entry's id
   */
  async write(entry: NewEntry, id?: string): Promise<string> {
    const rows = this.#client<Row>(TABLE);
    if (id !== undefined) {
      await rows.where({ id }).update(toRow(entry));
      return id;
    }
    const [written] = await rows.insert(toRow(entry), ['id']);
    return String(written.id);
  }

  /**
   * One page, newest first. Counts come with the first page only: those after it belong to it.
   *
   * @throws InputError when the cursor is not one of ours
   */
  async list(query: ActivityQuery, seenBy: Visibility): Promise<ActivityList> {
    const { cursor, limit = DEFAULT_LIMIT } = query;
    const after = cursor ? activityCursor.decode(cursor) : undefined;
    const rows: Row[] = await this.#chosen(query, seenBy)
      .modify(page => {
        if (after) {
          page.where(older =>
            older
              .where('at_ms', '<', after.atMs)
              .orWhere(same =>
                same.where('at_ms', after.atMs).where('id', '<', after.id),
              ),
          );
        }
      })
      .orderBy([
        { column: 'at_ms', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1)
      .select();
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(fromRow),
      totalItems: await this.#count(query, seenBy),
      nextCursor:
        last &&
        activityCursor.encode({
          atMs: Number(last.at_ms),
          id: String(last.id),
        }),
      facets: after
        ? []
        : await Promise.all(
            FACETS.map(name => this.#facet(name, query, seenBy)),
          ),
    };
  }

  /** Forgets what is too old, and of what is left the oldest that are too many. */
  async prune(
    { maxAgeMs, maxEntries }: ActivitySettings,
    nowMs: number = Date.now(),
  ): Promise<number> {
    const old = await this.#client<Row>(TABLE)
      .where('at_ms', '<', nowMs - maxAgeMs)
      .delete();
    const firstTooMany = await this.#client<Row>(TABLE)
      .orderBy([
        { column: 'at_ms', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .offset(maxEntries)
      .first('at_ms', 'id');
    if (!firstTooMany) {
      return old;
    }
    const { at_ms: atMs, id } = firstTooMany;
    const many = await this.#client<Row>(TABLE)
      .where('at_ms', '<', atMs)
      .orWhere(same => same.where('at_ms', atMs).where('id', '<=', id))
      .delete();
    return old + many;
  }

  #chosen(query: ActivityQuery, seenBy: Visibility, except?: FilterName) {
    return this.#client(TABLE)
      .modify(builder => visibleTo(builder, seenBy))
      .modify(builder => matching(builder, query, except));
  }

  async #count(query: ActivityQuery, seenBy: Visibility): Promise<number> {
    const [{ count }] = await this.#chosen(query, seenBy).count({ count: '*' });
    return Number(count);
  }

  async #facet(
    name: FilterName,
    query: ActivityQuery,
    seenBy: Visibility,
  ): Promise<Facet> {
    const column = FILTER_COLUMNS[name];
    const found: CountRow[] = await this.#chosen(query, seenBy, name)
      .groupBy(column)
      .select(column)
      .count({ count: '*' })
      .orderBy([{ column: 'count', order: 'desc' }, { column }])
      .limit(VALUES_IN_FACET);
    return {
      name,
      values: found.map(row => ({
        value: String(row[column]),
        count: Number(row.count),
      })),
    };
  }
}
