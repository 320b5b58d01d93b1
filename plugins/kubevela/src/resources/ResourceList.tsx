import { useMemo } from 'react';
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
  DataTable,
  Notice,
  useT,
  useUrlState,
  type ResourceTree,
} from '@velastage/plugin-kubevela-react';
import { findNode } from '../common/resourceId';
import { ResourceFilterBar } from './ResourceFilterBar';
import { matcher, readFilters } from './resourceFilters';
import { orderRows } from './treeOrder';
import { useResourceColumns } from './useResourceColumns';

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
  const rows = useMemo(
    () => orderRows(tree.nodes, matcher(JSON.parse(filterKey)), order),
    [tree.nodes, filterKey, order],
  );
  const matching = rows.filter(({ context }) => !context).length;
  const columns = useResourceColumns();
  const opened = url.get('resource');

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
  return (
    <>
      <ResourceFilterBar
        nodes={tree.nodes}
        filters={filters}
        order={order}
        shown={matching}
        onClear={() => url.set(clear)}
      />
      {tree.omitted > 0 && (
        <Notice tone="muted">
          {t('resources.omitted', { n: String(tree.omitted) })}
        </Notice>
      )}
      {rows.length === 0 ? (
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
        <DataTable
          label={t('resources.label', {
            instance: stringifyInstanceRef(instance),
          })}
          columns={columns}
          rows={rows}
          rowKey={({ node }) => node.id}
          rowHeight={36}
          selectedKey={opened && findNode(tree.nodes, opened)?.id}
        />
      )}
    </>
  );
}
