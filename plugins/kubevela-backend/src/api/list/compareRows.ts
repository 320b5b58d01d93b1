import { compareValues } from '../compareValues';
import type { SortField } from './InstanceQuery';
import type { Row } from './Row';

/** What a cursor has to remember of a row so that the next page starts after it. */
export type SortableRow = Pick<
  Row<unknown>,
  | 'id'
  | 'severity'
  | 'name'
  | 'owner'
  | 'system'
  | 'since'
  | 'created'
  | 'clusters'
  | 'namespaces'
>;

const KEYS: Record<SortField, (row: SortableRow) => string | number> = {
  severity: row => row.severity,
  name: row => row.name,
  owner: row => row.owner,
  system: row => row.system,
  cluster: row => row.clusters[0] ?? '',
  namespace: row => row.namespaces[0] ?? '',
  since: row => row.since,
  created: row => row.created,
};

/** Orders rows by a column; rows that are equal there go by name, then by id, so that paging is stable. */
export function compareRows(
  sort: SortField,
  order: 'asc' | 'desc',
): (a: SortableRow, b: SortableRow) => number {
  const key = KEYS[sort];
  const sign = order === 'desc' ? -1 : 1;
  return (a, b) =>
    compareValues(key(a), key(b)) * sign ||
    compareValues(a.name, b.name) ||
    compareValues(a.id, b.id);
}
