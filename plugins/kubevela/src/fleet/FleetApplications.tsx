import { FilterBar } from '../common/FilterBar';
import { Stack } from '../common/Stack';
import { useUrlState } from '@velastage/plugin-kubevela-react';
import { SelectionProvider } from '../batch/selection';
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
      {/* Rows of the one view are no rows of the other. */}
      <SelectionProvider key={view}>
        {view === 'instances' ? <InstanceRows /> : <ApplicationRows />}
      </SelectionProvider>
    </Stack>
  );
}
