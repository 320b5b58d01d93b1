import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  kubevelaApiRef,
  type InstanceSummary,
  type ResourceOperations,
} from '@velastage/plugin-kubevela-react';
import { applicationRef } from '../common/applicationRef';
import { refOf } from '../common/instanceNames';
import { eachBounded } from './eachBounded';

/** The backend answers from memory. */
const AT_ONCE = 6;

/** What can be done to one instance, or why that is not known. */
export interface Offer {
  operations?: ResourceOperations;
  error?: unknown;
}

/** What can be done to each of several instances, as it stood when it was asked for; by key. */
export function useOffers(instances: InstanceSummary[]) {
  const api = useApi(kubevelaApiRef);
  const [offers, setOffers] = useState<ReadonlyMap<string, Offer>>(new Map());
  const abort = useRef<AbortController>();

  const read = useCallback(
    async (which: InstanceSummary[]) => {
      abort.current?.abort();
      const controller = new AbortController();
      abort.current = controller;
      const { signal } = controller;
      const put = (key: string, offer: Offer | undefined) =>
        !signal.aborted &&
        setOffers(before => {
          const next = new Map(before);
          if (offer) next.set(key, offer);
          else next.delete(key);
          return next;
        });
      which.forEach(({ key }) => put(key, undefined));
      await eachBounded(
        which,
        AT_ONCE,
        async instance => {
          try {
            const operations = await api.listOperations(
              refOf(instance),
              applicationRef(instance),
              { signal },
            );
            put(instance.key, { operations });
          } catch (error) {
            put(instance.key, { error });
          }
        },
        signal,
      );
    },
    [api],
  );

  // What is decided on is what was known when the dialog opened; it is read anew when somebody looks again.
  const first = useRef(instances);
  useEffect(() => {
    read(first.current);
    return () => abort.current?.abort();
  }, [read]);
  return { offers, read };
}
