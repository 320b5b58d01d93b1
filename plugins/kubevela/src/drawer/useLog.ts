import { useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  type LogQuery,
} from '@velastage/plugin-kubevela-react';
import { LogBuffer } from './logBuffer';

/** The screen follows a busy log no faster than this. */
const DRAW_MS = 150;

/** A log as far as it is here. */
export interface Log {
  lines: string[];
  /** Lines that did not fit any more. */
  dropped: number;
  state: 'connecting' | 'following' | 'ended' | 'failed';
  error?: unknown;
}

const EMPTY: Log = { lines: [], dropped: 0, state: 'connecting' };

/** Streams a log; another query starts anew, and leaving ends the request. */
export function useLog(
  instance: InstanceRef,
  query: LogQuery,
  attempt: number,
) {
  const api = useApi(kubevelaApiRef);
  const [log, setLog] = useState<Log>(EMPTY);
  const key = JSON.stringify([instance, query, attempt]);
  const latest = useRef({ instance, query });
  latest.current = { instance, query };

  useEffect(() => {
    const abort = new AbortController();
    const buffer = new LogBuffer();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = (state: Log['state'], error?: unknown) => {
      clearTimeout(timer);
      timer = undefined;
      if (!abort.signal.aborted) {
        const { lines, dropped } = buffer;
        setLog({ lines, dropped, state, error });
      }
    };
    const read = async () => {
      const current = latest.current;
      try {
        const pieces = api.streamLogs(current.instance, current.query, {
          signal: abort.signal,
        });
        for await (const piece of pieces) {
          buffer.push(piece);
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
