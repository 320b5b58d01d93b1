import { makeStyles } from '@material-ui/core/styles';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  Quiet,
  RelativeTime,
  RolloutMark,
  useT,
  type Rollout,
} from '@velastage/plugin-kubevela-react';
import { Facts } from '../common/Facts';
import { ResourceLink } from '../common/ResourceLink';
import { Section } from '../common/Section';
import { OperationsBar } from '../operations/OperationsBar';
import { AbortHint } from './AbortHint';
import { Countdown } from './Countdown';
import { isOffered } from '../workflow/isOffered';
import { NewPods } from './NewPods';
import { RolloutSteps } from './RolloutSteps';

const useStyles = makeStyles(theme => ({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    minWidth: 0,
  },
}));

/** One rollout: where it stands, its steps, its pods, and what can be done to it. */
export function RolloutSection(props: {
  rollout: Rollout;
  instance: InstanceRef;
  /** Under which the instance's changes are announced. */
  instanceKey: string;
  /** `namespace/name` of the application. */
  application: string;
}) {
  const { rollout, instance, instanceKey, application } = props;
  const { resource, phase, since, resumesAt, pods, strategy } = rollout;
  const classes = useStyles();
  const { t } = useT();
  const rolling = rollout.currentStep !== undefined;
  return (
    <Section
      title={rollout.component ?? resource.name}
      aside={
        <>
          <RolloutMark phase={phase} />
          {resumesAt ? (
            <Quiet>
              <Countdown until={resumesAt} />
            </Quiet>
          ) : (
            since && (
              <Quiet>
                <RelativeTime at={since} form="for" />
              </Quiet>
            )
          )}
        </>
      }
    >
      <div className={classes.body}>
        {rollout.steps.length > 0 && (
          <RolloutSteps rollout={rollout} name={resource.name} />
        )}
        {pods?.updated !== undefined && (
          <Facts items={[[t('rollout.pods'), <NewPods pods={pods} />]]} />
        )}
        <OperationsBar
          instance={instance}
          resource={resource}
          instanceKey={instanceKey}
          offers={isOffered}
        />
        {rolling && phase !== 'RollingBack' && phase !== 'Finishing' && (
          <AbortHint application={application} paused={phase === 'Paused'} />
        )}
        <Facts
          items={[
            [t('rollout.engine'), rollout.engine],
            [
              t('rollout.strategy'),
              strategy && t(`rollout.strategy.${strategy}`),
            ],
            [t('rollout.object'), <ResourceLink resource={resource} />],
            [
              t('rollout.workload'),
              rollout.workload && <ResourceLink resource={rollout.workload} />,
            ],
            [
              rolling ? t('rollout.image.new') : t('rollout.image'),
              rollout.image,
            ],
            [t('rollout.message'), rolling && rollout.message],
          ]}
        />
      </div>
    </Section>
  );
}
