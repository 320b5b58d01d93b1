import { useEffect, useState, type ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import ApproveIcon from '@material-ui/icons/Check';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import RepairIcon from '@material-ui/icons/BuildOutlined';
import PromoteIcon from '@material-ui/icons/FastForward';
import DeployIcon from '@material-ui/icons/History';
import SuspendIcon from '@material-ui/icons/Pause';
import ResumeIcon from '@material-ui/icons/PlayArrow';
import RestartIcon from '@material-ui/icons/Replay';
import RetryIcon from '@material-ui/icons/SkipNext';
import TerminateIcon from '@material-ui/icons/Stop';
import ScaleIcon from '@material-ui/icons/TuneOutlined';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  errorText,
  Quiet,
  useT,
  type ResourceNode,
  type ResourceOperation,
  type ResourceOperations,
  type ResourceRef,
} from '@velastage/plugin-kubevela-react';
import { operationKey } from './operationKey';
import { OperationButton } from './OperationButton';
import { OperationMenu } from './OperationMenu';
import { OperationDialog } from './OperationDialog';
import { Outcome } from './Outcome';
import { isOvertaken, isSeen, type Accepted } from './pending';
import { useNoteText } from './useNoteText';
import { useOperations } from './useOperations';

const ICONS = {
  'restart-workload': RestartIcon,
  'scale-workload': ScaleIcon,
  'delete-pod': DeleteIcon,
  'approve-step': ApproveIcon,
  'resume-workflow': ResumeIcon,
  'retry-workflow': RetryIcon,
  'suspend-workflow': SuspendIcon,
  'restart-workflow': RestartIcon,
  'terminate-workflow': TerminateIcon,
  'deploy-revision': DeployIcon,
  'repair-drift': RepairIcon,
  'pause-reconciling': SuspendIcon,
  'resume-reconciling': ResumeIcon,
  'delete-application': DeleteIcon,
  'approve-rollout-step': ApproveIcon,
  'pause-rollout': SuspendIcon,
  'resume-rollout': ResumeIcon,
  'promote-rollout': PromoteIcon,
  'abort-rollout': TerminateIcon,
  'retry-rollout': RestartIcon,
  'restart-rollout': RestartIcon,
  'jump-rollout': RetryIcon,
};

const useStyles = makeStyles(theme => ({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** What can be done to a resource, and what became of what was done last. */
export function OperationsBar(props: {
  instance: InstanceRef;
  resource: ResourceRef;
  /** As the tree shows the resource; left out for the Application itself. */
  node?: ResourceNode;
  /** Key of the instance, under which its changes are announced. */
  instanceKey: string;
  /** Which ones to offer; all when left out. */
  offers?(operation: ResourceOperation): boolean;
  /** What a button says where the operation's own name is not enough. */
  textOf?(operation: ResourceOperation): string | undefined;
  /** Of `deploy-revision`: which one. */
  revision?: string;
  /** What the question shows beside the consequences. */
  preview?: ReactNode;
  className?: string;
}) {
  const { instance, resource, node, instanceKey, offers, textOf } = props;
  const classes = useStyles();
  const { t } = useT();
  const noteText = useNoteText();
  const [accepted, setAccepted] = useState<Accepted | undefined>();
  const [seen, setSeen] = useState(false);
  // Where there is no pointer to hover with, one finds out by trying.
  const [tried, setTried] = useState<string | undefined>();
  // What the dialog shows is what was known when it opened: that is what is decided on.
  const [decision, setDecision] = useState<
    { chosen: string; on: ResourceOperations } | undefined
  >();
  const { data, error, refetch } = useOperations({
    instance,
    resource,
    instanceKey,
    busy: accepted !== undefined && !seen,
  });

  const seenNow = accepted !== undefined && isSeen(accepted, node, data);
  useEffect(() => {
    if (seenNow) {
      setSeen(true);
    }
  }, [seenNow]);

  if (!data) {
    return error ? (
      <div className={props.className}>
        <Quiet>{t('operations.unknown', { message: errorText(error) })}</Quiet>
      </div>
    ) : null;
  }
  const reasonOf = ({ allowed, refusal }: ResourceOperation) =>
    allowed
      ? undefined
      : (refusal && noteText(refusal)) ?? t('operations.refused');
  const text = (operation: ResourceOperation) =>
    textOf?.(operation) ??
    t(`operations.${operation.name}`, { step: operation.step?.name ?? '' });
  const items = data.items.filter(each => offers?.(each) ?? true);
  // One place to go to is a button, several are a menu.
  const places = items.filter(({ name }) => name === 'jump-rollout');
  const choose = (operation: ResourceOperation) => {
    setTried(undefined);
    setDecision({ chosen: operationKey(operation), on: data });
  };
  const refused = items.find(each => operationKey(each) === tried);
  const chosen = decision?.on.items.find(
    each => operationKey(each) === decision.chosen,
  );
  if (items.length === 0 && !accepted && !chosen) {
    return null;
  }
  return (
    <div className={props.className}>
      <div
        className={classes.buttons}
        role="group"
        aria-label={t('operations.label')}
      >
        {items.map(operation => {
          if (places.length > 1 && operation.name === 'jump-rollout') {
            return operation === places[0] ? (
              <OperationMenu
                key="jump"
                icon={<RetryIcon aria-hidden />}
                text={t('operations.jump')}
                items={places.map(place => ({
                  key: operationKey(place),
                  text: text(place),
                  refusal: reasonOf(place),
                  onChoose: () => choose(place),
                }))}
              />
            ) : null;
          }
          const key = operationKey(operation);
          const Icon = ICONS[operation.name];
          return (
            <OperationButton
              key={key}
              icon={Icon && <Icon aria-hidden />}
              text={text(operation)}
              refusal={reasonOf(operation)}
              onRefused={() => setTried(key)}
              onClick={() => choose(operation)}
            />
          );
        })}
      </div>
      {refused && reasonOf(refused) && (
        <div role="status">
          <Quiet>{reasonOf(refused)}</Quiet>
        </div>
      )}
      {accepted && !(seen && isOvertaken(accepted, items)) && (
        <Outcome
          operation={accepted.operation}
          seen={seen}
          onClose={() => setAccepted(undefined)}
        />
      )}
      {decision && chosen && decision.on.preconditions && (
        <OperationDialog
          // Looking again means deciding anew.
          key={JSON.stringify(decision.on.preconditions)}
          instance={instance}
          instanceKey={instanceKey}
          resource={resource}
          operation={chosen}
          text={text(chosen)}
          revision={props.revision}
          preview={props.preview}
          preconditions={decision.on.preconditions}
          onAccepted={() => {
            setSeen(false);
            setAccepted({
              operation: chosen,
              before: decision.on.preconditions!,
              stateBefore: decision.on.state,
              offered: decision.on.items.map(operationKey),
            });
            setDecision(undefined);
            refetch();
          }}
          onConflict={refetch}
          onLookAgain={() => setDecision({ ...decision, on: data })}
          onClose={() => setDecision(undefined)}
        />
      )}
    </div>
  );
}
