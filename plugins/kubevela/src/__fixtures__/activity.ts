import type {
  ActivityEntry,
  ActivityQuery,
  Facet,
} from '@velastage/plugin-kubevela-react';
import { minutesAgo } from './instances';

export function exampleEntry(more: Partial<ActivityEntry> = {}): ActivityEntry {
  return {
    id: '1',
    at: minutesAgo(3),
    durationMs: 140,
    who: 'user:default/olga',
    whoKind: 'user',
    operation: 'deploy-revision',
    cluster: 'prod-eu',
    namespace: 'shop',
    name: 'web',
    application: 'shop/web',
    environment: 'production',
    owner: 'group:default/shop',
    result: 'done',
    ...more,
  };
}

/** One of each result, newest first. */
export function exampleActivity(): ActivityEntry[] {
  return [
    exampleEntry({
      id: '4',
      revision: 'web-v12',
      reason: 'checkout fails since 1.9.0',
    }),
    exampleEntry({
      id: '3',
      at: minutesAgo(12),
      who: 'user:default/vic',
      operation: 'scale-workload',
      resource: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        namespace: 'shop',
        name: 'web',
      },
      replicas: 5,
      result: 'refused',
      refusal: 'permission',
      message: 'You lack the permission kubevela.workload.scale',
    }),
    exampleEntry({
      id: '2',
      at: minutesAgo(90),
      who: 'external:ci',
      whoKind: 'service',
      operation: 'update-application',
      cluster: 'dev',
      environment: 'dev',
      result: 'unchanged',
    }),
    exampleEntry({
      id: '1',
      at: minutesAgo(60 * 30),
      operation: 'approve-step',
      step: 'hold',
      cluster: 'prod-us',
      result: 'failed',
      message: 'prod-us does not answer (connect ETIMEDOUT)',
    }),
  ];
}

const FIELDS = {
  cluster: 'cluster',
  namespace: 'namespace',
  application: 'application',
  user: 'who',
  operation: 'operation',
  result: 'result',
} as const;

/** What the backend would let through. */
export function filterActivity(
  entries: ActivityEntry[],
  query: ActivityQuery,
  without?: string,
): ActivityEntry[] {
  const words = (query.text ?? '').toLowerCase().split(/\s+/);
  return entries.filter(
    entry =>
      Object.entries(FIELDS).every(([name, field]) => {
        const wanted: string[] = query[name as keyof typeof FIELDS] ?? [];
        return (
          name === without || !wanted.length || wanted.includes(entry[field])
        );
      }) &&
      (!query.since || entry.at >= query.since) &&
      words.every(word => JSON.stringify(entry).toLowerCase().includes(word)),
  );
}

/** Counts by what the other filters let through. */
export function activityFacets(
  entries: ActivityEntry[],
  query: ActivityQuery,
): Facet[] {
  return Object.entries(FIELDS).map(([name, field]) => {
    const counts = new Map<string, number>();
    filterActivity(entries, query, name).forEach(entry =>
      counts.set(entry[field], (counts.get(entry[field]) ?? 0) + 1),
    );
    return {
      name,
      values: [...counts].map(([value, count]) => ({ value, count })),
    };
  });
}
