import { useId, useMemo, useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import LinearProgress from '@material-ui/core/LinearProgress';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  errorText,
  Quiet,
  useT,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import {
  DeletionFields,
  NOT_YET,
  type Deletion,
} from '../operations/DeletionFields';
import { useNoteText } from '../operations/useNoteText';
import { batchNames } from './batchNames';
import type { BatchOperation } from './batchOperations';
import { BatchRow } from './BatchRow';
import { Consequences } from './Consequences';
import { OperationSelect } from './OperationSelect';
import { useBatch, type BatchItem } from './useBatch';
import { useOffers } from './useOffers';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    paddingTop: 0,
    ...theme.typography.body2,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    '& .MuiButton-root': { textTransform: 'none' },
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  actions: {
    padding: theme.spacing(1, 3, 2),
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    '& .MuiButton-root': { textTransform: 'none' },
  },
}));

/** One operation on several instances: on which, what comes of it, and the result for each. */
export function BatchDialog(props: {
  instances: InstanceSummary[];
  /** Whether they were chosen already; else none is. */
  chosen?: boolean;
  onClose(): void;
}) {
  const { onClose } = props;
  const classes = useStyles();
  const { t } = useT();
  const noteText = useNoteText();
  const titleId = useId();
  const rowId = useId();
  const narrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  // Those that there were when it was opened: what is decided on does not change under one's hands.
  const [instances] = useState(props.instances);
  const names = useMemo(() => batchNames(instances), [instances]);
  const [operation, setOperation] = useState<BatchOperation>();
  const [checked, setChecked] = useState<ReadonlySet<string>>(
    new Set(props.chosen ? instances.map(({ key }) => key) : []),
  );
  const [deletion, setDeletion] = useState<Deletion>(NOT_YET);
  const { offers, read } = useOffers(instances);
  const { states, running, run, stop } = useBatch();
  const [stage, setStage] = useState<'choose' | 'results'>('choose');

  const offerOf = ({ key }: InstanceSummary) => {
    const offer = offers.get(key);
    const found = offer?.operations?.items.find(
      ({ name }) => name === operation,
    );
    const refusal = found?.refusal ? noteText(found.refusal) : undefined;
    return {
      found,
      preconditions: offer?.operations?.preconditions,
      possible:
        operation === undefined || !offer
          ? undefined
          : Boolean(found?.allowed && offer.operations?.preconditions),
      reason: offer?.error
        ? t('operations.unknown', { message: errorText(offer.error) })
        : refusal ?? t('operations.refused'),
    };
  };
  const isOpen = ({ key }: InstanceSummary) => states.get(key)?.is !== 'done';
  const able = instances.filter(each => isOpen(each) && offerOf(each).possible);
  const taking = able.filter(({ key }) => checked.has(key));
  const items = taking.flatMap((instance): BatchItem[] => {
    const { preconditions } = offerOf(instance);
    return preconditions ? [{ instance, preconditions }] : [];
  });
  const results = [...states.values()];
  const over = results.filter(({ is }) => is === 'done' || is === 'failed');
  const left = instances.filter(({ key }) =>
    ['failed', 'stopped'].includes(states.get(key)?.is ?? ''),
  );
  const deletes = operation === 'delete-application';
  const number = String(items.length);
  const ready =
    operation !== undefined &&
    items.length > 0 &&
    (!deletes || deletion.typed.trim() === number);
  const toggle = (key: string) =>
    setChecked(before => {
      const next = new Set(before);
      if (!next.delete(key)) {
        next.add(key);
      }
      return next;
    });
  const begin = () => {
    setStage('results');
    run(
      operation!,
      items,
      deletes ? { keepResources: deletion.keepResources } : {},
    );
  };
  const lookAgain = () => {
    setChecked(new Set(left.map(({ key }) => key)));
    setDeletion(before => ({ ...before, typed: '' }));
    setStage('choose');
    read(left);
  };
  const name = operation && t(`operations.${operation}`, { step: '' });
  return (
    <Dialog
      open
      // Results stay until somebody has read them: neither a click beside it nor a slip of the hand closes it.
      onClose={stage === 'choose' && over.length === 0 ? onClose : undefined}
      aria-labelledby={titleId}
      maxWidth="md"
      fullWidth
      fullScreen={narrow}
    >
      <DialogTitle id={titleId}>{t('batch.title')}</DialogTitle>
      <DialogContent className={classes.content}>
        {stage === 'choose' && over.length === 0 ? (
          <OperationSelect
            value={operation}
            onChange={next => {
              setOperation(next);
              setDeletion(NOT_YET);
            }}
          />
        ) : (
          // What has begun goes on with the same operation.
          <strong>{name}</strong>
        )}
        {stage === 'results' && (
          <div>
            <div role="status">
              {t(running ? 'batch.progress' : 'batch.over', {
                done: String(results.filter(({ is }) => is === 'done').length),
                failed: String(
                  results.filter(({ is }) => is === 'failed').length,
                ),
                all: String(results.length),
              })}
            </div>
            <LinearProgress
              variant="determinate"
              aria-label={t('batch.progress.bar')}
              value={(100 * over.length) / Math.max(1, results.length)}
            />
          </div>
        )}
        <div>
          {stage === 'choose' && operation !== undefined && (
            <div className={classes.head}>
              <Quiet role="status">
                {t('batch.chosen', {
                  n: number,
                  able: String(able.length),
                  all: String(instances.length),
                })}
              </Quiet>
              <span>
                <Button
                  size="small"
                  onClick={() =>
                    setChecked(new Set(able.map(({ key }) => key)))
                  }
                >
                  {t('batch.all')}
                </Button>
                <Button size="small" onClick={() => setChecked(new Set())}>
                  {t('batch.none')}
                </Button>
              </span>
            </div>
          )}
          <ul className={classes.list} aria-label={t('batch.instances')}>
            {instances.map((instance, index) => (
              <BatchRow
                key={instance.key}
                id={`${rowId}-${index}`}
                name={names.get(instance.key) ?? instance.name}
                instance={instance}
                checked={checked.has(instance.key)}
                state={states.get(instance.key)}
                choosing={stage === 'choose'}
                onToggle={() => toggle(instance.key)}
                {...offerOf(instance)}
              />
            ))}
          </ul>
        </div>
        {stage === 'choose' && items.length > 0 && (
          <Consequences
            instances={taking}
            keepsResources={deletion.keepResources}
            notesOf={each => offerOf(each).found?.consequences ?? []}
          />
        )}
        {stage === 'choose' && deletes && items.length > 0 && (
          <DeletionFields
            name={number}
            label={t('batch.typeNumber', { n: number })}
            value={deletion}
            disabled={false}
            onChange={setDeletion}
          />
        )}
      </DialogContent>
      <DialogActions className={classes.actions}>
        {stage === 'choose' && (
          <>
            <Button onClick={onClose}>
              {t(over.length > 0 ? 'batch.close' : 'operations.cancel')}
            </Button>
            <Button
              variant="contained"
              color={deletes ? 'secondary' : 'primary'}
              disabled={!ready}
              onClick={begin}
            >
              {name
                ? t('batch.begin', { operation: name, n: number })
                : t('batch.choose')}
            </Button>
          </>
        )}
        {stage === 'results' && running && (
          <Button onClick={stop}>{t('batch.stop')}</Button>
        )}
        {stage === 'results' && !running && (
          <>
            {left.length > 0 && (
              <Button onClick={lookAgain}>
                {t('batch.retry', { n: String(left.length) })}
              </Button>
            )}
            <Button variant="contained" color="primary" onClick={onClose}>
              {t('batch.close')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
