import { useApi } from '@backstage/core-plugin-api';
import HistoryIcon from '@material-ui/icons/History';
import {
  ACTIVITY_KEY,
  kubevelaApplicationReadPermission,
} from '@velastage/plugin-kubevela-common';
import {
  Blank,
  kubevelaApiRef,
  LiveState,
  useLiveList,
  useT,
  useUrlState,
  type ActivityList,
  type LiveListResult,
} from '@velastage/plugin-kubevela-react';
import { Stack } from '../common/Stack';
import { ListBody } from '../fleet/ListBody';
import { EXPORT_PAGE_SIZE, PAGE_SIZE } from '../fleet/pageSize';
import { ActivityFilterBar } from './ActivityFilterBar';
import {
  isFiltered,
  NO_FILTERS,
  readActivityQuery,
  readSpan,
  sinceOf,
} from './activityFilters';
import { ActivityTable } from './ActivityTable';

/** Who attempted to change what, why and with what result, over all clusters, newest first. */
export function FleetActivity() {
  const api = useApi(kubevelaApiRef);
  const url = useUrlState();
  const query = readActivityQuery(url);
  const span = readSpan(url);
  const list = useLiveList<ActivityList>({
    queryKey: ['kubevela', 'fleet', 'activity', query, span],
    queryPage: (cursor, control) =>
      api.listActivity(
        { ...query, ...sinceOf(span), cursor, limit: PAGE_SIZE },
        control,
      ),
    instanceKeys: () => [ACTIVITY_KEY],
  });
  return (
    <Stack>
      <LiveState
        query={list}
        permission={kubevelaApplicationReadPermission.name}
        skeleton={[36, 44, 44, 44, 44, 44]}
      >
        {pages => <Loaded list={list} pages={pages} />}
      </LiveState>
    </Stack>
  );
}

function Loaded(props: {
  list: LiveListResult<ActivityList>;
  pages: ActivityList[];
}) {
  const { list, pages } = props;
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const url = useUrlState();
  // The first page is the newest answer to the question how many there are.
  const { totalItems, facets } = pages[0];
  if (totalItems === 0 && !isFiltered(url)) {
    return (
      <Blank
        icon={<HistoryIcon fontSize="inherit" />}
        title={t('activity.empty.title')}
      >
        {t('activity.empty.text', {
          permission: <code>{kubevelaApplicationReadPermission.name}</code>,
        })}
      </Blank>
    );
  }
  return (
    <>
      <ActivityFilterBar
        facets={facets}
        totalItems={totalItems}
        readAll={async (cursor, signal) => ({
          ...(await api.listActivity(
            {
              ...readActivityQuery(url),
              ...sinceOf(readSpan(url)),
              cursor,
              limit: EXPORT_PAGE_SIZE,
            },
            { signal },
          )),
          clusters: [],
        })}
      />
      <ListBody
        clusters={[]}
        totalItems={totalItems}
        isPrevious={list.isPrevious}
        noMatchTitle={t('activity.noMatch.title')}
        onClearFilters={() => url.set(NO_FILTERS)}
      >
        <ActivityTable list={list} pages={pages} />
      </ListBody>
    </>
  );
}
