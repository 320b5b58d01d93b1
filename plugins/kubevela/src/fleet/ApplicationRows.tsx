import { useApi } from '@backstage/core-plugin-api';
import {
  kubevelaApiRef,
  useLiveList,
  useT,
  useUrlState,
  type Application,
  type ApplicationList,
  type ListQuery,
} from '@velastage/plugin-kubevela-react';
import { isBusy } from '../common/busy';
import { applicationCsv } from './csv';
import type { FleetRows } from './FleetFrame';
import { FleetList } from './FleetList';
import { readGroup } from './fleetFilters';
import { GroupedList } from './GroupedList';
import { EXPORT_PAGE_SIZE, PAGE_SIZE } from './pageSize';
import { useApplicationColumns } from './useApplicationColumns';
import { useSelectableColumns } from './useSelectableColumns';
import { useFleetQuery } from './useFleetQuery';

/** One row per application, flat or in groups. */
export function ApplicationRows() {
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const groupBy = readGroup(useUrlState());
  const { query, ready } = useFleetQuery();
  const columns = useSelectableColumns(useApplicationColumns(), rowKey, rowKey);
  const rows: FleetRows<Application> = {
    countText: count => t('fleet.count', { count }),
    readAll: (cursor, signal) =>
      api.listApplications(
        { ...query, cursor, limit: EXPORT_PAGE_SIZE },
        { signal },
      ),
    toCsv: applicationCsv,
  };
  const common = { ...rows, query, ready, columns, rowKey };
  return groupBy ? (
    <GroupedList<Application>
      {...common}
      groupBy={groupBy}
      view="applications"
      readGroup={(groupQuery, signal) =>
        api.listApplications(groupQuery, { signal })
      }
      instanceKeys={instanceKeys}
    />
  ) : (
    <FlatApplications {...common} />
  );
}

function FlatApplications(
  props: FleetRows<Application> & {
    query: ListQuery;
    ready: boolean;
    columns: ReturnType<typeof useApplicationColumns>;
    rowKey(row: Application): string;
  },
) {
  const { query, ready } = props;
  const api = useApi(kubevelaApiRef);
  const list = useLiveList<ApplicationList>({
    queryKey: ['kubevela', 'fleet', 'applications', query],
    queryPage: (cursor, control) =>
      api.listApplications({ ...query, cursor, limit: PAGE_SIZE }, control),
    instanceKeys: page => page.items.flatMap(instanceKeys),
    clusters: true,
    busy: page => page.items.some(({ instances }) => instances.some(isBusy)),
    enabled: ready,
  });
  return <FleetList<Application, ApplicationList> {...props} list={list} />;
}

function rowKey({ application }: Application): string {
  return application;
}

function instanceKeys({ instances }: Application): string[] {
  return instances.map(({ key }) => key);
}
