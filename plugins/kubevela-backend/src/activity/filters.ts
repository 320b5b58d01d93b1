import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { DatabaseClient } from '../database/openDatabase';
import type { InstancePermissionFilter } from '../permissions/resource';
import type { Row } from './rows';
import type { ActivityQuery } from './types';

type Builder = ReturnType<DatabaseClient['queryBuilder']>;

/** Whose entries may be seen: those that the criteria let through, and the caller's own. */
export interface Visibility {
  own: { who: string; whoKind: Row['who_kind'] };
  /** `none`: only the caller's own; `all`: every entry. */
  others: 'none' | 'all' | PermissionCriteria<InstancePermissionFilter>;
}

/** The filters with several values, by the column that each looks at. */
export const FILTER_COLUMNS = {
  cluster: 'cluster',
  namespace: 'namespace',
  application: 'application',
  user: 'who',
  operation: 'operation',
  result: 'result',
} as const satisfies Record<string, keyof Row>;

export type FilterName = keyof typeof FILTER_COLUMNS;

/** Lets through what the caller may see. */
export function visibleTo(builder: Builder, { own, others }: Visibility): void {
  if (others === 'all') {
    return;
  }
  builder.where(either => {
    either.where({ who: own.who, who_kind: own.whoKind });
    if (others !== 'none') {
      either.orWhere(allowed => meets(allowed, others));
    }
  });
}

function meets(
  builder: Builder,
  criteria: PermissionCriteria<InstancePermissionFilter>,
): void {
  if ('allOf' in criteria) {
    criteria.allOf.forEach(each => builder.andWhere(part => meets(part, each)));
  } else if ('anyOf' in criteria) {
    criteria.anyOf.forEach(each => builder.orWhere(part => meets(part, each)));
  } else if ('not' in criteria) {
    builder.whereNot(part => meets(part, criteria.not));
  } else {
    // What is not known is stored as empty text, which no rule may take for a value.
    const { field, values } = criteria;
    builder.whereIn(field, values.filter(Boolean));
  }
}

/** Lets through what fits the filters; a facet leaves its own filter out. */
export function matching(
  builder: Builder,
  query: ActivityQuery,
  except?: FilterName,
): void {
  for (const [name, column] of Object.entries(FILTER_COLUMNS)) {
    const values = query[name as FilterName] as string[] | undefined;
    if (name !== except && values?.length) {
      builder.whereIn(column, values);
    }
  }
  if (query.since) builder.where('at_ms', '>=', Date.parse(query.since));
  if (query.until) builder.where('at_ms', '<', Date.parse(query.until));
  for (const word of query.text?.toLowerCase().split(/\s+/) ?? []) {
    if (word) {
      builder.whereRaw(`search like ? escape '!'`, [
        `%${word.replace(/[!%_]/g, '!$&')}%`,
      ]);
    }
  }
}
