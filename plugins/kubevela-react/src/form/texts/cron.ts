/** A schedule as a CronJob reads it: which minutes, hours, days, months and weekdays. */
export interface Cron {
  minute: Set<number>;
  hour: Set<number>;
  day: Set<number>;
  month: Set<number>;
  weekday: Set<number>;
  /** With both said, a day that is one of them counts. */
  anyDay: boolean;
  anyWeekday: boolean;
  /** Of `@every`: there are no fields then. */
  everyMs?: number;
}

/** Why a text is no schedule, and which part of it. */
export interface CronFault {
  code: 'cronFields' | 'cronPart' | 'cronZone';
  params: Record<string, string | number>;
}

type Field = 'minute' | 'hour' | 'day' | 'month' | 'weekday';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = 'sun mon tue wed thu fri sat'.split(' ');
const FIELDS: Array<[Field, number, number, string[], number]> = [
  ['minute', 0, 59, [], 0],
  ['hour', 0, 23, [], 0],
  ['day', 1, 31, [], 0],
  ['month', 1, 12, MONTHS, 1],
  ['weekday', 0, 6, DAYS, 0],
];
const NAMED: Record<string, string> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A day that comes at all comes within these: the 29th of February. */
const MAX_DAYS = 8 * 366;

const UNITS_MS: Record<string, number> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1_000,
  m: MINUTE_MS,
  h: 60 * MINUTE_MS,
};

/** Reads a schedule with the rules of Kubernetes, whose weekdays end at 6 and which takes no time zone here. */
export function parseCron(text: string): Cron | CronFault {
  const trimmed = text.trim();
  if (/^(CRON_)?TZ=/.test(trimmed)) {
    return { code: 'cronZone', params: {} };
  }
  const every = /^@every\s+(.+)$/.exec(trimmed);
  if (every) {
    const everyMs = durationMs(every[1]);
    return everyMs && everyMs > 0
      ? { ...blank(), everyMs }
      : { code: 'cronPart', params: { part: every[1], nth: 2 } };
  }
  const parts = (NAMED[trimmed] ?? trimmed).split(/\s+/);
  if (parts.length !== FIELDS.length) {
    return { code: 'cronFields', params: { number: parts.length } };
  }
  const cron = blank();
  for (const [index, [field, min, max, names, first]] of FIELDS.entries()) {
    const values = valuesOf(parts[index], min, max, names, first);
    if (!values) {
      return {
        code: 'cronPart',
        params: { part: parts[index], nth: index + 1 },
      };
    }
    cron[field] = values;
  }
  cron.anyDay = /^[*?]/.test(parts[2]);
  cron.anyWeekday = /^[*?]/.test(parts[4]);
  return cron;
}

/** The next times, in UTC; fewer where they never come. */
export function nextRuns(cron: Cron, from: number, number: number): number[] {
  if (cron.everyMs) {
    const every = cron.everyMs;
    return Array.from({ length: number }, (_, nth) => from + (nth + 1) * every);
  }
  const runs: number[] = [];
  const firstDay = Math.floor(from / DAY_MS);
  for (let day = firstDay; day < firstDay + MAX_DAYS; day++) {
    const at = new Date(day * DAY_MS);
    if (isOn(cron, at)) {
      for (const hour of [...cron.hour].sort(ascending)) {
        for (const minute of [...cron.minute].sort(ascending)) {
          const time = day * DAY_MS + (hour * 60 + minute) * MINUTE_MS;
          if (time > from) {
            runs.push(time);
          }
          if (runs.length === number) {
            return runs;
          }
        }
      }
    }
  }
  return runs;
}

/** A duration as Go reads it, in milliseconds; undefined where it is none. */
export function durationMs(text: string): number | undefined {
  if (!/^[-+]?(0|((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/.test(text)) {
    return undefined;
  }
  const sign = text.startsWith('-') ? -1 : 1;
  return [...text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)].reduce(
    (sum, [, value, unit]) => sum + sign * Number(value) * UNITS_MS[unit],
    0,
  );
}

function isOn(cron: Cron, at: Date): boolean {
  if (!cron.month.has(at.getUTCMonth() + 1)) {
    return false;
  }
  const day = cron.day.has(at.getUTCDate());
  const weekday = cron.weekday.has(at.getUTCDay());
  return cron.anyDay || cron.anyWeekday ? day && weekday : day || weekday;
}

function valuesOf(
  text: string,
  min: number,
  max: number,
  names: string[],
  first: number,
): Set<number> | undefined {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [, range, step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
    if (range === undefined || step === '0') {
      return undefined;
    }
    const isAny = range === '*' || range === '?';
    const ends = isAny ? [min, max] : range.split('-').map(read);
    const [from, to = step === undefined ? from : max] = ends;
    const isRange = ends.length < 3 && from >= min && to <= max && from <= to;
    if (!isRange) {
      return undefined;
    }
    for (let value = from; value <= to; value += Number(step ?? 1)) {
      values.add(value);
    }
  }
  return values;

  function read(value: string): number {
    const named = names.indexOf(value.toLowerCase());
    if (named >= 0) {
      return named + first;
    }
    return /^\d+$/.test(value) ? Number(value) : NaN;
  }
}

function blank(): Cron {
  return {
    minute: new Set(),
    hour: new Set(),
    day: new Set(),
    month: new Set(),
    weekday: new Set(),
    anyDay: false,
    anyWeekday: false,
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}
