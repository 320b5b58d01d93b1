import type { LogRecord } from '@velastage/plugin-kubevela-react';

/** A browser tab keeps no more than this of a log. */
export const MAX_LINES = 10_000;

/** Colours and cursor moves of terminals. */
// eslint-disable-next-line no-control-regex
const ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]/g;

/** One line, and where it is from. */
export interface LogLine {
  /** The same for a line as long as it is kept. */
  id: number;
  pod: string;
  container: string;
  /** As the cluster gave it, to the nanosecond. */
  time: string | undefined;
  text: string;
}

/** How the log of one container stands. */
export interface LogSource {
  pod: string;
  container: string;
  state: NonNullable<LogRecord['state']>;
  message?: string;
}

/** A log of several pods as far as it is here. Each change makes new arrays, so that they can be held on to. */
export class LogBuffer {
  #lines: LogLine[] = [];
  #sources = new Map<string, LogSource>();
  #dropped = 0;
  #omitted = 0;
  #id = 0;

  /**
   * Adds records. Lines are put in the order of their times: pods write at once, and what they wrote before
   * comes pod by pod.
   */
  push(records: LogRecord[]): void {
    const added: LogLine[] = [];
    for (const record of records) {
      const { type, pod = '', container = '' } = record;
      if (type === 'line') {
        added.push({
          id: this.#id++,
          pod,
          container,
          time: record.time,
          text: (record.text ?? '').replace(ESCAPES, ''),
        });
      } else if (type === 'omitted') {
        this.#omitted = record.pods ?? 0;
      } else if (record.state) {
        const { state, message } = record;
        this.#sources = new Map(this.#sources).set(`${pod}/${container}`, {
          pod,
          container,
          state,
          message,
        });
      }
    }
    if (added.length > 0) {
      this.#insert(added);
    }
  }

  get lines(): LogLine[] {
    return this.#lines;
  }

  get sources(): LogSource[] {
    return [...this.#sources.values()];
  }

  /** How many lines are gone already. */
  get dropped(): number {
    return this.#dropped;
  }

  /** How many pods are not read. */
  get omitted(): number {
    return this.#omitted;
  }

  #insert(added: LogLine[]): void {
    added.sort(byTime);
    const first = added[0];
    // Most of what is here is older than all that is new.
    let keep = this.#lines.length;
    while (keep > 0 && byTime(this.#lines[keep - 1], first) > 0) {
      keep--;
    }
    const tail = [...this.#lines.slice(keep), ...added];
    if (keep < this.#lines.length) {
      tail.sort(byTime);
    }
    const lines = [...this.#lines.slice(0, keep), ...tail];
    const over = Math.max(0, lines.length - MAX_LINES);
    this.#dropped += over;
    this.#lines = over > 0 ? lines.slice(over) : lines;
  }
}

/** By time, and as they came where that does not tell; a line without a time stays where it came. */
function byTime(a: LogLine, b: LogLine): number {
  if (a.time && b.time && a.time !== b.time) {
    // Times may differ in their number of digits: the Z at the end must not count.
    return a.time.slice(0, -1) < b.time.slice(0, -1) ? -1 : 1;
  }
  return a.id - b.id;
}
