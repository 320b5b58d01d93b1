import { Stack } from '../common/Stack';
import { useUrlState } from '@velastage/plugin-kubevela-react';
import { ApplicationRows } from './ApplicationRows';
import { readView } from './fleetFilters';
import { InstanceRows } from './InstanceRows';
import { ViewMenu } from './views/ViewMenu';

/** Every application over all clusters, worst first. */
export function FleetApplications() {
  const view = readView(useUrlState());
  return (
    <Stack>
      <ViewMenu />
      {view === 'instances' ? <InstanceRows /> : <ApplicationRows />}
    </Stack>
  );
}
