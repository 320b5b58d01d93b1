import type { LogSource } from './LogBuffer';
import { shortNames } from './shortNames';

/** The worst of a pod's containers decides; a pod that writes with one of them is well enough. */
const STATES: Array<LogSource['state']> = [
  'failed',
  'following',
  'waiting',
  'ended',
  'gone',
];

/** A pod of a log. */
export interface PodOfLog {
  name: string;
  short: string;
  /** In the order of appearance; its colour hangs on it. */
  index: number;
  state: LogSource['state'];
  message?: string;
  /** Whether a line has to say which container it is from. */
  several: boolean;
}

/** The pods of a log, in the order in which they appeared. */
export function podsOfLog(sources: LogSource[]): PodOfLog[] {
  const byPod = new Map<string, LogSource[]>();
  for (const source of sources) {
    byPod.set(source.pod, [...(byPod.get(source.pod) ?? []), source]);
  }
  const names = shortNames([...byPod.keys()]);
  return [...byPod].map(([name, containers], index) => {
    const state = STATES.find(each =>
      containers.some(container => container.state === each),
    )!;
    return {
      name,
      short: names.get(name) ?? name,
      index,
      state,
      message: containers.find(each => each.state === state)?.message,
      several: containers.length > 1,
    };
  });
}
