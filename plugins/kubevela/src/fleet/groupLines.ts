import type { ApplicationGroup } from '@velastage/plugin-kubevela-react';

/** Rows that an open group shows; the rest is a list of its own, one click away. */
export const GROUP_ROWS = 50;

/** A line of a grouped table: a group's head, one of its rows, or what stands in place of further ones. */
export type GroupLine<Row> =
  | { is: 'head'; group: ApplicationGroup }
  | { is: 'row'; group: string; row: Row }
  | {
      is: 'rest';
      group: string;
      /** How many rows are not shown; 0 while they are read, or when that failed. */
      count: number;
      error?: unknown;
      retry?: () => void;
    };

/** What was read of an open group. */
export interface GroupContent<Row> {
  data?: { items: Row[]; totalItems: number };
  error: unknown;
  refetch(): unknown;
}

/** The lines of a grouped table, in the groups' order. */
export function groupLines<Row>(
  groups: ApplicationGroup[],
  open: ReadonlyMap<string, GroupContent<Row>>,
): GroupLine<Row>[] {
  return groups.flatMap((group): GroupLine<Row>[] => {
    const head: GroupLine<Row> = { is: 'head', group };
    const content = open.get(group.value);
    if (!content) {
      return [head];
    }
    const { data, error, refetch } = content;
    if (!data) {
      return [
        head,
        {
          is: 'rest',
          group: group.value,
          count: 0,
          error: error ?? undefined,
          retry: () => refetch(),
        },
      ];
    }
    const count = data.totalItems - data.items.length;
    return [
      head,
      ...data.items.map(
        (row): GroupLine<Row> => ({ is: 'row', group: group.value, row }),
      ),
      ...(count > 0
        ? [{ is: 'rest' as const, group: group.value, count }]
        : []),
    ];
  });
}

/** A row may be in several groups. */
export function lineKey<Row>(
  line: GroupLine<Row>,
  rowKey: (row: Row) => string,
): string {
  switch (line.is) {
    case 'head':
      return `head ${line.group.value}`;
    case 'row':
      return `row ${line.group} ${rowKey(line.row)}`;
    default:
      return `rest ${line.group}`;
  }
}
