import type { LogRecord } from '@velastage/plugin-kubevela-common';
import { MergedStream } from './MergedStream';
import { PodLogsOptions, PodReader } from './PodReader';

/** A tree that is rolled out changes many times a second; pods come and go far less often. */
const LOOK_AGAIN_MS = 300;

/**
 * The logs of several pods as one stream of records, merged as they arrive. Followed, pods that appear join
 * and the stream goes on until the signal aborts or nobody reads any more. Over the budget pods are left
 * out, the best ones, and it is said how many.
 */
export async function* readPodLogs(
  options: PodLogsOptions,
): AsyncGenerator<LogRecord> {
  const { log, onChange, signal } = options;
  const abort = new AbortController();
  const merged = new MergedStream<LogRecord[]>();
  const reader = new PodReader(options, merged, abort.signal);
  const stop = () => {
    abort.abort();
    merged.close();
  };
  signal?.addEventListener('abort', stop, { once: true });
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe = () => {};
  try {
    if (signal?.aborted) {
      return;
    }
    reader.look();
    if (log.follow && !log.previous) {
      unsubscribe = onChange(() => {
        timer ??= setTimeout(() => {
          timer = undefined;
          reader.look();
        }, LOOK_AGAIN_MS);
      });
    } else {
      merged.close();
    }
    for await (const records of merged) {
      yield* records;
    }
  } finally {
    clearTimeout(timer);
    unsubscribe();
    signal?.removeEventListener('abort', stop);
    stop();
  }
}
