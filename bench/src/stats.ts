/** What a series of measurements comes to; the unit is that of the measurements. */
export interface Summary {
  samples: number;
  min: number;
  median: number;
  p95: number;
  max: number;
}

/**
 * The value below or at which a share of the measurements lies, by the nearest rank: always one that was
 * measured, never one in between.
 *
 * @param share - between 0 and 1.
 * @throws Error when there are no measurements.
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) {
    throw new Error('There is nothing to take a percentile of');
  }
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1];
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) {
    throw new Error('There is nothing to take a median of');
  }
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** All that a report says of a series. */
export function summarize(values: readonly number[]): Summary {
  return {
    samples: values.length,
    min: percentile(values, 0),
    median: median(values),
    p95: percentile(values, 0.95),
    max: percentile(values, 1),
  };
}
