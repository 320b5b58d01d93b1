import { useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  errorStatus,
  kubevelaApiRef,
  useApplyWords,
  type ApplyProblem,
  type ApplyResult,
} from '@velastage/plugin-kubevela-react';

const CONFLICT = 409;

/** A change on its way: checked on the cluster, then written. */
export interface Review {
  isOpen: boolean;
  /** What would come of it; undefined while that is being found out. */
  result: ApplyResult | undefined;
  error: unknown;
  /** Somebody else has changed the Application since. */
  isConflict: boolean;
  isWriting: boolean;
  takeOver: boolean;
  /** All that was wrong when it was checked last, also after going back. */
  problems: ApplyProblem[];
  check(manifest: string, options?: CheckOptions): void;
  write(manifest: string, reason: string): void;
  close(): void;
}

interface CheckOptions {
  /** Change it although a GitOps tool keeps it. */
  takeOver?: boolean;
  /** Compare with what is there now, whatever the change was made from. */
  anew?: boolean;
  /** Told what is there now. */
  onLive?(manifest: string): void;
}

/** Checks and writes what somebody has edited. */
export function useReview(options: {
  instance: InstanceRef;
  /** What the edited text was made from. */
  state: string | undefined;
  onWritten(): void;
}): Review {
  const { instance, onWritten } = options;
  const api = useApi(kubevelaApiRef);
  const [isOpen, setOpen] = useState(false);
  const [state, setState] = useState(options.state);
  const [takeOver, setTakeOver] = useState(false);
  const check = useMutation({
    mutationFn: (call: { manifest: string } & Omit<CheckOptions, 'onLive'>) =>
      api.applyApplication(instance, {
        manifest: call.manifest,
        mode: 'update',
        dryRun: true,
        state: call.anew ? undefined : state,
        takeOver: call.takeOver,
      }),
    // What is looked at is what is written over.
    onSuccess: result => setState(result.state),
  });
  const write = useMutation({
    mutationFn: (call: { manifest: string; reason?: string }) =>
      api.applyApplication(instance, {
        ...call,
        mode: 'update',
        state,
        takeOver,
      }),
    onSuccess: onWritten,
  });
  const words = useApplyWords();
  const { data } = check;
  const said = useMemo(() => data && words(data), [data, words]);
  const error = write.error ?? check.error;
  return {
    isOpen,
    result: check.isPending ? undefined : said,
    error,
    isConflict: error !== null && errorStatus(error) === CONFLICT,
    isWriting: write.isPending,
    takeOver,
    problems: said?.problems ?? [],
    check: (manifest, how = {}) => {
      setOpen(true);
      setTakeOver(how.takeOver ?? false);
      write.reset();
      const { onLive, ...others } = how;
      check.mutate(
        { manifest, ...others },
        {
          onSuccess: ({ liveManifest }) =>
            liveManifest !== undefined && onLive?.(liveManifest),
        },
      );
    },
    write: (manifest, reason) =>
      write.mutate({ manifest, reason: reason.trim() || undefined }),
    close: () => {
      setOpen(false);
      write.reset();
    },
  };
}
