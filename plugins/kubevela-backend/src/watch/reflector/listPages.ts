import { setImmediate as nextTurn } from 'node:timers/promises';
import { ApiError } from '../../clusters/ApiError';
import type { ClusterConnection } from '../../clusters/ClusterConnection';
import type { ClusterTurns } from './PageTurns';
import { parseList } from './parseList';

type Raw = Record<string, any>;

/** What to list, and how. */
export interface ListOptions {
  connection: ClusterConnection;
  path: string;
  labelSelector?: string;
  pageSize: number;
  /** For each page. */
  deadlineMs: number;
  signal: AbortSignal;
  turns: ClusterTurns;
  onPage(items: Raw[]): void;
}

/**
 * Lists a collection page by page. The pages are of one moment, which the API server keeps for some
 * minutes: if it is gone before the last page the list starts again, and if that happens twice it is
 * fetched in one piece. `onPage` may so see an object more than once.
 *
 * @returns the resourceVersion to watch from
 * @throws ApiError
 */
export async function listPages(options: ListOptions): Promise<string> {
  try {
    return await listOnce(options, options.pageSize);
  } catch (error) {
    rethrowUnlessGone(error);
  }
  try {
    return await listOnce(options, options.pageSize);
  } catch (error) {
    rethrowUnlessGone(error);
  }
  return listOnce(options, undefined);
}

async function listOnce(
  options: ListOptions,
  limit: number | undefined,
): Promise<string> {
  const { connection, path, labelSelector, deadlineMs, signal, turns } =
    options;
  let token: string | undefined;
  for (;;) {
    const query = { labelSelector, limit, continue: token };
    const list = await turns.page(async () => {
      const page = await connection.getJson(path, {
        query,
        deadlineMs,
        signal,
        parse: parseList,
      });
      options.onPage(page.items ?? []);
      return page;
    });
    token = list.metadata?.continue || undefined;
    if (!token) {
      return list.metadata?.resourceVersion ?? '';
    }
    // A page takes tens of milliseconds to parse: others get their turn in between.
    await nextTurn();
  }
}

function rethrowUnlessGone(error: unknown): void {
  if (!(error instanceof ApiError && error.reason === 'gone')) {
    throw error;
  }
}
