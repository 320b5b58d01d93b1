import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import { kubevelaApiRef } from '@velastage/plugin-kubevela-react';
import type { Draft } from '../edit/draft';
import { useCheck, type Check } from './useCheck';

/** A new Application on its way to the cluster: checked, then written. */
export interface Creation {
  check: Check;
  reason: string;
  setReason(reason: string): void;
  isWriting: boolean;
  /** Why it could not be written. */
  error: unknown;
  isReady: boolean;
  write(): void;
  /** Forgets that it could not be written. */
  reset(): void;
}

/** Checks and creates what somebody has entered. */
export function useCreation(options: {
  instance: InstanceRef;
  /** Undefined while nobody looks at it. */
  manifest: string | undefined;
  draft: Draft;
  /** Whether it is looked at and can be read. */
  canCheck: boolean;
  onCreated(): void;
}): Creation {
  const { instance, manifest, draft, canCheck, onCreated } = options;
  const api = useApi(kubevelaApiRef);
  const [reason, setReason] = useState('');
  const check = useCheck({ instance, manifest, draft, enabled: canCheck });
  const write = useMutation({
    mutationFn: () =>
      api.applyApplication(instance, {
        // It is there wherever this is offered.
        manifest: manifest ?? '',
        mode: 'create',
        reason: reason.trim() || undefined,
      }),
    onSuccess: ({ outcome }) =>
      // What is refused only now is said by another check.
      outcome === 'refused' ? check.again() : onCreated(),
  });
  return {
    check,
    reason,
    setReason,
    isWriting: write.isPending,
    error: write.error,
    isReady:
      canCheck && check.result?.outcome === 'created' && !write.isPending,
    write: () => write.mutate(),
    reset: write.reset,
  };
}
