import { useApi } from '@backstage/core-plugin-api';
import {
  kubevelaApiRef,
  useLiveList,
  useT,
  useUrlState,
  type Application,
  type ApplicationList,
} from '@velastage/plugin-kubevela-react';
import { isBusy } from '../common/busy';
import { applicationCsv } from './csv';
import { FleetList } from './FleetList';
import { EXPORT_PAGE_SIZE, PAGE_SIZE } from './pageSize';
import { readQuery } from './fleetFilters';
import { useApplicationColumns } from './useApplicationColumns';

/** One row per application. */
export function ApplicationRows() {
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const query = readQuery(useUrlState());
  const columns = useApplicationColumns();
  const list = useLiveList<ApplicationList>({
    queryKey: ['kubevela', 'fleet', 'applications', query],
    queryPage: (cursor, control) =>
      api.listApplications({ ...query, cursor, limit: PAGE_SIZE }, control),
    instanceKeys: page =>
      page.items.flatMap(({ instances }) => instances.map(({ key }) => key)),
    clusters: true,
    busy: page => page.items.some(({ instances }) => instances.some(isBusy)),
  });
  return (
    <FleetList<Application, ApplicationList>
      list={list}
      columns={columns}
      rowKey={({ application }) => application}
      countText={count => t('fleet.count', { count })}
      readAll={(cursor, signal) =>
        api.listApplications(
          { ...query, cursor, limit: EXPORT_PAGE_SIZE },
          { signal },
        )
      }
      toCsv={applicationCsv}
    />
  );
}
