const UNIT_MS: Record<string, number> = {
  ns: 1e-6,
  us: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};
const DURATION = /^(?:\d+(?:\.\d+)?(?:ns|us|ms|s|m|h))+$/;
const PART = /(\d+(?:\.\d+)?)(ns|us|ms|s|m|h)/g;

/** Milliseconds of a Go duration such as `1m30s`; undefined if it is none. */
export function durationMs(value: unknown): number | undefined {
  if (typeof value !== 'string' || !DURATION.test(value)) {
    return undefined;
  }
  let total = 0;
  for (const part of value.matchAll(PART)) {
    total += Number(part[1]) * UNIT_MS[part[2]];
  }
  return total;
}
