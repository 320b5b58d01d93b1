import type { InstanceSummary } from '@velastage/plugin-kubevela-common';
import type { Look, Observation } from './types';

/** Applications as they look over all their instances. */
export function observe(
  instances: Iterable<InstanceSummary>,
  /** Clusters that can be seen now; what is in others is unsure, whatever was seen last. */
  visible: ReadonlySet<string>,
): Observation[] {
  const groups = new Map<string, InstanceSummary[]>();
  for (const each of instances) {
    const group = groups.get(each.application);
    if (group) group.push(each);
    else groups.set(each.application, [each]);
  }
  return [...groups].map(([application, group]) => {
    const bad = group.filter(each => lookOf(each, visible) === 'bad');
    const unsure = group.some(each => lookOf(each, visible) === 'unsure');
    const first = <K extends keyof InstanceSummary>(key: K) =>
      group.find(each => each[key] !== undefined)?.[key];
    return {
      application,
      title: first('title') ?? group[0].name,
      owner: first('owner'),
      look: worst(bad.length > 0, unsure),
      problem: bad.find(({ problem }) => problem)?.problem,
      sentence: bad.map(sentenceOf).find(Boolean),
      clusters: [...new Set(bad.map(({ cluster }) => cluster))],
    };
  });
}

function worst(bad: boolean, unsure: boolean): Look {
  if (bad) {
    return 'bad';
  }
  return unsure ? 'unsure' : 'good';
}

function lookOf(
  { cluster, health, delivery }: InstanceSummary,
  visible: ReadonlySet<string>,
): Look {
  if (!visible.has(cluster)) {
    return 'unsure';
  }
  if (
    health.status === 'Degraded' ||
    health.status === 'Missing' ||
    delivery.state === 'Failed' ||
    delivery.state === 'Rejected'
  ) {
    return 'bad';
  }
  return health.status === 'Healthy' || health.status === 'Suspended'
    ? 'good'
    : 'unsure';
}

function sentenceOf({ health, delivery }: InstanceSummary) {
  return health.message ?? delivery.message;
}
