import { FilterBar } from '../common/FilterBar';
import { Stack } from '../common/Stack';
import { useUrlState } from '@velastage/plugin-kubevela-react';
import { ApplicationRows } from './ApplicationRows';
import { readView } from './fleetFilters';
import { InstanceRows } from './InstanceRows';
import { NewApplicationButton } from '../wizard/NewApplicationButton';
import { ViewMenu } from './views/ViewMenu';

/** Every application over all clusters, worst first. */
export function FleetApplications() {
  const view = readView(useUrlState());
  return (
    <Stack>
      <FilterBar end={<NewApplicationButton />}>
        <ViewMenu />
      </FilterBar>
      {view === 'instances' ? <InstanceRows /> : <ApplicationRows />}
    </Stack>
  );
}
