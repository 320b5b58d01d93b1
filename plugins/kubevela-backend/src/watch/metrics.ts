import type { RequestObservation } from '../clusters/ClusterConnection';

/** Where the watches report what they do; wired to the metrics service by the plugin. */
export interface WatchMetrics {
  /** A request got its answer's headers, or failed. */
  request(cluster: string, observation: RequestObservation): void;
  /** A list is whole. */
  listed(
    cluster: string,
    kind: string,
    list: { objects: number; durationMs: number },
  ): void;
  /** Events that a watch delivered, bookmarks not counted. */
  events(cluster: string, kind: string, count: number): void;
  /** A watch ended before its time and was opened again. */
  restarted(cluster: string, kind: string, reason: string): void;
}

export const NO_METRICS: WatchMetrics = {
  request: () => undefined,
  listed: () => undefined,
  events: () => undefined,
  restarted: () => undefined,
};
