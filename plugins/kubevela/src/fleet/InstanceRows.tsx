import { useApi } from '@backstage/core-plugin-api';
import { stringifyInstanceRef } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  useLiveList,
  useT,
  useUrlState,
  type InstanceList,
  type InstanceSummary,
  type ListQuery,
} from '@velastage/plugin-kubevela-react';
import { isBusy } from '../common/busy';
import { refOf } from '../common/instanceNames';
import { instanceCsv } from './csv';
import type { FleetRows } from './FleetFrame';
import { FleetList } from './FleetList';
import { readGroup } from './fleetFilters';
import { GroupedList } from './GroupedList';
import { EXPORT_PAGE_SIZE, PAGE_SIZE } from './pageSize';
import { useInstanceColumns } from './useInstanceColumns';
import { useSelectableColumns } from './useSelectableColumns';
import { useFleetQuery } from './useFleetQuery';

/** One row per Application object in a cluster, flat or in groups. */
export function InstanceRows() {
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const groupBy = readGroup(useUrlState());
  const { query, ready } = useFleetQuery();
  const columns = useSelectableColumns(useInstanceColumns(), rowKey, nameOf);
  const rows: FleetRows<InstanceSummary> = {
    countText: count => t('fleet.countInstances', { count }),
    readAll: (cursor, signal) =>
      api.listInstances(
        { ...query, cursor, limit: EXPORT_PAGE_SIZE },
        { signal },
      ),
    toCsv: instanceCsv,
  };
  const common = { ...rows, query, ready, columns, rowKey };
  return groupBy ? (
    <GroupedList<InstanceSummary>
      {...common}
      groupBy={groupBy}
      view="instances"
      readGroup={(groupQuery, signal) =>
        api.listInstances(groupQuery, { signal })
      }
      instanceKeys={instanceKeys}
    />
  ) : (
    <FlatInstances {...common} />
  );
}

function FlatInstances(
  props: FleetRows<InstanceSummary> & {
    query: ListQuery;
    ready: boolean;
    columns: ReturnType<typeof useInstanceColumns>;
    rowKey(row: InstanceSummary): string;
  },
) {
  const { query, ready } = props;
  const api = useApi(kubevelaApiRef);
  const list = useLiveList<InstanceList>({
    queryKey: ['kubevela', 'fleet', 'instances', query],
    queryPage: (cursor, control) =>
      api.listInstances({ ...query, cursor, limit: PAGE_SIZE }, control),
    instanceKeys: page => page.items.flatMap(instanceKeys),
    clusters: true,
    busy: page => page.items.some(isBusy),
    enabled: ready,
  });
  return <FleetList<InstanceSummary, InstanceList> {...props} list={list} />;
}

function rowKey({ key }: InstanceSummary): string {
  return key;
}

function nameOf(instance: InstanceSummary): string {
  return stringifyInstanceRef(refOf(instance));
}

function instanceKeys({ key }: InstanceSummary): string[] {
  return [key];
}
