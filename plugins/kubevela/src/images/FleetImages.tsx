import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import FilterListIcon from '@material-ui/icons/FilterList';
import LayersIcon from '@material-ui/icons/Layers';
import { kubevelaApplicationReadPermission } from '@velastage/plugin-kubevela-common';
import {
  Blank,
  kubevelaApiRef,
  LiveState,
  PartialNotice,
  useLiveList,
  useT,
  useUrlState,
  type ImageList,
  type LiveListResult,
} from '@velastage/plugin-kubevela-react';
import { Stack } from '../common/Stack';
import { EXPORT_PAGE_SIZE } from '../fleet/pageSize';
import { ImageFilterBar } from './ImageFilterBar';
import { ImageTable } from './ImageTable';
import { isFiltered, NO_FILTERS, readImageQuery } from './imageFilters';

/** Images per request: they unfold, so the browser draws all of them. */
const PAGE_SIZE = 50;

/** Every image and tag over all clusters, most versions first. */
export function FleetImages() {
  const api = useApi(kubevelaApiRef);
  const query = readImageQuery(useUrlState());
  const list = useLiveList<ImageList>({
    queryKey: ['kubevela', 'fleet', 'images', query],
    queryPage: (cursor, control) =>
      api.listImages({ ...query, cursor, limit: PAGE_SIZE }, control),
    instanceKeys: () => [],
    clusters: true,
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
  list: LiveListResult<ImageList>;
  pages: ImageList[];
}) {
  const { list, pages } = props;
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const url = useUrlState();
  // The first page is the newest answer to the question how many there are.
  const { totalItems, facets, clusters } = pages[0];
  if (totalItems === 0 && !isFiltered(url)) {
    return (
      <>
        <PartialNotice clusters={clusters} />
        <Blank
          icon={<LayersIcon fontSize="inherit" />}
          title={t('images.empty.title')}
        >
          {t('images.empty.text', {
            permission: <code>{kubevelaApplicationReadPermission.name}</code>,
          })}
        </Blank>
      </>
    );
  }
  return (
    <>
      <ImageFilterBar
        facets={facets}
        totalItems={totalItems}
        readAll={(cursor, signal) =>
          api.listImages(
            { ...readImageQuery(url), cursor, limit: EXPORT_PAGE_SIZE },
            { signal },
          )
        }
      />
      <PartialNotice clusters={clusters} />
      <div style={{ height: 4, margin: '-8px 0' }}>
        {list.isPrevious && <LinearProgress aria-label={t('state.loading')} />}
      </div>
      {totalItems === 0 ? (
        <Blank
          icon={<FilterListIcon fontSize="inherit" />}
          title={t('images.noMatch.title')}
          action={
            <Button variant="outlined" onClick={() => url.set(NO_FILTERS)}>
              {t('filter.clearAll')}
            </Button>
          }
        >
          {t('fleet.noMatch.text')}
        </Blank>
      ) : (
        <ImageTable list={list} pages={pages} />
      )}
    </>
  );
}
