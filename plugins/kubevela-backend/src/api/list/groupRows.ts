import type {
  ApplicationGroup,
  Facet,
  Health,
} from '@velastage/plugin-kubevela-common';
import { compareValues } from '../compareValues';
import { NONE } from './FacetTable';
import type { InstanceFilters } from './InstanceQuery';
import type { Row } from './Row';
import { filterRows } from './runQuery';
import { HEALTH_WORST_FIRST } from './severity';

/** The fields that a list can be grouped by. */
export type GroupField = 'owner' | 'system' | 'cluster' | 'environment';

/** Which groups are asked for. */
export interface GroupQuery extends InstanceFilters {
  groupBy: GroupField;
  /** What is counted; applications when left out. */
  rows?: 'applications' | 'instances';
}

/** All groups of a list. */
export interface Groups {
  items: ApplicationGroup[];
  /** Rows, each once. */
  totalItems: number;
  facets: Facet[];
}

const VALUES: Record<GroupField, (row: Row<unknown>) => readonly string[]> = {
  owner: row => row.owners,
  system: row => row.systems,
  cluster: row => row.clusters,
  environment: row => row.environments,
};

interface Counted {
  count: number;
  severity: number;
  waiting: number;
  drifted: number;
  healths: Map<Health, number>;
}

/**
 * Counts what the filters let through by one field, the group with the worst row first, of equally bad ones
 * the one with more rows of that health. A row with several values (an application in several clusters) is
 * in several groups, but only in those that a filter of that very field lets through.
 */
export function groupRows(
  rows: readonly Row<unknown>[],
  query: GroupQuery,
): Groups {
  const { matched, facets } = filterRows(rows, query);
  const chosen = query[query.groupBy]?.length
    ? new Set(query[query.groupBy])
    : undefined;
  const valuesOf = VALUES[query.groupBy];
  const groups = new Map<string, Counted>();
  for (const row of matched) {
    const values = valuesOf(row);
    for (const value of values.length > 0 ? values : [NONE]) {
      if (!chosen || chosen.has(value)) {
        count(groups, value, row);
      }
    }
  }
  return {
    items: [...groups]
      .sort(
        ([a, one], [b, other]) => compare(one, other) || compareValues(a, b),
      )
      .map(([value, { healths, count: rowCount, waiting, drifted }]) => ({
        value,
        count: rowCount,
        health: worstOf(healths),
        healths: Object.fromEntries(healths),
        waiting,
        drifted,
      })),
    totalItems: matched.length,
    facets: facets.counts(),
  };
}

function count(
  groups: Map<string, Counted>,
  value: string,
  row: Row<unknown>,
): void {
  let group = groups.get(value);
  if (!group) {
    group = {
      count: 0,
      severity: Infinity,
      waiting: 0,
      drifted: 0,
      healths: new Map(),
    };
    groups.set(value, group);
  }
  group.count += 1;
  group.severity = Math.min(group.severity, row.severity);
  group.waiting += row.delivery === 'Waiting' ? 1 : 0;
  group.drifted += row.drift === 'Drifted' ? 1 : 0;
  group.healths.set(row.health, (group.healths.get(row.health) ?? 0) + 1);
}

function compare(a: Counted, b: Counted): number {
  const worst = worstOf(a.healths);
  return (
    a.severity - b.severity ||
    (b.healths.get(worst) ?? 0) - (a.healths.get(worst) ?? 0)
  );
}

function worstOf(healths: Map<Health, number>): Health {
  return HEALTH_WORST_FIRST.find(health => healths.has(health)) ?? 'Unknown';
}
