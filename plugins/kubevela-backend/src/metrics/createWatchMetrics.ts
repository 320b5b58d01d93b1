import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { WatchMetrics } from '../watch/metrics';

/** Reports what the watches do through Backstage's metrics. Clusters and kinds are the only labels: few, and no secrets. */
export function createWatchMetrics(metrics: MetricsService): WatchMetrics {
  const requests = metrics.createHistogram('cluster_request_duration_seconds', {
    description: 'Time to the headers of an API server’s answer',
    unit: 's',
  });
  const lists = metrics.createHistogram('list_duration_seconds', {
    description: 'Time to read all objects of a kind',
    unit: 's',
  });
  const listed = metrics.createCounter('listed_objects_total', {
    description: 'Objects read by lists',
  });
  const events = metrics.createCounter('watch_events_total', {
    description: 'Events that watches delivered, bookmarks not counted',
  });
  const restarts = metrics.createCounter('watch_restarts_total', {
    description: 'Watches that ended before their time and were opened again',
  });

  return {
    request: (cluster, { verb, status, durationMs }) =>
      requests.record(durationMs / 1_000, { cluster, verb, status }),
    listed: (cluster, kind, { objects, durationMs }) => {
      lists.record(durationMs / 1_000, { cluster, kind });
      listed.add(objects, { cluster, kind });
    },
    events: (cluster, kind, count) => events.add(count, { cluster, kind }),
    restarted: (cluster, kind, reason) =>
      restarts.add(1, { cluster, kind, reason }),
  };
}
