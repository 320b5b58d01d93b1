/** Milliseconds since the epoch of an ISO 8601 time; undefined if it is none. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || value === '') {
    return undefined;
  }
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** The time in the API's form, ISO 8601 in UTC; undefined if the value is no time. */
export function isoOf(value: unknown): string | undefined {
  if (typeof value === 'string' && TIMESTAMP.test(value)) {
    return value;
  }
  const time = timeOf(value);
  return time === undefined ? undefined : isoOfMs(time);
}

/** The earlier of two times (milliseconds since the epoch) of which either may be missing. */
export function earlier(a?: number, b?: number): number | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return a < b ? a : b;
}

/** The later of two ISO 8601 times of which either may be missing. */
export function laterIso(a?: string, b?: string): string | undefined {
  if (!a) return b;
  if (!b) return a;
  return a >= b ? a : b;
}

/** Milliseconds since the epoch in the API's form; fractions of a second are left out where there are none. */
export function isoOfMs(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
