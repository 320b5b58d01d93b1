import { lazy, Suspense, useDeferredValue, useMemo } from 'react';
import Button from '@material-ui/core/Button';
import AccountTreeIcon from '@material-ui/icons/AccountTree';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import FilterListIcon from '@material-ui/icons/FilterList';
import {
  stringifyInstanceRef,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  Blank,
  Notice,
  Skeleton,
  useT,
  useUrlState,
  type ResourceTree,
} from '@velastage/plugin-kubevela-react';
import { findNode } from '../common/resourceId';
import { ResourceFilterBar } from './ResourceFilterBar';
import { matcher, readFilters } from './resourceFilters';
import { ResourceTable } from './ResourceTable';
import { useResourceView } from './useResourceView';
import { useSearchAhead } from './useSearchAhead';

/** Loaded where it is shown: the table does not pay for the graph's library. */
const ResourceGraph = lazy(() => import('../graph/ResourceGraph'));
const GRAPH_HEIGHT_PX = 480;

const NO_FILTERS = {
  components: [],
  kinds: [],
  healths: [],
  text: '',
};

/** The resources under their filters. */
export function ResourceList(props: {
  instance: InstanceRef;
  tree: ResourceTree;
  own?: string;
}) {
  const { instance, tree } = props;
  const { t } = useT();
  const url = useUrlState();
  const filters = readFilters(url);
  const order = url.get('order') === 'worst' ? 'worst' : 'tree';
  const filterKey = JSON.stringify(filters);
  const found = useMemo(() => {
    const matching = new Set(tree.nodes.filter(matcher(JSON.parse(filterKey))));
    return { nodes: tree.nodes, matching, filterKey };
  }, [tree.nodes, filterKey]);
  // Thousands of resources take longer to draw than the next letter takes to type.
  const drawn = useDeferredValue(found);
  const view = useResourceView(tree.nodes.length);
  useSearchAhead(tree.nodes);
  const opened = url.get('resource');
  const selected = opened && findNode(tree.nodes, opened)?.id;

  if (tree.nodes.length === 0) {
    return (
      <Blank
        icon={<AccountTreeIcon fontSize="inherit" />}
        title={t('resources.empty.title')}
      >
        {t('resources.empty.text')}
      </Blank>
    );
  }
  const clear = {
    component: undefined,
    kind: undefined,
    rhealth: undefined,
    q: undefined,
    bad: undefined,
  };
  const onlyBadHides =
    filters.onlyBad &&
    !tree.nodes.some(matcher({ ...NO_FILTERS, onlyBad: true }));
  const { matching } = found;
  const shared = { nodes: drawn.nodes, matching: drawn.matching, selected };
  const name = stringifyInstanceRef(instance);
  const shown = () =>
    view === 'table' ? (
      <ResourceTable
        {...shared}
        label={t('resources.label', { instance: name })}
        order={order}
      />
    ) : (
      <Suspense fallback={<Skeleton heights={[GRAPH_HEIGHT_PX]} />}>
        <ResourceGraph
          {...shared}
          // Another instance is another graph.
          key={name}
          label={t('graph.label', { instance: name })}
          application={instance.name}
          filterKey={drawn.filterKey}
        />
      </Suspense>
    );
  return (
    <>
      <ResourceFilterBar
        nodes={tree.nodes}
        filters={filters}
        view={view}
        order={order}
        shown={matching.size}
        onClear={() => url.set(clear)}
      />
      {tree.omitted > 0 && (
        <Notice tone="muted">
          {t('resources.omitted', { n: String(tree.omitted) })}
        </Notice>
      )}
      {matching.size === 0 ? (
        <Blank
          icon={
            onlyBadHides ? (
              <CheckCircleIcon fontSize="inherit" />
            ) : (
              <FilterListIcon fontSize="inherit" />
            )
          }
          title={t(
            onlyBadHides
              ? 'resources.allWell.title'
              : 'resources.noMatch.title',
          )}
          action={
            <Button variant="outlined" onClick={() => url.set(clear)}>
              {t('filter.clearAll')}
            </Button>
          }
        >
          {t(
            onlyBadHides ? 'resources.allWell.text' : 'resources.noMatch.text',
          )}
        </Blank>
      ) : (
        shown()
      )}
    </>
  );
}
