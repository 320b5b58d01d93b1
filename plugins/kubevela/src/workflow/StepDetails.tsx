import { makeStyles } from '@material-ui/core/styles';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  formatSpan,
  RelativeTime,
  StepMark,
  useNow,
  useT,
  type WorkflowStep,
} from '@velastage/plugin-kubevela-react';
import { Facts } from '../common/Facts';
import { ResourceLink } from '../common/ResourceLink';
import { Countdown } from '../rollout/Countdown';
import { durationOf } from './steps';
import { StepValues } from './StepValues';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  name: {
    margin: 0,
    fontSize: '0.95rem',
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  message: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** All that is known of one step. */
export function StepDetails(props: {
  instance: InstanceRef;
  instanceKey: string;
  step: WorkflowStep;
}) {
  const { instance, instanceKey, step } = props;
  const classes = useStyles();
  const { t } = useT();
  const took = durationOf(step, useNow());
  const begun = took !== undefined;
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('workflow.step', { name: step.name })}
    >
      <div className={classes.head}>
        <h3 className={classes.name}>{step.name}</h3>
        <StepMark phase={step.phase} />
      </div>
      <Facts
        items={[
          [t('workflow.type'), step.type],
          [t('workflow.inGroup'), step.parent],
          [
            t('workflow.resumes'),
            step.resumesAt && <Countdown until={step.resumesAt} />,
          ],
          [
            t('workflow.message'),
            step.message && (
              <span className={classes.message}>{step.message.trim()}</span>
            ),
          ],
          [t('workflow.reason'), step.reason],
          [
            t('workflow.started'),
            begun && step.startedAt && (
              <RelativeTime at={step.startedAt} form="ago" />
            ),
          ],
          [
            t('workflow.last'),
            begun && step.lastAt && (
              <RelativeTime at={step.lastAt} form="ago" />
            ),
          ],
          [t('workflow.took'), begun && formatSpan(t, took)],
          [t('workflow.if'), step.condition && <code>{step.condition}</code>],
          [
            t('workflow.after'),
            step.after?.length ? (
              <ul className={classes.list}>
                {step.after.map(({ step: name, by, variables }) => (
                  <li key={name}>
                    {name}
                    {by === 'input' &&
                      `: ${t('workflow.takes', {
                        names: variables?.join(', ') ?? '',
                      })}`}
                  </li>
                ))}
              </ul>
            ) : undefined,
          ],
          [
            t('workflow.runs'),
            step.resources?.length ? (
              <ul className={classes.list}>
                {step.resources.map(resource => (
                  <li key={`${resource.kind}/${resource.name}`}>
                    <ResourceLink resource={resource} />{' '}
                    <ResourceLink
                      resource={resource}
                      part="logs"
                      text={t('workflow.logs')}
                    />
                  </li>
                ))}
              </ul>
            ) : undefined,
          ],
        ]}
      />
      <StepValues instance={instance} instanceKey={instanceKey} step={step} />
    </div>
  );
}
