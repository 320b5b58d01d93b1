import { makeStyles } from '@material-ui/core/styles';
import { kubevelaApplicationReadPermission } from '@velastage/plugin-kubevela-common';
import { LiveState, useUrlState } from '@velastage/plugin-kubevela-react';
import type { InstanceViewProps } from '../application/ApplicationView';
import { BlindSpots } from '../common/BlindSpots';
import { FreshnessNotice } from '../common/FreshnessNotice';
import { refOf } from '../common/instanceNames';
import { useInstance } from '../common/queries';
import { Stack } from '../common/Stack';
import { CopyButton } from '../copy/CopyButton';
import { ResourceDrawer } from '../drawer/ResourceDrawer';
import { EditButton } from '../edit/EditButton';
import { InstanceMatrix } from '../matrix/InstanceMatrix';
import { ComponentsSection } from './ComponentsSection';
import { DeliverySection } from './DeliverySection';
import { DisagreementNotice } from './DisagreementNotice';
import { DriftSection } from './DriftSection';
import { Headline } from './Headline';

const useStyles = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 440px), 1fr))',
    alignItems: 'start',
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginLeft: 'auto',
  },
}));

/** The Status tab: what is wrong first, then the parts that explain it. */
export function StatusView({ source, selected, instances }: InstanceViewProps) {
  const classes = useStyles();
  const url = useUrlState();
  const ref = refOf(selected);
  const query = useInstance(ref);
  return (
    <Stack>
      <LiveState
        query={query}
        permission={kubevelaApplicationReadPermission.name}
        skeleton={[64, 180, 120]}
      >
        {instance => (
          <>
            <FreshnessNotice freshness={instance.freshness} />
            <Headline instance={instance} component={source.component} />
            {instance.disagreements.length > 0 && (
              <DisagreementNotice items={instance.disagreements} />
            )}
            <ComponentsSection
              actions={
                <div className={classes.actions}>
                  <CopyButton instance={selected} instances={instances} />
                  <EditButton instance={ref} />
                </div>
              }
              components={instance.components}
              own={source.component}
            />
            <div className={classes.columns}>
              <DeliverySection instance={instance} />
              <DriftSection instance={instance} />
            </div>
            <BlindSpots items={instance.blindSpots} />
          </>
        )}
      </LiveState>
      {instances.length > 1 && (
        <InstanceMatrix instances={instances} selectedKey={selected.key} />
      )}
      {url.get('resource') && <ResourceDrawer instance={ref} />}
    </Stack>
  );
}
