import { quietColor } from '../health/tone';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import { useT } from '../translation/useT';
import type { Column } from './columns';
import { visuallyHidden } from './visuallyHidden';

/**
 * What a table is sorted by.
 *
 * @public
 */
export interface Sort {
  by: string;
  order: 'asc' | 'desc';
}

const useStyles = makeStyles(theme => ({
  cell: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    textAlign: 'left',
    padding: theme.spacing(0.75, 1),
    backgroundColor: theme.palette.background.paper,
    boxShadow: `inset 0 -1px ${theme.palette.divider}`,
    color: quietColor(theme),
    fontWeight: 600,
    fontSize: '0.78rem',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  button: {
    font: 'inherit',
    color: 'inherit',
    gap: theme.spacing(0.5),
    borderRadius: 2,
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  hidden: visuallyHidden,
}));

/** A column's head; a button where it sorts. */
export function HeaderCell<Row>(props: {
  column: Column<Row>;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}) {
  const { column, sort, onSort } = props;
  const classes = useStyles();
  const { t } = useT();
  const sorted = sort?.by === column.id ? sort.order : undefined;
  if (!column.sortable || !onSort) {
    return (
      <th scope="col" className={classes.cell} title={column.header}>
        <span className={column.hideHeader ? classes.hidden : undefined}>
          {column.header}
        </span>
      </th>
    );
  }
  const ariaSort = sorted && (sorted === 'asc' ? 'ascending' : 'descending');
  const Arrow = sorted === 'desc' ? ArrowDownwardIcon : ArrowUpwardIcon;
  return (
    <th scope="col" className={classes.cell} aria-sort={ariaSort}>
      <ButtonBase
        className={classes.button}
        title={t('table.sortBy', { column: column.header })}
        onClick={() =>
          onSort({
            by: column.id,
            order: sorted === 'asc' ? 'desc' : 'asc',
          })
        }
      >
        {column.header}
        {sorted && <Arrow style={{ fontSize: '1em' }} aria-hidden />}
      </ButtonBase>
    </th>
  );
}
