import { useState } from 'react';
import {
  errorText,
  useT,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { NOT_YET, type Deletion } from '../operations/DeletionFields';
import { useNoteText } from '../operations/useNoteText';
import type { BatchOperation } from './batchOperations';
import { useBatch, type BatchItem } from './useBatch';
import { useOffers } from './useOffers';

/** What is to be done to which of several instances, and what has come of it so far. */
export function useBatchPlan(instances: InstanceSummary[], chosen: boolean) {
  const { t } = useT();
  const noteText = useNoteText();
  const [operation, setOperation] = useState<BatchOperation>();
  const [checked, setChecked] = useState<ReadonlySet<string>>(
    new Set(chosen ? instances.map(({ key }) => key) : []),
  );
  const [deletion, setDeletion] = useState<Deletion>(NOT_YET);
  const [stage, setStage] = useState<'choose' | 'results'>('choose');
  const { offers, read } = useOffers(instances);
  const { states, running, run, stop } = useBatch();

  const offerOf = ({ key }: InstanceSummary) => {
    const offer = offers.get(key);
    const found = offer?.operations?.items.find(
      ({ name }) => name === operation,
    );
    const preconditions = offer?.operations?.preconditions;
    const refusal = found?.refusal ? noteText(found.refusal) : undefined;
    return {
      consequences: found?.consequences ?? [],
      preconditions,
      /** Undefined while it is not known. */
      possible:
        operation === undefined || !offer
          ? undefined
          : Boolean(found?.allowed && preconditions),
      /** Why it is not. */
      reason: offer?.error
        ? t('operations.unknown', { message: errorText(offer.error) })
        : refusal ?? t('operations.refused'),
    };
  };
  const counted = (...kinds: string[]) =>
    instances.filter(({ key }) => kinds.includes(states.get(key)?.is ?? ''));
  const done = counted('done');
  const failed = counted('failed');
  const left = counted('failed', 'stopped');
  const able = instances.filter(
    each => !done.includes(each) && offerOf(each).possible,
  );
  const items = able.flatMap((instance): BatchItem[] => {
    const { preconditions } = offerOf(instance);
    return checked.has(instance.key) && preconditions
      ? [{ instance, preconditions }]
      : [];
  });
  const deletes = operation === 'delete-application';
  const ready =
    operation !== undefined &&
    items.length > 0 &&
    (!deletes || deletion.typed.trim() === String(items.length));

  return {
    stage,
    operation,
    deletes,
    deletion,
    setDeletion,
    states,
    running,
    stop,
    offerOf,
    checked,
    setChecked,
    /** To which it can be done, to which it is to be done. */
    able,
    items,
    ready,
    done,
    failed,
    /** Failed, or not begun. */
    left,
    /** What has begun goes on with the same operation. */
    isDecided: stage === 'results' || states.size > 0,
    choose(next: BatchOperation) {
      setOperation(next);
      setDeletion(NOT_YET);
    },
    begin() {
      if (ready) {
        setStage('results');
        run(
          operation,
          items,
          deletes ? { keepResources: deletion.keepResources } : {},
        );
      }
    },
    /** Decides anew on those that are not done, on what is known of them now. */
    lookAgain() {
      setChecked(new Set(left.map(({ key }) => key)));
      setDeletion(before => ({ ...before, typed: '' }));
      setStage('choose');
      read(left);
    },
  };
}

/** As {@link useBatchPlan} gives it. */
export type BatchPlan = ReturnType<typeof useBatchPlan>;
