import type {
  Application,
  ApplicationGroup,
  Facet,
  GroupQuery,
  InstanceSummary,
  ListQuery,
} from '@velastage/plugin-kubevela-react';
import { exampleInstances, exampleSummary, minutesAgo } from './instances';

const CLUSTERS = ['prod-eu', 'prod-us', 'staging', 'dev', 'edge-3'];
const TEAMS = ['payments', 'search', 'platform', 'logistics', 'identity'];
const TYPES = ['webservice', 'worker', 'helm', 'cron-task', 'statefulset'];
const WORDS = ['cart', 'login', 'index', 'mailer', 'ledger', 'stock', 'geo'];
const HEALTHS = [
  'Degraded',
  'Missing',
  'Unknown',
  'Progressing',
  'Suspended',
  'Healthy',
] as const;

function healthOf(index: number): InstanceSummary['health']['status'] {
  return index % 40 === 7 ? HEALTHS[(index / 40) % 5 | 0] : 'Healthy';
}

/** So many instances, the shop's web application among them, worst first. */
export function manyInstances(applications: number): InstanceSummary[] {
  const made: InstanceSummary[] = [];
  for (let index = 0; index < applications; index++) {
    const name = `${WORDS[index % WORDS.length]}-${index}`;
    for (let place = 0; place <= index % 3; place++) {
      const status = healthOf(index + place);
      const bad = status !== 'Healthy' && status !== 'Progressing';
      made.push(
        exampleSummary({
          cluster: CLUSTERS[(index + place) % CLUSTERS.length],
          namespace: `team-${TEAMS[index % TEAMS.length]}`,
          name,
          owner: `group:default/${TEAMS[index % TEAMS.length]}`,
          system: `system:default/${WORDS[(index >> 3) % WORDS.length]}`,
          componentTypes: [TYPES[index % TYPES.length]],
          release: `${index % 4}.${(index + place) % 5}.0`,
          images: [
            `registry.example:5000/${TEAMS[index % TEAMS.length]}/${name}:${
              index % 4
            }.${(index + place) % 5}.0`,
            `docker.io/envoyproxy/envoy:v1.${28 + (index % 9)}.${place}`,
            'redis@sha256:4fdd1c9a2b7e5d6f0a1b4fdd1c9a2b7e5d6f0a1b',
          ],
          health: { status, since: minutesAgo((index * 7) % 9000) },
          delivery: {
            state: status === 'Suspended' ? 'Waiting' : 'Delivered',
            editedNotPublished: false,
          },
          drift: {
            state: index % 55 === 3 ? 'Drifted' : 'InSync',
            count: index % 55 === 3 ? 1 : 0,
          },
          problem: bad
            ? {
                code: 'crash-loop',
                severity: 'error',
                sentence: `${name}: 1 of 2 pods restarts again and again (exit code 137, out of memory)`,
                since: minutesAgo(index % 500),
                params: {
                  subject: name,
                  container: 'main',
                  exitCode: '137',
                  restarts: '14',
                  pods: '1',
                  total: '2',
                },
              }
            : undefined,
        }),
      );
    }
  }
  return sortWorstFirst([...exampleInstances(), ...made]);
}

function rank({ health }: InstanceSummary): number {
  const found = HEALTHS.indexOf(health.status as (typeof HEALTHS)[number]);
  return found < 0 ? HEALTHS.length : found;
}

function sortWorstFirst(instances: InstanceSummary[]): InstanceSummary[] {
  return [...instances].sort((a, b) => rank(a) - rank(b));
}

/** Instances that a query lets through, as the backend would. */
export function filterInstances(
  instances: InstanceSummary[],
  query: Omit<ListQuery, 'sort' | 'order' | 'limit' | 'cursor'>,
  without?: string,
): InstanceSummary[] {
  const pass = (name: string, wanted: string[] | undefined, has: string[]) =>
    name === without || !wanted?.length || has.some(v => wanted.includes(v));
  const words = (query.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return instances.filter(
    each =>
      pass('cluster', query.cluster, [each.cluster]) &&
      pass('namespace', query.namespace, [each.namespace]) &&
      pass('health', query.health, [each.health.status]) &&
      pass('delivery', query.delivery, [each.delivery.state]) &&
      pass('drift', query.drift, [each.drift.state]) &&
      pass('componentType', query.componentType, each.componentTypes) &&
      pass('owner', query.owner, [each.owner ?? '-']) &&
      pass('system', query.system, [each.system ?? '-']) &&
      pass('environment', query.environment, [each.environment ?? '-']) &&
      (!query.attention ||
        ['Degraded', 'Missing', 'Unknown'].includes(each.health.status)) &&
      (!query.edited || each.delivery.editedNotPublished) &&
      pass('application', query.application, [each.application]) &&
      words.every(word =>
        [each.name, each.namespace, each.owner, each.problem?.sentence]
          .join(' ')
          .toLowerCase()
          .includes(word),
      ),
  );
}

/** Counts over all that the other filters let through. */
export function facetsOf(
  instances: InstanceSummary[],
  query: Omit<ListQuery, 'sort' | 'order' | 'limit' | 'cursor'>,
): Facet[] {
  const fields: Record<string, (each: InstanceSummary) => string[]> = {
    health: each => [each.health.status],
    delivery: each => [each.delivery.state],
    drift: each => [each.drift.state],
    cluster: each => [each.cluster],
    namespace: each => [each.namespace],
    componentType: each => each.componentTypes,
    owner: each => (each.owner ? [each.owner] : []),
  };
  return Object.entries(fields).map(([name, valuesOf]) => {
    const counts = new Map<string, number>();
    filterInstances(instances, query, name).forEach(each =>
      valuesOf(each).forEach(value =>
        counts.set(value, (counts.get(value) ?? 0) + 1),
      ),
    );
    return {
      name,
      values: [...counts].map(([value, count]) => ({ value, count })),
    };
  });
}

/** Groups over instances, in the order of their worst. */
export function groupCounts(
  instances: InstanceSummary[],
  query: GroupQuery,
): ApplicationGroup[] {
  const groups = new Map<string, InstanceSummary[]>();
  for (const each of instances) {
    const value = each[query.groupBy] ?? '-';
    groups.set(value, [...(groups.get(value) ?? []), each]);
  }
  return [...groups].map(([value, group]) => {
    const rows = query.rows === 'instances' ? group : groupInstances(group);
    const healths: Record<string, number> = {};
    rows.forEach(({ health }) => {
      healths[health.status] = (healths[health.status] ?? 0) + 1;
    });
    return {
      value,
      count: rows.length,
      health: group[0].health.status,
      healths,
      waiting: group.filter(({ delivery }) => delivery.state === 'Waiting')
        .length,
      drifted: group.filter(({ drift }) => drift.state === 'Drifted').length,
    };
  });
}

/** Applications over instances, in the instances' order. */
export function groupInstances(instances: InstanceSummary[]): Application[] {
  const groups = new Map<string, InstanceSummary[]>();
  for (const each of instances) {
    const group = groups.get(each.application);
    if (group) {
      group.push(each);
    } else {
      groups.set(each.application, [each]);
    }
  }
  return [...groups].map(([application, group]) => {
    const [worst] = group;
    return {
      application,
      namespace: worst.namespace,
      name: worst.name,
      owner: worst.owner,
      system: worst.system,
      tags: [],
      health: worst.health,
      delivery: worst.delivery.state,
      drift: worst.drift.state,
      problem: worst.problem,
      problemCluster: worst.problem && worst.cluster,
      instances: group.slice(0, 20),
      instanceCount: group.length,
      releases: [...new Set(group.map(({ release }) => release ?? ''))],
    };
  });
}
