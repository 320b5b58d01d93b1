import { makeStyles } from '@material-ui/core/styles';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  Notice,
  Quiet,
  RelativeTime,
  RolloutMark,
  useT,
  type InstanceSummary,
  type ResourceOperation,
  type Rollout,
} from '@velastage/plugin-kubevela-react';
import { Facts } from '../common/Facts';
import { ResourceLink } from '../common/ResourceLink';
import { Section } from '../common/Section';
import { OperationsBar } from '../operations/OperationsBar';
import { useNoteText } from '../operations/useNoteText';
import { AbortHint } from './AbortHint';
import { Countdown } from './Countdown';
import { isOffered } from '../workflow/isOffered';
import { NewPods } from './NewPods';
import { RollBack } from './RollBack';
import { RolloutAnalyses } from './RolloutAnalyses';
import { RolloutChecks } from './RolloutChecks';
import { RolloutSteps } from './RolloutSteps';

/** Notes that explain, and ask for nothing. */
const TOLD: ReadonlySet<string> = new Set(['by-workflow']);

/** In these a new version goes out. */
const ROLLING: ReadonlySet<Rollout['phase']> = new Set([
  'Progressing',
  'Waiting',
  'Pausing',
  'Paused',
  'Finishing',
  'RollingBack',
]);

/** In these a version is asked for that is not out: the Application can be rolled back. */
const REVERSIBLE: ReadonlySet<Rollout['phase']> = new Set([
  'Progressing',
  'Waiting',
  'Pausing',
  'Paused',
  'Degraded',
]);

/** Whether the version that was to go out was taken back: there is nothing to go back from. */
function isWithdrawn({ notes }: Rollout): boolean {
  return notes?.some(({ code }) => code === 'nothing-new') ?? false;
}

/** Words of Argo Rollouts and of Flagger for what the state and the steps tell already. */
const SAID_OTHERWISE: ReadonlySet<string | undefined> = new Set([
  'CanaryPauseStep',
  'BlueGreenPause',
  'InconclusiveAnalysisRun',
  'Waiting for approval.',
]);

/** What is done to the rollout and not to the object as a workload. */
const OWN = /-rollout(-step)?$/;

/** Steps that have a name instead of a number. */
const NAMED_STEPS: Record<
  string,
  | 'operations.approve-rollout-step.start'
  | 'operations.approve-rollout-step.traffic'
  | 'operations.approve-rollout-step.promotion'
  | 'operations.approve-rollout-step.switch'
> = {
  start: 'operations.approve-rollout-step.start',
  traffic: 'operations.approve-rollout-step.traffic',
  promotion: 'operations.approve-rollout-step.promotion',
  switch: 'operations.approve-rollout-step.switch',
};

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
  /** The instance that it belongs to. */
  selected: InstanceSummary;
}) {
  const { rollout, instance, instanceKey, application, selected } = props;
  const { resource, phase, since, resumesAt, pods, strategy } = rollout;
  const classes = useStyles();
  const { t } = useT();
  const noteText = useNoteText();
  const rolling = ROLLING.has(phase);
  const { traffic, checks, analysis, notes } = rollout;
  const textOf = ({ name, step }: ResourceOperation) => {
    const named = step && NAMED_STEPS[step.name];
    return name === 'approve-rollout-step' && named ? t(named) : undefined;
  };
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
        {notes?.map(note => (
          <Notice
            key={note.code}
            tone={TOLD.has(note.code) ? 'muted' : 'warning'}
          >
            {noteText(note)}
          </Notice>
        ))}
        <Facts
          items={[
            [
              t('rollout.pods'),
              pods?.updated !== undefined && <NewPods pods={pods} />,
            ],
            [
              t('rollout.traffic'),
              traffic && t('rollout.traffic.value', { share: traffic }),
            ],
            [t('rollout.checks'), checks && <RolloutChecks checks={checks} />],
            [
              t('rollout.analysis'),
              analysis && <RolloutAnalyses analyses={analysis} />,
            ],
          ]}
        />
        <OperationsBar
          instance={instance}
          resource={resource}
          instanceKey={instanceKey}
          offers={operation => OWN.test(operation.name) && isOffered(operation)}
          textOf={textOf}
        />
        {REVERSIBLE.has(phase) && !isWithdrawn(rollout) && (
          <>
            <RollBack instance={selected} />
            <AbortHint application={application} paused={phase === 'Paused'} />
          </>
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
              // What is asked for: after an abort the pods run another one.
              rolling || phase === 'Degraded'
                ? t('rollout.image.new')
                : t('rollout.image'),
              rollout.image,
            ],
            [
              t('rollout.message'),
              (rolling || phase === 'Degraded') &&
                !SAID_OTHERWISE.has(rollout.message) &&
                rollout.message,
            ],
          ]}
        />
      </div>
    </Section>
  );
}
