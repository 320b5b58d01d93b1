import type { Summary } from './stats.ts';

/** One line of the report. Numbers are in `unit`. */
export interface Measurement {
  /** Letter of the bench it belongs to. */
  bench: string;
  what: string;
  unit: string;
  /** A series of measurements, or a single number. */
  value: Summary | number;
  /** The same job done by somebody else, in the same run. */
  peer?: { what: string; value: Summary | number };
  /** What must hold; nothing is required where it is left out. */
  limit?: Limit;
}

/** The most that a median, a p95, a single value, or the ratio to the peer may be. */
export interface Limit {
  of: 'median' | 'p95' | 'value' | 'ratio';
  most: number;
}

/** How many times the peer's ours is: of medians where there is a series. Undefined without a peer. */
export function ratioOf({ value, peer }: Measurement): number | undefined {
  return peer && typical(value) / typical(peer.value);
}

/** Whether the limit is kept; undefined where there is none. */
export function passes(measurement: Measurement): boolean | undefined {
  const { limit, value } = measurement;
  if (!limit) {
    return undefined;
  }
  switch (limit.of) {
    case 'ratio':
      return ratioOf(measurement)! <= limit.most;
    case 'p95':
      return (typeof value === 'number' ? value : value.p95) <= limit.most;
    default:
      return typical(value) <= limit.most;
  }
}

/** The median of a series, or the number itself. */
export function typical(value: Summary | number): number {
  return typeof value === 'number' ? value : value.median;
}
