import { useApi } from '@backstage/core-plugin-api';
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
import { ListBody } from '../fleet/ListBody';
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
      <ListBody
        clusters={clusters}
        totalItems={totalItems}
        isPrevious={list.isPrevious}
        noMatchTitle={t('images.noMatch.title')}
        onClearFilters={() => url.set(NO_FILTERS)}
      >
        <ImageTable list={list} pages={pages} />
      </ListBody>
    </>
  );
}
