import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { ClusterAccess } from '../api/ClusterAccess';
import type { LiveModel } from '../live/LiveModel';

/** A function to call with the time that each change of a cluster took to reach the model. */
export function createDelayMetric(
  metrics: MetricsService,
): (cluster: string, ms: number) => void {
  const delay = metrics.createHistogram('model_delay_seconds', {
    description: 'Time from an event of a watch to the model that holds it',
    unit: 's',
  });
  return (cluster, ms) => delay.record(ms / 1_000, { cluster });
}

/** Reports how the model and the watches stand whenever the metrics are collected. */
export function observeModel(
  metrics: MetricsService,
  model: LiveModel,
  clusters: () => ClusterAccess[],
): void {
  const gauge = (name: string, description: string) =>
    metrics.createObservableGauge(name, { description });

  gauge('instances', 'Applications in the live model').addCallback(result =>
    result.observe(model.size),
  );
  gauge(
    'model_backlog',
    'Instances that wait to be computed again',
  ).addCallback(result => result.observe(model.backlog));
  gauge('objects', 'Objects that the watches hold').addCallback(result => {
    for (const cluster of clusters()) {
      result.observe(cluster.report().objects, { cluster: cluster.name });
    }
  });
  gauge('watches', 'Watches by what they do now').addCallback(result => {
    for (const cluster of clusters()) {
      const states = new Map<string, number>();
      for (const { state } of cluster.report().watches) {
        states.set(state, (states.get(state) ?? 0) + 1);
      }
      for (const [state, count] of states) {
        result.observe(count, { cluster: cluster.name, state });
      }
    }
  });
  gauge(
    'watch_lag_seconds',
    'Time since the last event or bookmark of the watch that has been silent longest',
  ).addCallback(result => {
    const now = Date.now();
    for (const cluster of clusters()) {
      const last = cluster
        .report()
        .watches.flatMap(({ lastEvent }) =>
          lastEvent ? [Date.parse(lastEvent)] : [],
        );
      if (last.length > 0) {
        const silentMs = Math.max(0, now - Math.min(...last));
        result.observe(silentMs / 1_000, { cluster: cluster.name });
      }
    }
  });
}
