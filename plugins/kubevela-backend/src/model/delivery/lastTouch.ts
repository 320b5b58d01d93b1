import type { KubernetesObject } from '../../watch/types';
import { timeOf } from '../kube/time';
import { flattenSteps } from './steps';

/** The last time that vela-core wrote something about the running workflow. */
export function lastTouch({ status }: KubernetesObject): number | undefined {
  let last = timeOf(status?.workflow?.startTime);
  for (const step of flattenSteps(status?.workflow?.steps)) {
    const time = timeOf(step.lastExecuteTime);
    if (time !== undefined && (last === undefined || time > last)) {
      last = time;
    }
  }
  return last;
}
