import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  type KubevelaApi,
  type PodLogQuery,
  type Problem,
} from '@velastage/plugin-kubevela-react';
import { LogBuffer, type LogLine } from '../drawer/logs/LogBuffer';

/** As many as one reads at a glance; the whole log is a click away. */
const LINES = 3;

/** Problems of a container that ended, and whether the run that ended may have been followed by another. */
const ENDED: Partial<Record<string, { mayRunAgain: boolean }>> = {
  'crash-loop': { mayRunAgain: true },
  'oom-killed': { mayRunAgain: true },
  'liveness-failing': { mayRunAgain: true },
  'job-failed': { mayRunAgain: false },
  'pod-failed': { mayRunAgain: false },
};

/** Whether the log of what the problem is about says why. */
export function hasLastLines({ code, resource }: Problem): boolean {
  return Boolean(ENDED[code] && resource);
}

/** What a container wrote last before it ended; read anew after each restart. */
export function useLastLines(instance: InstanceRef, problem: Problem) {
  const api = useApi(kubevelaApiRef);
  const { code, resource, params } = problem;
  const { cluster, namespace, name } = instance;
  return useQuery<LogLine[]>({
    queryKey: [
      ...['kubevela', 'last-lines', cluster, namespace, name],
      ...[code, resource, params?.container, params?.restarts],
    ],
    queryFn: async ({ signal }) => {
      const query: PodLogQuery = {
        apiVersion: resource?.apiVersion,
        kind: resource?.kind,
        resourceName: resource?.name,
        resourceNamespace: resource?.namespace,
        container: params?.container,
        tailLines: LINES,
      };
      const ref = { cluster, namespace, name };
      if (ENDED[code]?.mayRunAgain) {
        const before = { ...query, previous: true };
        const { lines } = await read(api, ref, before, signal);
        if (lines.length > 0) {
          return lines;
        }
      }
      const { lines, failure } = await read(api, ref, query, signal);
      if (lines.length === 0 && failure !== undefined) {
        throw new Error(failure);
      }
      return lines;
    },
    placeholderData: keepPreviousData,
    retry: false,
  });
}

async function read(
  api: KubevelaApi,
  ref: InstanceRef,
  query: PodLogQuery,
  signal: AbortSignal,
): Promise<{ lines: LogLine[]; failure: string | undefined }> {
  const buffer = new LogBuffer();
  for await (const records of api.streamPodLogs(ref, query, { signal })) {
    buffer.push(records);
  }
  const failed = buffer.sources.find(({ state }) => state === 'failed');
  return { lines: buffer.lines.slice(-LINES), failure: failed?.message };
}
