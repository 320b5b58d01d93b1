import { useMemo } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { kubevelaApplicationReadPermission } from '@velastage/plugin-kubevela-common';
import {
  DataTable,
  LiveState,
  useT,
  useUrlState,
  type Column,
  type LiveListResult,
} from '@velastage/plugin-kubevela-react';
import { FleetFrame, type FleetPage, type FleetRows } from './FleetFrame';
import { readSort } from './fleetFilters';
import { ROW_HEIGHT_PX } from './rowHeight';

interface FleetListProps<Row, Page extends FleetPage<Row>>
  extends FleetRows<Row> {
  list: LiveListResult<Page>;
  columns: Column<Row>[];
  rowKey(row: Row): string;
}

/** Counts, filters and the table over them, in every state that the list can be in. */
export function FleetList<Row, Page extends FleetPage<Row>>(
  props: FleetListProps<Row, Page>,
) {
  return (
    <LiveState
      query={props.list}
      permission={kubevelaApplicationReadPermission.name}
      skeleton={[36, 36, 44, 44, 44, 44, 44, 44]}
    >
      {pages => <Loaded {...props} pages={pages} />}
    </LiveState>
  );
}

function Loaded<Row, Page extends FleetPage<Row>>(
  props: FleetListProps<Row, Page> & { pages: Page[] },
) {
  const { list, pages, columns, rowKey } = props;
  const { t } = useT();
  const url = useUrlState();
  const rows = useMemo(() => {
    // A row may move from one page to another while pages are read one after the other.
    const byKey = new Map<string, Row>();
    pages.forEach(({ items }) =>
      items.forEach(row => byKey.set(rowKey(row), row)),
    );
    return [...byKey.values()];
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pages]);
  return (
    // The first page is the newest answer to the question how many there are.
    <FleetFrame answer={pages[0]} isPrevious={list.isPrevious} rows={props}>
      <DataTable
        label={t('fleet.label')}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        rowHeight={ROW_HEIGHT_PX}
        totalRows={pages[0].totalItems}
        sort={readSort(url)}
        onSort={({ by, order }) => url.set({ sort: by, order })}
        onNearEnd={list.loadMore}
        footer={
          list.hasMore && (
            <Typography
              component="div"
              variant="body2"
              align="center"
              style={{ padding: 8 }}
            >
              {list.isLoadingMore ? (
                t('table.loadingMore')
              ) : (
                <Button size="small" onClick={list.loadMore}>
                  {t('table.more')}
                </Button>
              )}
            </Typography>
          )
        }
      />
    </FleetFrame>
  );
}
