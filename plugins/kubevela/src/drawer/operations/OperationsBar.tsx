import { useEffect, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import RestartIcon from '@material-ui/icons/Replay';
import ScaleIcon from '@material-ui/icons/TuneOutlined';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  errorText,
  Quiet,
  useT,
  type ResourceNode,
  type ResourceOperation,
  type ResourceOperations,
} from '@velastage/plugin-kubevela-react';
import { OperationButton } from './OperationButton';
import { OperationDialog } from './OperationDialog';
import { Outcome } from './Outcome';
import { isSeen, type Accepted } from './pending';
import { useNoteText } from './useNoteText';
import { useOperations } from './useOperations';

const ICONS = {
  'restart-workload': RestartIcon,
  'scale-workload': ScaleIcon,
  'delete-pod': DeleteIcon,
};

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(1, 2, 0.5) },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** What can be done to a resource, and what became of what was done last. */
export function OperationsBar(props: {
  instance: InstanceRef;
  node: ResourceNode;
  /** Key of the instance, under which its changes are announced. */
  instanceKey: string;
}) {
  const { instance, node, instanceKey } = props;
  const classes = useStyles();
  const { t } = useT();
  const noteText = useNoteText();
  const [accepted, setAccepted] = useState<Accepted | undefined>();
  const [seen, setSeen] = useState(false);
  // Where there is no pointer to hover with, one finds out by trying.
  const [tried, setTried] = useState<ResourceOperation['name'] | undefined>();
  // What the dialog shows is what was known when it opened: that is what is decided on.
  const [decision, setDecision] = useState<
    { name: ResourceOperation['name']; on: ResourceOperations } | undefined
  >();
  const { data, error, refetch } = useOperations({
    instance,
    resource: node.ref,
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
      <div className={classes.root}>
        <Quiet>{t('operations.unknown', { message: errorText(error) })}</Quiet>
      </div>
    ) : null;
  }
  const reasonOf = ({ allowed, refusal }: ResourceOperation) =>
    allowed
      ? undefined
      : (refusal && noteText(refusal)) ?? t('operations.refused');
  const refused = data.items.find(({ name }) => name === tried);
  const chosen = decision?.on.items.find(({ name }) => name === decision.name);
  if (data.items.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <div
        className={classes.buttons}
        role="group"
        aria-label={t('operations.label')}
      >
        {data.items.map(operation => {
          const { name } = operation;
          const Icon = ICONS[name];
          return (
            <OperationButton
              key={name}
              icon={Icon && <Icon aria-hidden />}
              text={t(`operations.${name}`)}
              refusal={reasonOf(operation)}
              onRefused={() => setTried(name)}
              onClick={() => {
                setTried(undefined);
                setDecision({ name, on: data });
              }}
            />
          );
        })}
      </div>
      {refused && reasonOf(refused) && (
        <div role="status">
          <Quiet>{reasonOf(refused)}</Quiet>
        </div>
      )}
      {accepted && (
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
          resource={node.ref}
          operation={chosen}
          preconditions={decision.on.preconditions}
          onAccepted={() => {
            setSeen(false);
            setAccepted({
              operation: chosen.name,
              before: decision.on.preconditions!,
            });
            setDecision(undefined);
            refetch();
          }}
          onConflict={refetch}
          onLookAgain={() => setDecision({ name: decision.name, on: data })}
          onClose={() => setDecision(undefined)}
        />
      )}
    </div>
  );
}
