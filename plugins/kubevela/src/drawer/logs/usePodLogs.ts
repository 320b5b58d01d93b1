import { useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  type PodLogQuery,
} from '@velastage/plugin-kubevela-react';
import { LogBuffer, type LogLine, type LogSource } from './LogBuffer';

/** The screen follows a busy log no faster than this. */
const DRAW_MS = 150;

/** A log as far as it is here. */
export interface PodLog {
  lines: LogLine[];
  sources: LogSource[];
  /** Lines that did not fit any more. */
  dropped: number;
  /** Pods that are not read. */
  omitted: number;
  state: 'connecting' | 'following' | 'ended' | 'failed';
  error?: unknown;
}

const EMPTY: PodLog = {
  lines: [],
  sources: [],
  dropped: 0,
  omitted: 0,
  state: 'connecting',
};

/** Streams the log of several pods; another query starts anew, and leaving ends the request. */
export function usePodLogs(
  instance: InstanceRef,
  query: PodLogQuery,
  attempt: number,
): PodLog {
  const api = useApi(kubevelaApiRef);
  const [log, setLog] = useState<PodLog>(EMPTY);
  const key = JSON.stringify([instance, query, attempt]);
  const latest = useRef({ instance, query });
  latest.current = { instance, query };

  useEffect(() => {
    const abort = new AbortController();
    const buffer = new LogBuffer();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = (state: PodLog['state'], error?: unknown) => {
      clearTimeout(timer);
      timer = undefined;
      if (!abort.signal.aborted) {
        const { lines, sources, dropped, omitted } = buffer;
        setLog({ lines, sources, dropped, omitted, state, error });
      }
    };
    const read = async () => {
      const current = latest.current;
      try {
        const batches = api.streamPodLogs(current.instance, current.query, {
          signal: abort.signal,
        });
        for await (const records of batches) {
          buffer.push(records);
          timer ??= setTimeout(() => draw('following'), DRAW_MS);
        }
        draw('ended');
      } catch (error) {
        draw('failed', error);
      }
    };
    setLog(EMPTY);
    read();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [api, key]);

  return log;
}
