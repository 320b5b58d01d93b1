import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import {
  kubevelaManifestReadPermission,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  errorStatus,
  errorText,
  kubevelaApiRef,
  Notice,
  Quiet,
  quietColor,
  Skeleton,
  useLiveQuery,
  useT,
  type WorkflowStep,
  type WorkflowStepValues,
  type WorkflowValues,
} from '@velastage/plugin-kubevela-react';
import { CodeBlock } from '../common/CodeBlock';

const FORBIDDEN = 403;

const useStyles = makeStyles(theme => ({
  title: {
    margin: theme.spacing(0, 0, 0.5),
    fontSize: '0.85rem',
    fontWeight: 600,
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
  },
  path: {
    fontFamily: 'monospace',
    fontSize: '0.8rem',
    overflowWrap: 'anywhere',
  },
  arrow: { color: quietColor(theme) },
}));

/** What a step is given, takes and hands on; read from the cluster when the step is opened. */
export function StepValues(props: {
  instance: InstanceRef;
  instanceKey: string;
  step: WorkflowStep;
}) {
  const { instance, instanceKey, step } = props;
  const { t } = useT();
  const api = useApi(kubevelaApiRef);
  const { cluster, namespace, name } = instance;
  const { data, error } = useLiveQuery<WorkflowValues>({
    queryKey: ['kubevela', 'workflow-values', cluster, namespace, name],
    queryFn: ({ signal }) => api.getWorkflowValues(instance, { signal }),
    instanceKeys: () => [instanceKey],
  });
  if (!data) {
    if (!error) {
      return <Skeleton heights={[80]} />;
    }
    return (
      <Quiet>
        {errorStatus(error) === FORBIDDEN
          ? t('workflow.values.forbidden', {
              permission: <code>{kubevelaManifestReadPermission.name}</code>,
            })
          : t('workflow.values.failed', { message: errorText(error) })}
      </Quiet>
    );
  }
  const found = data.items.find(
    each => each.name === step.name && each.parent === step.parent,
  );
  return found ? (
    <Values instance={instance} values={found} all={data} />
  ) : (
    <Quiet>{t('workflow.values.notInSpec')}</Quiet>
  );
}

function Values(props: {
  instance: InstanceRef;
  values: WorkflowStepValues;
  all: WorkflowValues;
}) {
  const { instance } = props;
  const { inputs, outputs, properties, timeout, log, name } = props.values;
  const { context, contextName = '' } = props.all;
  const classes = useStyles();
  const { t } = useT();
  const unread = context === 'Forbidden' || context === 'Unreadable';
  return (
    <>
      {timeout && <Quiet>{t('workflow.timeout', { span: timeout })}</Quiet>}
      {properties && (
        <div>
          <h4 className={classes.title}>{t('workflow.properties')}</h4>
          <CodeBlock
            text={properties}
            label={t('workflow.properties.label', { name })}
            maxHeight={240}
          />
        </div>
      )}
      {unread && inputs.length + outputs.length > 0 && (
        <Notice tone="muted">
          {t(`workflow.context.${context}`, { name: contextName })}
        </Notice>
      )}
      {inputs.length > 0 && (
        <div>
          <h4 className={classes.title}>{t('workflow.inputs')}</h4>
          <ul className={classes.list}>
            {inputs.map(({ from, parameterKey, ...value }) => (
              <li key={`${from} ${parameterKey}`}>
                <Path from={from} to={parameterKey} />
                <Value {...value} name={from} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {outputs.length > 0 && (
        <div>
          <h4 className={classes.title}>{t('workflow.outputs')}</h4>
          <ul className={classes.list}>
            {outputs.map(({ name: variable, valueFrom, ...value }) => (
              <li key={variable}>
                <Path from={valueFrom} to={variable} />
                <Value {...value} name={variable} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {log === 'controller' && (
        <div>
          <h4 className={classes.title}>{t('workflow.logs')}</h4>
          <Quiet>{t('workflow.log.controller')}</Quiet>
          <CodeBlock
            text={`vela workflow logs ${instance.name} --namespace ${instance.namespace} --step ${name}`}
            label={t('workflow.log.command')}
          />
        </div>
      )}
      {log === 'url' && <Quiet>{t('workflow.log.url')}</Quiet>}
    </>
  );
}

function Path({ from, to }: { from: string; to: string | undefined }) {
  const classes = useStyles();
  return (
    <div className={classes.path}>
      {from}
      {to && (
        <>
          <span className={classes.arrow}> → </span>
          {to}
        </>
      )}
    </div>
  );
}

function Value(props: { state: string; value?: string; name: string }) {
  const { state, value, name } = props;
  const { t } = useT();
  switch (state) {
    case 'Known':
      return (
        <CodeBlock
          text={value ?? ''}
          label={t('workflow.value.label', { name })}
          maxHeight={160}
        />
      );
    case 'Hidden':
      return <Quiet>{t('workflow.value.hidden')}</Quiet>;
    default:
      return <Quiet>{t('workflow.value.unset')}</Quiet>;
  }
}
