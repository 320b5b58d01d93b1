import { useMemo } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import ViewListIcon from '@material-ui/icons/ViewList';
import { kubevelaApplicationReadPermission } from '@velastage/plugin-kubevela-common';
import {
  Blank,
  DataTable,
  LiveState,
  PartialNotice,
  useT,
  useUrlState,
  type ClusterFreshness,
  type Column,
  type Facet,
  type LiveListResult,
} from '@velastage/plugin-kubevela-react';
import { FleetCounts } from './FleetCounts';
import { FleetFilterBar } from './FleetFilterBar';
import { isFiltered, NO_FILTERS, readSort } from './fleetFilters';
import { ListBody } from './ListBody';

const ROW_HEIGHT_PX = 52;

/** A page of a fleet list, whatever its rows are. */
export interface FleetPage<Row> {
  items: Row[];
  totalItems: number;
  nextCursor?: string;
  facets: Facet[];
  clusters: ClusterFreshness[];
}

/** Counts, filters and the table over them, in every state that the list can be in. */
export function FleetList<Row, Page extends FleetPage<Row>>(props: {
  list: LiveListResult<Page>;
  columns: Column<Row>[];
  rowKey(row: Row): string;
  countText(count: number): string;
  readAll(
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<FleetPage<Row>>;
  toCsv(rows: Row[]): string;
}) {
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
  props: Parameters<typeof FleetList<Row, Page>>[0] & { pages: Page[] },
) {
  const { list, pages, columns, rowKey, countText, readAll, toCsv } = props;
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
  // The first page is the newest answer to the question how many there are.
  const { totalItems, facets, clusters } = pages[0];
  const filtered = isFiltered(url);

  if (totalItems === 0 && !filtered) {
    return (
      <>
        <PartialNotice clusters={clusters} />
        <Blank
          icon={<ViewListIcon fontSize="inherit" />}
          title={t('fleet.empty.title')}
        >
          {t('fleet.empty.text', {
            permission: <code>{kubevelaApplicationReadPermission.name}</code>,
          })}
        </Blank>
      </>
    );
  }
  return (
    <>
      <FleetCounts facets={facets} />
      <FleetFilterBar
        facets={facets}
        countText={countText(totalItems)}
        readAll={readAll}
        toCsv={toCsv}
      />
      <ListBody
        clusters={clusters}
        totalItems={totalItems}
        isPrevious={list.isPrevious}
        noMatchTitle={t('fleet.noMatch.title')}
        onClearFilters={() => url.set(NO_FILTERS)}
      >
        <DataTable
          label={t('fleet.label')}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          rowHeight={ROW_HEIGHT_PX}
          totalRows={totalItems}
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
      </ListBody>
    </>
  );
}
