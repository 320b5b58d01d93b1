import { useEffect, useMemo, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  useApplyWords,
  type ApplyProblem,
  type ApplyResult,
} from '@velastage/plugin-kubevela-react';
import type { Draft } from '../edit/draft';
import { stillMeant } from './stillMeant';

/** Milliseconds without a change after which a text is sent to be checked. */
const SETTLE_MS = 600;

/** What the cluster says of a new Application. */
export interface Check {
  /** Undefined while it is asked. */
  result: ApplyResult | undefined;
  error: unknown;
  isChecking: boolean;
  /** What it said last, as far as the draft still says what that was about. */
  lastProblems: ApplyProblem[];
  again(): void;
}

/** Asks the cluster anew whenever the text has changed. */
export function useCheck(options: {
  instance: InstanceRef;
  /** Undefined while nobody looks at it. */
  manifest: string | undefined;
  draft: Draft;
  enabled: boolean;
}): Check {
  const { instance, manifest, draft, enabled } = options;
  const api = useApi(kubevelaApiRef);
  const [settled, setSettled] = useState(manifest);
  const [last, setLast] = useState<{
    draft: Draft;
    problems: ApplyProblem[];
  }>();
  useEffect(() => {
    // Whoever comes to look has typed nothing yet.
    const wait = settled === undefined ? 0 : SETTLE_MS;
    const timer = setTimeout(() => setSettled(manifest), wait);
    return () => clearTimeout(timer);
    // What is settled tells how long to wait, and is what comes of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [manifest]);
  const isSettled = settled === manifest;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['kubevela', 'create-check', instance, settled],
    queryFn: ({ signal }) =>
      api.applyApplication(
        instance,
        { manifest: settled ?? '', mode: 'create', dryRun: true },
        { signal },
      ),
    enabled: enabled && isSettled && manifest !== undefined,
    // The cluster may have changed since somebody was here last; while they look it is not asked again.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
  const words = useApplyWords();
  const said = useMemo(() => data && words(data), [data, words]);
  const isChecking = enabled && (!isSettled || isFetching);
  const result = isChecking || !enabled ? undefined : said;
  useEffect(() => {
    if (result) {
      setLast({ draft, problems: result.problems });
    }
    // What was checked is the draft of this moment.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [result]);
  return {
    result,
    error: isChecking ? null : error,
    isChecking,
    lastProblems: last ? stillMeant(last.problems, last.draft, draft) : [],
    again: () => {
      refetch();
    },
  };
}
