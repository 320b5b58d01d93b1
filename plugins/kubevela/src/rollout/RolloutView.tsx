import TimelineIcon from '@material-ui/icons/Timeline';
import { kubevelaApplicationReadPermission } from '@velastage/plugin-kubevela-common';
import {
  Blank,
  LiveState,
  useT,
  useUrlState,
} from '@velastage/plugin-kubevela-react';
import type { InstanceViewProps } from '../application/ApplicationView';
import { FreshnessNotice } from '../common/FreshnessNotice';
import { refOf } from '../common/instanceNames';
import { useInstance } from '../common/queries';
import { resourceId } from '../common/resourceId';
import { Stack } from '../common/Stack';
import { ResourceDrawer } from '../drawer/ResourceDrawer';
import { RolloutSection } from './RolloutSection';
import { useRollouts } from './useRollouts';

/** The Rollout tab: how far each component's rollout is, and what can be done to it. */
export function RolloutView({ source, selected }: InstanceViewProps) {
  const { t } = useT();
  const url = useUrlState();
  const ref = refOf(selected);
  const query = useRollouts(ref);
  const freshness = useInstance(ref).data?.freshness;
  return (
    <Stack>
      {freshness && <FreshnessNotice freshness={freshness} />}
      <LiveState
        query={query}
        permission={kubevelaApplicationReadPermission.name}
        skeleton={[220]}
      >
        {({ key, items }) =>
          items.length === 0 ? (
            <Blank
              icon={<TimelineIcon fontSize="inherit" />}
              title={t('rollout.none.title')}
            >
              {t('rollout.none.text')}
            </Blank>
          ) : (
            <>
              {items.map(rollout => (
                <RolloutSection
                  key={resourceId(rollout.resource)}
                  rollout={rollout}
                  instance={ref}
                  instanceKey={key}
                  application={source.application}
                  selected={selected}
                />
              ))}
            </>
          )
        }
      </LiveState>
      {url.get('resource') && <ResourceDrawer instance={ref} />}
    </Stack>
  );
}
