import type {
  Application,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../../live/types';
import { splitApplication } from '../splitApplication';
import type { Row } from './Row';
import { needsPerson } from './needsPerson';
import {
  DELIVERY_WORST_FIRST,
  DRIFT_WORST_FIRST,
  HEALTH_WORST_FIRST,
  severityOf,
  worstOf,
} from './severity';

/** An application's row names this many instances; the others are counted. */
const INSTANCES_IN_ROW = 20;

/** A row for one instance. */
export function instanceRow(live: LiveInstance): Row<InstanceSummary> {
  const { summary } = live;
  return {
    value: summary,
    // Part by part: "shop" before "shop-staging", which a slash between them would turn round.
    id: [summary.cluster, summary.namespace, summary.name].join('\u0000'),
    severity: severityOf(summary),
    health: summary.health.status,
    delivery: summary.delivery.state,
    drift: summary.drift.state,
    clusters: [summary.cluster],
    namespaces: [summary.namespace],
    environments: present(summary.environment),
    tiers: present(summary.tier),
    componentTypes: summary.componentTypes,
    owners: present(summary.owner),
    systems: present(summary.system),
    attention: needsPerson(summary),
    edited: summary.delivery.editedNotPublished,
    application: summary.application,
    images: summary.images.map(image => image.toLowerCase()),
    searchText: live.searchText,
    name: (summary.title ?? summary.name).toLowerCase(),
    owner: summary.owner ?? '',
    system: summary.system ?? '',
    cluster: summary.cluster,
    namespace: summary.namespace,
    since: time(summary.problem?.since ?? summary.health.since),
    created: time(summary.createdAt),
    facetNumbers: undefined,
  };
}

/** A row for one application over its instances, of which there must be at least one. */
export function applicationRow(
  application: string,
  rows: readonly Row<InstanceSummary>[],
): Row<Application> {
  const sorted = [...rows].sort((a, b) => a.severity - b.severity);
  const worst = sorted[0];
  const first = <K extends keyof InstanceSummary>(key: K) =>
    sorted.find(row => row.value[key] !== undefined)?.value[key];
  const { namespace, name } = splitApplication(application);
  const health = worstOf(
    HEALTH_WORST_FIRST,
    rows.map(row => row.health),
  );
  const troubled = sorted.find(row => row.value.problem);
  const value: Application = {
    application,
    namespace,
    name,
    title: first('title'),
    description: first('description'),
    owner: first('owner'),
    system: first('system'),
    domain: first('domain'),
    tags: unique(rows.flatMap(row => row.value.tags)),
    health: sorted.find(row => row.health === health)!.value.health,
    delivery: worstOf(
      DELIVERY_WORST_FIRST,
      rows.map(row => row.delivery),
    ),
    drift: worstOf(
      DRIFT_WORST_FIRST,
      rows.map(row => row.drift),
    ),
    problem: troubled?.value.problem,
    problemCluster: troubled?.value.cluster,
    instances: sorted.slice(0, INSTANCES_IN_ROW).map(row => row.value),
    instanceCount: rows.length,
    releases: unique(sorted.flatMap(row => present(row.value.release))),
  };
  return {
    value,
    id: application,
    severity: worst.severity,
    health,
    delivery: value.delivery,
    drift: value.drift,
    clusters: unique(rows.flatMap(row => row.clusters)),
    namespaces: unique(rows.flatMap(row => row.namespaces)),
    environments: unique(rows.flatMap(row => row.environments)),
    tiers: unique(rows.flatMap(row => row.tiers)),
    componentTypes: unique(rows.flatMap(row => row.componentTypes)),
    owners: present(value.owner),
    systems: present(value.system),
    attention: rows.some(row => row.attention),
    edited: rows.some(row => row.edited),
    application,
    images:
      rows.length === 1
        ? worst.images
        : unique(rows.flatMap(row => row.images)),
    searchText:
      rows.length === 1
        ? worst.searchText
        : rows.map(row => row.searchText).join('\n'),
    name: (value.title ?? name).toLowerCase(),
    owner: value.owner ?? '',
    system: value.system ?? '',
    cluster: rows[0].cluster,
    namespace: rows[0].namespace,
    since: worst.since,
    created: Math.max(...rows.map(row => row.created)),
    facetNumbers: undefined,
  };
}

/** The instances of one application, and the row made of them. */
export interface ApplicationGroup {
  instances: Row<InstanceSummary>[];
  row: Row<Application>;
}

/**
 * One row per application, in no order.
 *
 * @param before - what was made of earlier rows: where an application's instances are still the same, its
 * row is too, so that a change costs one new row and not thousands.
 */
export function groupByApplication(
  rows: Iterable<Row<InstanceSummary>>,
  before?: ReadonlyMap<string, ApplicationGroup>,
): Map<string, ApplicationGroup> {
  const groups = new Map<string, Row<InstanceSummary>[]>();
  for (const row of rows) {
    const group = groups.get(row.application);
    if (group) {
      group.push(row);
    } else {
      groups.set(row.application, [row]);
    }
  }
  const made = new Map<string, ApplicationGroup>();
  for (const [application, instances] of groups) {
    const known = before?.get(application);
    made.set(
      application,
      known && haveSame(known.instances, instances)
        ? known
        : { instances, row: applicationRow(application, instances) },
    );
  }
  return made;
}

function haveSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function present(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

function unique(values: string[]): string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

function time(iso: string | undefined): number {
  return iso ? Date.parse(iso) || 0 : 0;
}
