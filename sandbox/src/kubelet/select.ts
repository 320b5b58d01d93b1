import type { LogLine } from './logText.ts';

/** Query parameters of a log request. */
export interface LogQuery {
  follow: boolean;
  previous: boolean;
  timestamps: boolean;
  tailLines?: number;
  limitBytes?: number;
  /** Milliseconds since the epoch. */
  since?: number;
}

/** Reads the query of a request to `/containerLogs`. */
export function parseLogQuery(query: URLSearchParams, now: number): LogQuery {
  const number = (name: string) =>
    query.has(name) ? Number(query.get(name)) : undefined;
  const flag = (name: string) => /^(true|1)$/.test(query.get(name) ?? '');
  const seconds = number('sinceSeconds');
  const time = query.get('sinceTime');
  return {
    follow: flag('follow'),
    previous: flag('previous'),
    timestamps: flag('timestamps'),
    tailLines: number('tailLines'),
    limitBytes: number('limitBytes'),
    since:
      seconds !== undefined
        ? now - seconds * 1000
        : time
        ? Date.parse(time)
        : undefined,
  };
}

/** The lines that a query asks for out of those there are. */
export function selectLines(lines: LogLine[], query: LogQuery): LogLine[] {
  const { since, tailLines } = query;
  const recent =
    since === undefined ? lines : lines.filter(line => line.at >= since);
  return tailLines === undefined
    ? recent
    : recent.slice(Math.max(0, recent.length - tailLines));
}

/** Renders lines as a kubelet sends them. */
export function renderLines(lines: LogLine[], query: LogQuery): string {
  return lines
    .map(({ at, text }) =>
      query.timestamps
        ? `${new Date(at).toISOString()} ${text}\n`
        : `${text}\n`,
    )
    .join('');
}
