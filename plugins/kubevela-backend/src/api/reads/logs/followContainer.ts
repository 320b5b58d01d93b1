import type { LogRecord } from '@velastage/plugin-kubevela-common';
import { ApiError } from '../../../clusters/ApiError';
import type { ClusterConnection } from '../../../clusters/ClusterConnection';
import { redactText } from '../../../redact';
import { Backoff } from '../../../watch/Backoff';
import { containerLines } from './containerLines';
import { isAfter, splitTime } from './logLine';
import { LogRedactor } from './LogRedactor';
import { openLog } from './openLog';
import { pause } from './pause';

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 15_000;

/** What the log of one container is read with. */
export interface ContainerLogOptions {
  connection: ClusterConnection;
  namespace: string;
  pod: string;
  container: string;
  follow?: boolean;
  previous?: boolean;
  tailLines: number;
  /** Whether no more lines can come: `gone` - the pod is; `ended` - the container will not run again. */
  over: () => 'gone' | 'ended' | undefined;
  signal: AbortSignal;
}

/**
 * The log of one container as records, several at a time. Followed, it survives what containers and
 * networks do: it waits for one that has not started, goes on after a restart or a cut connection without
 * repeating a line, and says in between how it stands. It never throws.
 */
export async function* followContainer(
  options: ContainerLogOptions,
): AsyncGenerator<LogRecord[]> {
  const { connection, namespace, pod, container, follow, signal } = options;
  const origin = { pod, namespace, container };
  const backoff = new Backoff({
    firstMs: FIRST_RETRY_MS,
    capMs: LAST_RETRY_MS,
  });
  const redactor = new LogRedactor();
  let last: string | undefined;
  let said = '';

  const tell = (state: LogRecord['state'], message?: string): LogRecord[] => {
    const now = `${state} ${message}`;
    if (now === said) {
      return [];
    }
    said = now;
    return [{ type: 'container', ...origin, state, message }];
  };

  while (!signal.aborted) {
    let outcome: Outcome = { retry: true };
    try {
      const body = await openLog(
        connection,
        {
          ...origin,
          follow,
          previous: options.previous,
          timestamps: true,
          tailLines: last ? undefined : options.tailLines,
          sinceTime: last,
        },
        signal,
      );
      yield tell('following');
      for await (const lines of containerLines(body, redactor)) {
        const records: LogRecord[] = [];
        for (const line of lines) {
          const { time, text } = splitTime(line);
          // The cluster knows times to the second only: what came before the cut comes again.
          if (!time || !last || isAfter(time, last)) {
            records.push({ type: 'line', ...origin, time, text });
            last = time ?? last;
          }
        }
        if (records.length > 0) {
          backoff.reset();
          yield records;
        }
      }
    } catch (error) {
      outcome = outcomeOf(error, options.previous);
    }
    if (signal.aborted) {
      break;
    }
    const over = options.over();
    if (over || !follow || !outcome.retry) {
      yield tell(over ?? outcome.final ?? 'ended', outcome.message);
      return;
    }
    if (outcome.final) {
      yield tell('waiting', outcome.message);
    }
    await pause(backoff.next(), signal);
  }
  if (options.over() === 'gone') {
    yield tell('gone');
  }
}

/** How an attempt ended, where it did not just come to the log's end. */
interface Outcome {
  /** What it means when it is the last attempt. */
  final?: LogRecord['state'];
  message?: string;
  retry: boolean;
}

function outcomeOf(error: unknown, previous?: boolean): Outcome {
  if (!(error instanceof ApiError)) {
    // The connection was cut in the middle of the answer.
    return { retry: true, final: 'failed' };
  }
  const message = redactText(
    [error.message, error.advice, error.rule].filter(Boolean).join('\n'),
  );
  switch (error.reason) {
    case 'notFound':
      return { retry: false, final: 'gone' };
    case 'forbidden':
    case 'unauthorized':
      return { retry: false, final: 'failed', message };
    case 'invalid':
      // A container that has not started, or had no run before: its kubelet says which.
      return {
        retry: !previous,
        final: 'ended',
        message: redactText(error.serverMessage ?? error.message),
      };
    default:
      return { retry: true, final: 'failed', message };
  }
}
