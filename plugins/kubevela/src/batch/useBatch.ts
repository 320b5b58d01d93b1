import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  errorText,
  kubevelaApiRef,
  type InstanceSummary,
  type Preconditions,
} from '@velastage/plugin-kubevela-react';
import { applicationRef } from '../common/applicationRef';
import { refOf } from '../common/instanceNames';
import type { BatchOperation } from './batchOperations';
import { eachBounded } from './eachBounded';

/** Writes to several clusters, each with an API server of its own; more at once would only queue there. */
const AT_ONCE = 4;

/** How one of the batch stands. */
export type BatchState =
  | { is: 'queued' | 'running' | 'done' | 'stopped' }
  | { is: 'failed'; why: string };

/** An instance with the state that was decided on. */
export interface BatchItem {
  instance: InstanceSummary;
  preconditions: Preconditions;
}

/**
 * Does one operation to several instances over the routes for one: each is permitted, checked against what was
 * decided on and recorded by itself, and one that fails stops no other.
 */
export function useBatch() {
  const api = useApi(kubevelaApiRef);
  const [states, setStates] = useState<ReadonlyMap<string, BatchState>>(
    new Map(),
  );
  const [running, setRunning] = useState(false);
  const abort = useRef<AbortController>();
  // Whoever leaves the page begins no further one; those under way come to their end.
  useEffect(() => () => abort.current?.abort(), []);

  const run = useCallback(
    async (
      operation: BatchOperation,
      items: BatchItem[],
      options: { keepResources?: boolean },
    ) => {
      const controller = new AbortController();
      abort.current = controller;
      const put = (key: string, state: BatchState) =>
        setStates(before => new Map(before).set(key, state));
      items.forEach(({ instance }) => put(instance.key, { is: 'queued' }));
      setRunning(true);
      await eachBounded(
        items,
        AT_ONCE,
        async ({ instance, preconditions }) => {
          put(instance.key, { is: 'running' });
          try {
            await api.operate(refOf(instance), {
              operation,
              resource: applicationRef(instance),
              preconditions,
              ...options,
            });
            put(instance.key, { is: 'done' });
          } catch (error) {
            put(instance.key, { is: 'failed', why: errorText(error) });
          }
        },
        controller.signal,
      );
      setStates(
        before =>
          new Map(
            [...before].map(([key, state]) => [
              key,
              state.is === 'queued' ? { is: 'stopped' } : state,
            ]),
          ),
      );
      setRunning(false);
    },
    [api],
  );
  const stop = useCallback(() => abort.current?.abort(), []);
  return { states, running, run, stop };
}
