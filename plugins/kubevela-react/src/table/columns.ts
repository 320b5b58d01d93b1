import type { ReactNode } from 'react';

/**
 * A column of a {@link DataTable}.
 *
 * @public
 */
export interface Column<Row> {
  /** Stable, used for sorting. */
  id: string;
  header: string;
  /** Least useful width in pixels. */
  minWidth: number;
  /** Share of the width that is left over; 0 keeps the column at its least. */
  grow?: number;
  /** 0 is always shown; where the room is short, the highest goes first. */
  priority?: number;
  /** Whether the header sorts. */
  sortable?: boolean;
  /** Hides the header's text from the eye, not from a screen reader. */
  hideHeader?: boolean;
  render(row: Row): ReactNode;
}

/** The columns that fit into a width, in their order: the most important are kept. */
export function fittingColumns<Row>(
  columns: Column<Row>[],
  width: number | undefined,
): Column<Row>[] {
  if (width === undefined) {
    return columns;
  }
  const byPriority = [...columns].sort(
    (a, b) => (a.priority ?? 0) - (b.priority ?? 0),
  );
  const kept = new Set<string>();
  let used = 0;
  for (const column of byPriority) {
    used += column.minWidth;
    if (used > width && (column.priority ?? 0) > 0) {
      break;
    }
    kept.add(column.id);
  }
  return columns.filter(({ id }) => kept.has(id));
}

/** Widths in pixels: what is left over is shared out by `grow`. */
export function columnWidths<Row>(
  columns: Column<Row>[],
  width: number | undefined,
): number[] {
  const least = columns.reduce((sum, { minWidth }) => sum + minWidth, 0);
  const shares = columns.reduce((sum, { grow = 0 }) => sum + grow, 0);
  const spare = Math.max(0, (width ?? least) - least);
  return columns.map(
    ({ minWidth, grow = 0 }) =>
      minWidth + (shares > 0 ? Math.floor((spare * grow) / shares) : 0),
  );
}
