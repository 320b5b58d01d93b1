import { setImmediate as nextTurn } from 'node:timers/promises';
import { ApiError } from '../../clusters/ApiError';
import type { ClusterConnection } from '../../clusters/ClusterConnection';
import {
  ACCEPT,
  isProtobuf,
  type Shape,
  UnknownFieldError,
} from '../../protobuf';
import type { ClusterTurns } from './PageTurns';
import { type List, parseList } from './parseList';
import { readList } from './readList';

type Raw = Record<string, any>;

/** What to list, and how. */
export interface ListOptions {
  connection: ClusterConnection;
  path: string;
  labelSelector?: string;
  /** What is read of an item where the API server sends protobuf; without it JSON is asked for. */
  shape?: Shape;
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
  let { shape } = options;
  let token: string | undefined;
  for (;;) {
    const query = { labelSelector, limit, continue: token };
    const item = shape;
    const list = await turns.page(async () => {
      const page = await connection.getJson(path, {
        query,
        headers: item && { accept: ACCEPT },
        deadlineMs,
        signal,
        parse: bytes => parsePage(bytes, item),
      });
      options.onPage(page?.items ?? []);
      return page;
    });
    if (!list) {
      // The same page once more, and what follows it, in JSON.
      shape = undefined;
      continue;
    }
    token = list.metadata?.continue || undefined;
    if (!token) {
      return list.metadata?.resourceVersion ?? '';
    }
    // A page takes tens of milliseconds to parse: others get their turn in between.
    await nextTurn();
  }
}

/**
 * Whoever is on the way to the API server may have turned it into JSON: the bytes tell.
 *
 * @returns undefined where the API server is newer than what is known of the kind
 */
function parsePage(bytes: Buffer, shape: Shape | undefined): List | undefined {
  if (!shape || !isProtobuf(bytes)) {
    return parseList(bytes);
  }
  try {
    return readList(bytes, shape);
  } catch (error) {
    if (error instanceof UnknownFieldError) {
      return undefined;
    }
    throw error;
  }
}

function rethrowUnlessGone(error: unknown): void {
  if (!(error instanceof ApiError && error.reason === 'gone')) {
    throw error;
  }
}
