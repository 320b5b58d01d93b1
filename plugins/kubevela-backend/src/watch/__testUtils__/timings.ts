import { DEFAULT_TIMINGS, WatchTimings } from '../timings';

/** Timings that let a test see in milliseconds what takes seconds in life. */
export const QUICK: WatchTimings = {
  ...DEFAULT_TIMINGS,
  pageSize: 3,
  listDeadlineMs: 2_000,
  requestDeadlineMs: 1_000,
  stallMs: 5_000,
  backoffFirstMs: 4,
  backoffCapMs: 40,
  healthyMs: 500,
  catchUpMs: 600,
  forbiddenRetryMs: 50,
  staleAfterMs: 100,
  heartbeatMs: 100,
  discoveryMs: 100,
  notInstalledMs: 50,
  probeGapMs: 5,
  releaseGraceMs: 50,
  statusDelayMs: 5,
};
