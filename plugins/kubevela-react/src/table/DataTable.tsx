import { useEffect, useRef, type ReactNode } from 'react';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { useVirtualizer } from '@tanstack/react-virtual';
import { columnWidths, fittingColumns, type Column } from './columns';
import { HeaderCell, type Sort } from './HeaderCell';
import { useFillHeight } from './useFillHeight';
import { useWidth } from './useWidth';
import { visuallyHidden } from './visuallyHidden';

/** Up to here the browser draws all rows faster than it would swap them. */
const VIRTUAL_FROM_ROWS = 200;
const OVERSCAN_ROWS = 12;
/** The next page is asked for this many rows before the end. */
const PREFETCH_ROWS = 60;
const DEFAULT_ROW_HEIGHT_PX = 44;

const useStyles = makeStyles(theme => ({
  scroller: {
    position: 'relative',
    overflow: 'auto',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: '0.85rem',
    lineHeight: 1.35,
  },
  row: {
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '& > td': {
      boxShadow: `inset 0 -1px ${theme.palette.divider}`,
      padding: theme.spacing(0, 1),
      verticalAlign: 'middle',
    },
  },
  selected: {
    backgroundColor: alpha(theme.palette.primary.main, 0.12),
  },
  cell: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    minWidth: 0,
  },
  hidden: visuallyHidden,
}));

/**
 * A table that stays quick with thousands of rows: rows of one height, drawn as they come into
 * view, columns that give way where the room is short.
 *
 * @public
 */
export function DataTable<Row>(props: {
  /** What the table holds, for screen readers. */
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey(row: Row): string;
  /** What a row shows over all columns, for a group's head; undefined for a row with cells. */
  span?(row: Row): ReactNode;
  /** Pixels; what does not fit is cut. */
  rowHeight?: number;
  selectedKey?: string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** How many rows there are in all, where more are read as one scrolls. */
  totalRows?: number;
  onNearEnd?: () => void;
  footer?: ReactNode;
}) {
  const { label, rows, rowKey, sort, onSort, onNearEnd, selectedKey } = props;
  const rowHeight = props.rowHeight ?? DEFAULT_ROW_HEIGHT_PX;
  const classes = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const maxHeight = useFillHeight(scroller);
  const width = useWidth(scroller);
  const columns = fittingColumns(props.columns, width);
  const virtual = rows.length > VIRTUAL_FROM_ROWS;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN_ROWS,
  });
  const items = virtualizer.getVirtualItems();
  const first = virtual ? items[0]?.index ?? 0 : 0;
  const last = virtual ? items[items.length - 1]?.index ?? -1 : rows.length - 1;

  useEffect(() => {
    if (last >= 0 && last >= rows.length - PREFETCH_ROWS) {
      onNearEnd?.();
    }
  }, [last, rows.length, onNearEnd]);

  const widths = columnWidths(columns, width);
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      style={{ maxHeight }}
      role="region"
      aria-label={label}
      // A region that scrolls has to be reachable without a mouse.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table
        className={classes.table}
        aria-rowcount={(props.totalRows ?? rows.length) + 1}
      >
        <caption className={classes.hidden}>{label}</caption>
        <colgroup>
          {columns.map(({ id }, index) => (
            <col key={id} style={{ width: widths[index] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(column => (
              <HeaderCell
                key={column.id}
                column={column}
                sort={sort}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={first * rowHeight} columns={columns.length} />
          {rows.slice(first, last + 1).map((row, offset) => {
            const key = rowKey(row);
            const selected = key === selectedKey;
            const spanned = props.span?.(row);
            return (
              <tr
                key={key}
                className={`${classes.row} ${selected ? classes.selected : ''}`}
                style={{ height: rowHeight }}
                aria-rowindex={first + offset + 2}
                aria-current={selected || undefined}
              >
                {spanned !== undefined && (
                  <td colSpan={columns.length}>{spanned}</td>
                )}
                {spanned === undefined &&
                  columns.map(column => (
                    <td key={column.id}>
                      <div
                        className={classes.cell}
                        style={{ maxHeight: rowHeight }}
                      >
                        {column.render(row)}
                      </div>
                    </td>
                  ))}
              </tr>
            );
          })}
          <Spacer
            height={Math.max(0, rows.length - 1 - last) * rowHeight}
            columns={columns.length}
          />
        </tbody>
      </table>
      {props.footer}
    </div>
  );
}

/** Keeps the scroll bar honest for the rows that are not drawn. */
function Spacer(props: { height: number; columns: number }) {
  return props.height > 0 ? (
    <tr aria-hidden style={{ height: props.height }}>
      <td colSpan={props.columns} style={{ padding: 0 }} />
    </tr>
  ) : null;
}
