import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import {
  QueryClientProvider,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import {
  INSTANCES_CHANNEL,
  type InstancesSignal,
} from '@velastage/plugin-kubevela-common';
import { kubevelaApiRef } from '../api/kubevelaApi';
import { LiveUpdates } from './LiveUpdates';
import { queryClientFor } from './queryClient';
import { CATCH_UP_MS } from './timing';

const SignalsAvailable = createContext(false);

interface Subscription {
  users: number;
  updates: LiveUpdates;
  stop(): void;
}

/** Several cards and tabs share a query client; they must share its subscription too. */
const subscriptions = new WeakMap<QueryClient, Subscription>();

function subscribe(client: QueryClient, signals: SignalApi) {
  let subscription = subscriptions.get(client);
  if (!subscription) {
    const updates = new LiveUpdates(client);
    const { unsubscribe } = signals.subscribe<InstancesSignal>(
      INSTANCES_CHANNEL,
      signal => updates.receive(signal),
    );
    const catchUp = setTimeout(() => updates.catchUp(), CATCH_UP_MS);
    subscription = {
      users: 0,
      updates,
      stop() {
        clearTimeout(catchUp);
        unsubscribe();
        updates.stop();
        subscriptions.delete(client);
      },
    };
    subscriptions.set(client, subscription);
  }
  const current = subscription;
  current.users += 1;
  return () => {
    current.users -= 1;
    if (current.users === 0) {
      current.stop();
    }
  };
}

/**
 * Everything that KubeVela screens need around them: the query cache, and live updates through
 * Backstage signals where the portal has them.
 *
 * @public
 */
export function KubevelaProvider({ children }: { children?: ReactNode }) {
  const api = useApi(kubevelaApiRef);
  const signals = useApiHolder().get(signalApiRef);
  const client = queryClientFor(api);

  useEffect(
    () => (signals ? subscribe(client, signals) : undefined),
    [client, signals],
  );

  return (
    <SignalsAvailable.Provider value={Boolean(signals)}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </SignalsAvailable.Provider>
  );
}

/**
 * Tells whether changes are pushed to this browser, so that it need not poll. That the portal has signals is not
 * enough: a proxy may not let them through, and that nothing has come may mean that nothing has changed.
 */
export function useSignalsProven(): () => boolean {
  const client = useQueryClient();
  const available = useContext(SignalsAvailable);
  return () => available && subscriptions.get(client)?.updates.heard === true;
}
