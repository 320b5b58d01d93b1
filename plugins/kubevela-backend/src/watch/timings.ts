/** How patient the watches of a cluster are. */
export interface WatchTimings {
  /** Objects a list page. */
  pageSize: number;
  /** For one page of a list. */
  listDeadlineMs: number;
  /** For any other answer, and for the start of a watch. */
  requestDeadlineMs: number;
  /** The API server is asked to end a watch after a time between these two, in seconds. */
  watchTimeoutSeconds: [number, number];
  /** A watch without a sign of life is cut: API servers send a bookmark about every minute. */
  stallMs: number;
  /** First and longest wait after a failure. */
  backoffFirstMs: number;
  backoffCapMs: number;
  /** A watch that lasted this long ends the back-off; one that ends sooner counts as a failure. */
  healthyMs: number;
  /** While watches keep ending early: the least time between two lists that make up for it. */
  catchUpMs: number;
  /** At the longest about this until a forbidden kind is tried again, if nothing hints at new rights before. */
  forbiddenRetryMs: number;
  /** What has not been watched for so long is stale. */
  staleAfterMs: number;
  /** Between two looks whether the cluster is there. */
  heartbeatMs: number;
  /** Between two looks at what the cluster serves; while vela-core is missing the second. */
  discoveryMs: number;
  notInstalledMs: number;
  /** The least time between two such looks, whatever calls for them. */
  probeGapMs: number;
  /** How long a watch goes on after nobody needs it. */
  releaseGraceMs: number;
  /** Status changes within this time are told as one. */
  statusDelayMs: number;
}

export const DEFAULT_TIMINGS: WatchTimings = {
  pageSize: 500,
  listDeadlineMs: 30_000,
  requestDeadlineMs: 10_000,
  watchTimeoutSeconds: [240, 300],
  stallMs: 100_000,
  backoffFirstMs: 250,
  backoffCapMs: 30_000,
  healthyMs: 10_000,
  catchUpMs: 60_000,
  forbiddenRetryMs: 60_000,
  staleAfterMs: 10_000,
  heartbeatMs: 20_000,
  discoveryMs: 60_000,
  notInstalledMs: 30_000,
  probeGapMs: 1_000,
  releaseGraceMs: 60_000,
  statusDelayMs: 100,
};

/** The defaults, but for what is given. */
export function withDefaults(
  timings: Partial<WatchTimings> = {},
): WatchTimings {
  const given = Object.entries(timings).filter(
    ([, value]) => value !== undefined,
  );
  return { ...DEFAULT_TIMINGS, ...Object.fromEntries(given) };
}
