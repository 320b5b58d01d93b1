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
import { WorkflowSection } from '../workflow/WorkflowSection';
import { RolloutSection } from './RolloutSection';
import { useRollouts } from './useRollouts';

/** The Rollout tab: how far each component's rollout is, the workflow, and what can be done to them. */
export function RolloutView({ source, selected }: InstanceViewProps) {
  const { t } = useT();
  const url = useUrlState();
  const ref = refOf(selected);
  const query = useRollouts(ref);
  const instance = useInstance(ref).data;
  const workflow = instance && <WorkflowSection instance={instance} />;
  const none = query.data?.items.length === 0;
  return (
    <Stack>
      {instance && <FreshnessNotice freshness={instance.freshness} />}
      {none && workflow}
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
      {!none && workflow}
      {url.get('resource') && <ResourceDrawer instance={ref} />}
    </Stack>
  );
}
