import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PUBLISH_VERSION_ANNOTATION } from '@velastage/plugin-kubevela-common';
import {
  Quiet,
  DeliveryMark,
  formatSpan,
  Notice,
  RelativeTime,
  useNow,
  useT,
  type Instance,
  type Workflow,
} from '@velastage/plugin-kubevela-react';
import { Facts } from '../common/Facts';
import { Section } from '../common/Section';
import { WorkflowOperations } from '../workflow/WorkflowOperations';
import { PublishEdit } from './PublishEdit';
import { WorkflowSteps } from './WorkflowSteps';

const useStyles = makeStyles(theme => ({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
  },
}));

/** Where the workflow stands, what is delivered, by whom and why. */
export function DeliverySection({ instance }: { instance: Instance }) {
  const classes = useStyles();
  const { t } = useT();
  const { delivery } = instance.summary;
  return (
    <Section
      title={t('delivery.title')}
      aside={
        <>
          <DeliveryMark delivery={delivery.state} hint={delivery.phase} />
          {delivery.since && (
            <Quiet>
              <RelativeTime at={delivery.since} form="for" />
            </Quiet>
          )}
        </>
      }
    >
      <div className={classes.body}>
        {delivery.message && (
          <Typography variant="body2">{delivery.message}</Typography>
        )}
        {delivery.editedNotPublished && (
          <Notice
            tone="warning"
            title={t('delivery.edited.title')}
            action={<PublishEdit instance={instance.summary} />}
          >
            {t('delivery.edited.text', {
              annotation: <code>{PUBLISH_VERSION_ANNOTATION}</code>,
            })}
          </Notice>
        )}
        <Facts
          items={[
            [t('delivery.revision'), delivery.revision],
            [t('delivery.publishVersion'), delivery.publishVersion],
            [t('delivery.changedBy'), instance.changedBy],
            [t('delivery.why'), instance.changeCause],
            [
              t('delivery.workflow'),
              instance.workflow ? (
                <WorkflowLine workflow={instance.workflow} />
              ) : (
                t('delivery.noWorkflow')
              ),
            ],
          ]}
        />
        {instance.workflow && instance.workflow.steps.length > 0 && (
          <WorkflowSteps steps={instance.workflow.steps} />
        )}
        <WorkflowOperations instance={instance} />
      </div>
    </Section>
  );
}

function WorkflowLine({ workflow }: { workflow: Workflow }) {
  const { t } = useT();
  const now = useNow();
  const at = workflow.endedAt ?? workflow.startedAt;
  const done = workflow.steps.filter(step => step.phase === 'succeeded').length;
  return (
    <span title={at}>
      {workflow.status}
      {workflow.steps.length > 0 && `, ${done}/${workflow.steps.length}`}
      {at &&
        `, ${t(workflow.endedAt ? 'delivery.ended' : 'delivery.started', {
          span: formatSpan(t, now - Date.parse(at)),
        })}`}
    </span>
  );
}
