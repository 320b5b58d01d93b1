import type { ClusterConnection } from '../../clusters/ClusterConnection';
import { ApiError } from '../../clusters/ApiError';
import { connectionError } from '../../clusters/connectionError';
import { RequestInfo, requestInfo } from '../../clusters/requestInfo';
import { statusError } from '../../clusters/statusError';
import { LineSplitter } from '../LineSplitter';

type Raw = Record<string, any>;

/** One line of a watch that tells something. */
export interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK';
  object: Raw;
}

/** What to watch, and how. */
export interface WatchOptions {
  connection: ClusterConnection;
  path: string;
  labelSelector?: string;
  resourceVersion: string;
  /** The API server ends the watch after so long. */
  timeoutSeconds: number;
  /** For the answer's headers. */
  deadlineMs: number;
  /** The watch is cut when nothing arrives for so long. */
  stallMs: number;
  signal: AbortSignal;
  /** The API server has taken the watch. */
  onOpen(): void;
  onEvents(events: WatchEvent[]): void;
}

/**
 * Watches a collection until the server ends it, which is the normal end.
 *
 * @throws ApiError when it cannot be opened, breaks, falls silent or reports an error
 */
export async function watchStream(options: WatchOptions): Promise<void> {
  const { connection, path, labelSelector, resourceVersion } = options;
  const query = {
    watch: 1,
    allowWatchBookmarks: 'true',
    resourceVersion,
    timeoutSeconds: options.timeoutSeconds,
    labelSelector,
  };
  const info = requestInfo('GET', path, query);
  const { body } = await connection.request(path, {
    query,
    deadlineMs: options.deadlineMs,
    signal: options.signal,
    stream: true,
  });
  const stall = setTimeout(
    () => body.destroy(silence(connection.cluster, info, options.stallMs)),
    options.stallMs,
  );
  try {
    options.onOpen();
    const splitter = new LineSplitter();
    for await (const chunk of body) {
      stall.refresh();
      const events = splitter
        .push(chunk)
        .map(line => parse(line, connection.cluster, info));
      if (events.length > 0) {
        deliver(events, options.onEvents);
      }
    }
  } catch (error) {
    throw connectionError(connection.cluster, connection.server, info, error);
  } finally {
    clearTimeout(stall);
    body.destroy();
  }
}

/** Hands over the events before an error, then throws the error. */
function deliver(
  parsed: Array<WatchEvent | ApiError>,
  onEvents: WatchOptions['onEvents'],
): void {
  const end = parsed.findIndex(event => event instanceof ApiError);
  const events = (end === -1 ? parsed : parsed.slice(0, end)) as WatchEvent[];
  if (events.length > 0) {
    onEvents(events);
  }
  if (end !== -1) {
    throw parsed[end];
  }
}

function parse(
  line: string,
  cluster: string,
  info: RequestInfo,
): WatchEvent | ApiError {
  let event: { type?: string; object?: Raw };
  try {
    event = JSON.parse(line);
  } catch {
    // The parser's own message quotes the line, which may hold anything: it is not passed on.
    return new ApiError(
      { cluster, ...info },
      {
        message: `${cluster}: watch ${info.resource}: a line is not JSON`,
        reason: 'protocol',
      },
    );
  }
  if (event.type === 'ERROR') {
    const status = Number(event.object?.code) || 500;
    return statusError(cluster, info, { status, body: event.object });
  }
  return event as WatchEvent;
}

function silence(
  cluster: string,
  info: RequestInfo,
  stallMs: number,
): ApiError {
  return new ApiError(
    { cluster, ...info },
    {
      message: `${cluster}: watch ${info.resource}: silent for ${
        stallMs / 1_000
      } s`,
      reason: 'timeout',
      advice: 'Check proxies on the way that hold back or drop quiet streams.',
    },
  );
}
