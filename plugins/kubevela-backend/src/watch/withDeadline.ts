import { untilAborted } from '../clusters/untilAborted';

/** Rejects when a promise takes too long, or a signal aborts; what it waited for goes on unheard. */
export async function withDeadline<T>(
  promise: Promise<T>,
  deadlineMs: number,
  message: string,
  signal?: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const timer = setTimeout(
    () =>
      controller.abort(new Error(`${message} within ${deadlineMs / 1_000} s`)),
    deadlineMs,
  );
  try {
    return await untilAborted(promise, controller.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
