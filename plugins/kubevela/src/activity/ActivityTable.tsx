import { useMemo } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  DataTable,
  useT,
  type ActivityEntry,
  type ActivityList,
  type LiveListResult,
} from '@velastage/plugin-kubevela-react';
import { ROW_HEIGHT_PX } from '../fleet/rowHeight';
import { useActivityColumns } from './useActivityColumns';

/** The attempts; further ones are read as one scrolls. */
export function ActivityTable(props: {
  list: LiveListResult<ActivityList>;
  pages: ActivityList[];
}) {
  const { list, pages } = props;
  const { t } = useT();
  const columns = useActivityColumns();
  const rows = useMemo(() => {
    // New ones move the others from page to page while pages are read one after the other.
    const byId = new Map<string, ActivityEntry>();
    pages.forEach(({ items }) =>
      items.forEach(entry => byId.set(entry.id, entry)),
    );
    return [...byId.values()];
  }, [pages]);
  return (
    <DataTable
      label={t('activity.label')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHeight={ROW_HEIGHT_PX}
      totalRows={pages[0].totalItems}
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
  );
}
