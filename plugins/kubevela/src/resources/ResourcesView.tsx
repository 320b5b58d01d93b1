import { kubevelaApplicationReadPermission } from '@velastage/plugin-kubevela-common';
import { LiveState, useUrlState } from '@velastage/plugin-kubevela-react';
import type { InstanceViewProps } from '../application/ApplicationView';
import { BlindSpots } from '../common/BlindSpots';
import { FreshnessNotice } from '../common/FreshnessNotice';
import { refOf } from '../common/instanceNames';
import { useResourceTree } from '../common/queries';
import { Stack } from '../common/Stack';
import { ResourceDrawer } from '../drawer/ResourceDrawer';
import { ResourceList } from './ResourceList';

/** The Resources tab: every object of the instance, down to pods. */
export function ResourcesView({ source, selected }: InstanceViewProps) {
  const ref = refOf(selected);
  const url = useUrlState();
  const query = useResourceTree(ref);
  return (
    <Stack>
      <LiveState
        query={query}
        permission={kubevelaApplicationReadPermission.name}
        skeleton={[36, 36, 36, 36, 36, 36]}
      >
        {tree => (
          <>
            <FreshnessNotice freshness={tree.freshness} />
            <BlindSpots items={tree.blindSpots} />
            <ResourceList instance={ref} tree={tree} own={source.component} />
          </>
        )}
      </LiveState>
      {url.get('resource') && <ResourceDrawer instance={ref} />}
    </Stack>
  );
}
