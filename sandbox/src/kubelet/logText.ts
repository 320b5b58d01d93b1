import { imageTag } from './tags.ts';

/** One run of a container: from its start to its end, if it has ended. */
export interface ContainerRun {
  podUid: string;
  container: string;
  image: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
  finishedAt?: number;
  /** Whether the container belongs to a Job. */
  job: boolean;
}

/** A line and the moment it was written, in milliseconds since the epoch. */
export interface LogLine {
  at: number;
  text: string;
}

const intervalMillis = 1_000;
// What a kubelet keeps is limited too (10 MiB by default).
const mostLines = 5_000;

const endings: Record<string, string[]> = {
  crash: [
    'INFO  connecting to database db:5432',
    'ERROR dial tcp db:5432: connect: connection refused',
    'panic: cannot connect to database at db:5432: connection refused',
  ],
  fail: [
    'INFO  applying migration 0042_add_orders_index',
    'ERROR migration 0042_add_orders_index failed: relation "orders" does not exist',
  ],
  oom: [
    'INFO  loading catalogue into memory',
    'WARN  heap at 93 % of the limit',
  ],
};

/**
 * What a container has written between its start and `now`. A pure function of
 * its arguments: asked again, the same lines come again and new ones after
 * them, so no log has to be stored anywhere.
 */
export function logLines(run: ContainerRun, now: number): LogLine[] {
  const end = Math.min(run.finishedAt ?? now, now);
  const ending = endings[imageTag(run.image)];
  const lines: LogLine[] = [
    { at: run.startedAt, text: `INFO  starting ${run.image}` },
  ];
  if (ending) {
    lines.push(
      ...ending.map((text, i) => ({ at: run.startedAt + (i + 1) * 10, text })),
    );
    return lines.filter(line => line.at <= now).map(stamped);
  }
  const count = Math.floor((end - run.startedAt) / intervalMillis);
  const first = Math.max(1, count - mostLines + 1);
  for (let i = first; i <= count; i++) {
    lines.push({
      at: run.startedAt + i * intervalMillis,
      text: run.job ? jobLine(i) : requestLine(run, i),
    });
  }
  if (run.job && run.finishedAt !== undefined && run.finishedAt <= now) {
    lines.push({ at: run.finishedAt, text: 'INFO  done' });
  }
  return (first > 1 ? lines.slice(1) : lines).map(stamped);
}

function stamped(line: LogLine): LogLine {
  return {
    at: line.at,
    text: `${new Date(line.at).toISOString()} ${line.text}`,
  };
}

function jobLine(i: number): string {
  return `INFO  processed batch ${i} (${i * 250} records)`;
}

const paths = ['/', '/api/orders', '/api/items', '/api/cart', '/healthz'];

function requestLine(run: ContainerRun, i: number): string {
  const dice = hash(`${run.podUid}${run.container}${i}`);
  if (dice % 41 === 0) {
    return `WARN  slow query took ${500 + (dice % 900)} ms`;
  }
  const path = paths[dice % paths.length];
  const status = dice % 29 === 0 ? 404 : 200;
  return `INFO  GET ${path} ${status} ${1 + (dice % 48)} ms`;
}

// FNV-1a: the same line for the same pod and second, with some variety.
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value;
}
