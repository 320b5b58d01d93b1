import { useApi } from '@backstage/core-plugin-api';
import {
  kubevelaApiRef,
  useLiveList,
  useT,
  useUrlState,
  type InstanceList,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { isBusy } from '../common/busy';
import { instanceCsv } from './csv';
import { FleetList } from './FleetList';
import { readQuery } from './fleetFilters';
import { EXPORT_PAGE_SIZE, PAGE_SIZE } from './pageSize';
import { useInstanceColumns } from './useInstanceColumns';

/** One row per Application object in a cluster. */
export function InstanceRows() {
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const query = readQuery(useUrlState());
  const columns = useInstanceColumns();
  const list = useLiveList<InstanceList>({
    queryKey: ['kubevela', 'fleet', 'instances', query],
    queryPage: (cursor, control) =>
      api.listInstances({ ...query, cursor, limit: PAGE_SIZE }, control),
    instanceKeys: page => page.items.map(({ key }) => key),
    clusters: true,
    busy: page => page.items.some(isBusy),
  });
  return (
    <FleetList<InstanceSummary, InstanceList>
      list={list}
      columns={columns}
      rowKey={({ key }) => key}
      countText={count => t('fleet.countInstances', { count })}
      readAll={(cursor, signal) =>
        api.listInstances(
          { ...query, cursor, limit: EXPORT_PAGE_SIZE },
          { signal },
        )
      }
      toCsv={instanceCsv}
    />
  );
}
