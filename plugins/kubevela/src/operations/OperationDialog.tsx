import { useId, useState, type ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import { DialogButtons } from '../common/DialogButtons';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  errorStatus,
  errorText,
  kubevelaApiRef,
  Notice,
  useT,
  type Preconditions,
  type ResourceOperation,
  type ResourceRef,
} from '@velastage/plugin-kubevela-react';
import { Facts } from '../common/Facts';
import { DeletionFields, NOT_YET, type Deletion } from './DeletionFields';
import { ReasonField } from './ReasonField';
import { ReplicasField, readReplicas } from './ReplicasField';
import { REMOVALS } from './removals';
import { useDeployOffer } from './useDeployOffer';
import { useNoteText } from './useNoteText';

const CONFLICT = 409;
const DESTRUCTIVE: ReadonlySet<string> = new Set([
  'delete-pod',
  'terminate-workflow',
  'abort-rollout',
  'delete-application',
]);

const useStyles = makeStyles(theme => ({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    paddingTop: 0,
    paddingBottom: theme.spacing(2),
    ...theme.typography.body2,
  },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  message: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));

/** Asks before anything is done: to what, where, and what comes of it. */
export function OperationDialog(props: {
  instance: InstanceRef;
  resource: ResourceRef;
  operation: ResourceOperation;
  preconditions: Preconditions;
  /** Key of the instance, under which its changes are announced. */
  instanceKey: string;
  /** What the button said that led here. */
  text: string;
  /** Of `deploy-revision`: which one. */
  revision?: string;
  /** What there is to see before deciding, beside the consequences. */
  preview?: ReactNode;
  /** The cluster has taken it. */
  onAccepted(): void;
  /** It has changed since. */
  onConflict(): void;
  /** Decide anew, on what is known now. */
  onLookAgain(): void;
  onClose(): void;
}) {
  const { instance, resource, operation, preconditions, onClose } = props;
  const { name, step, replicas: current = 1 } = operation;
  const classes = useStyles();
  const { t } = useT();
  const noteText = useNoteText();
  const api = useApi(kubevelaApiRef);
  const titleId = useId();
  const [typed, setTyped] = useState(String(current));
  const [reason, setReason] = useState('');
  const [deletion, setDeletion] = useState<Deletion>(NOT_YET);
  const scales = name === 'scale-workload';
  const deploys = name === 'deploy-revision';
  const told = useDeployOffer({ ...props, enabled: deploys });
  const { consequences, refusal } = told.offer ?? operation;
  const deletesAll = name === 'delete-application';
  const replicas = scales ? readReplicas(typed) : undefined;
  const write = useMutation({
    mutationFn: () =>
      api.operate(instance, {
        operation: name,
        resource,
        preconditions,
        replicas,
        step: step?.id,
        revision: deploys ? props.revision : undefined,
        reason: reason.trim() || undefined,
        keepResources: deletesAll ? deletion.keepResources : undefined,
      }),
    onSuccess: () => props.onAccepted(),
    onError: error => {
      if (errorStatus(error) === CONFLICT) {
        props.onConflict();
      }
    },
  });
  const conflict = write.isError && errorStatus(write.error) === CONFLICT;
  const ready =
    told.known &&
    !refusal &&
    (!scales || (replicas !== undefined && replicas !== current)) &&
    (!deletesAll || deletion.typed.trim() === resource.name);
  const what = {
    kind: resource.kind,
    name: resource.name,
    step: step?.name ?? '',
    text: props.text,
  };
  const notes = consequences
    .filter(({ code }) => !(deletion.keepResources && REMOVALS.has(code)))
    .map(noteText);
  if (replicas === 0) {
    notes.unshift(t('operations.toZero'));
  }
  return (
    <Dialog
      open
      onClose={write.isPending ? undefined : onClose}
      aria-labelledby={titleId}
      maxWidth={props.preview ? 'md' : 'sm'}
      fullWidth
    >
      <DialogTitle id={titleId}>
        {t(`operations.ask.${name}`, what)}
      </DialogTitle>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          if (ready && !write.isPending && !conflict) {
            write.mutate();
          }
        }}
      >
        <DialogContent className={classes.content}>
          <Facts
            items={[
              [t('summary.cluster'), resource.cluster ?? instance.cluster],
              [t('resources.namespace'), resource.namespace],
              [resource.kind, resource.name],
            ]}
          />
          {scales && (
            <ReplicasField
              value={typed}
              current={current}
              onChange={setTyped}
              disabled={write.isPending || conflict}
            />
          )}
          {deploys && (
            <ReasonField
              value={reason}
              onChange={setReason}
              disabled={write.isPending || conflict}
            />
          )}
          {props.preview}
          {refusal && <Notice tone="warning">{noteText(refusal)}</Notice>}
          {notes.length > 0 && (
            <ul
              className={classes.list}
              aria-label={t('operations.consequences')}
            >
              {notes.map(text => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          {deletesAll && (
            <DeletionFields
              name={resource.name}
              value={deletion}
              onChange={setDeletion}
              disabled={write.isPending || conflict}
            />
          )}
          {write.isError && (
            <Notice
              tone={conflict ? 'warning' : 'error'}
              role="alert"
              title={t(conflict ? 'operations.conflict' : 'operations.failed')}
            >
              <span className={classes.message}>{errorText(write.error)}</span>
            </Notice>
          )}
        </DialogContent>
        <DialogButtons>
          <Button onClick={onClose} disabled={write.isPending}>
            {t('operations.cancel')}
          </Button>
          {conflict ? (
            <Button
              variant="contained"
              color="primary"
              onClick={props.onLookAgain}
            >
              {t('operations.lookAgain')}
            </Button>
          ) : (
            <Button
              type="submit"
              variant="contained"
              color={DESTRUCTIVE.has(name) ? 'secondary' : 'primary'}
              disabled={!ready || write.isPending}
            >
              {write.isPending ? t('operations.sending') : props.text}
            </Button>
          )}
        </DialogButtons>
      </form>
    </Dialog>
  );
}
