import type { ActivityEntry } from '@velastage/plugin-kubevela-common';
import type { NewEntry } from './types';

/** A row of the table `activity`. */
export interface Row {
  /** PostgreSQL gives a bigint as text. */
  id: number | string;
  at_ms: number | string;
  duration_ms: number;
  who: string;
  who_kind: ActivityEntry['whoKind'];
  operation: ActivityEntry['operation'];
  cluster: string;
  namespace: string;
  name: string;
  application: string;
  environment: string;
  tier: string;
  owner: string;
  result: ActivityEntry['result'];
  more: string;
  search: string;
}

/** As it is stored. Text that is not there is empty: `not in` means the same on it as in a permission rule. */
export function toRow(entry: NewEntry): Omit<Row, 'id'> {
  const { at, durationMs, who, whoKind, operation, result, ...rest } = entry;
  const { cluster, namespace, name, application, ...others } = rest;
  const { environment = '', tier = '', owner = '', ...more } = others;
  const { resource, reason, message, revision, publishVersion, step } = more;
  return {
    at_ms: Date.parse(at),
    duration_ms: durationMs,
    who,
    who_kind: whoKind,
    operation,
    cluster,
    namespace,
    name,
    application,
    environment,
    tier,
    owner,
    result,
    more: JSON.stringify(more),
    search: [
      who,
      operation,
      cluster,
      `${namespace}/${name}`,
      application,
      environment,
      owner,
      resource && `${resource.kind} ${resource.name}`,
      reason,
      message,
      revision,
      publishVersion,
      step,
    ]
      .filter(Boolean)
      .join('\n')
      .toLowerCase(),
  };
}

/** As the API gives it. */
export function fromRow(row: Row): ActivityEntry {
  const { cluster, namespace, name, application } = row;
  return {
    id: String(row.id),
    at: new Date(Number(row.at_ms)).toISOString(),
    durationMs: row.duration_ms,
    who: row.who,
    whoKind: row.who_kind,
    operation: row.operation,
    cluster,
    namespace,
    name,
    application,
    environment: row.environment || undefined,
    tier: row.tier || undefined,
    owner: row.owner || undefined,
    result: row.result,
    ...JSON.parse(row.more),
  };
}
