import type { ClusterView, KubernetesObject } from '../types';
import { PLATFORM_NAMESPACE } from './kinds';

/** The label of vela-core's pods, as its chart sets it. */
const [LABEL, NAME] = ['app.kubernetes.io/name', 'vela-core'];

/** So many restarts, the last one so long ago, are no accident. */
const MANY_RESTARTS = 3;
const RECENT_MS = 10 * 60_000;

/** A vela-core that ends again and again. */
export interface VelaCoreFailing {
  /** Name of the Pod, in {@link PLATFORM_NAMESPACE}. */
  pod: string;
  restarts: number;
  exitCode?: number;
  /** As the kubelet says it, such as `OOMKilled`; not where it says no more than that it ended. */
  reason?: string;
  /** What it wrote last, as the kubelet keeps it. */
  message?: string;
  /** End of its last run. */
  since?: string;
}

/** Whether a Pod is one of vela-core's own. */
export function isVelaCorePod({ metadata }: KubernetesObject): boolean {
  return (
    metadata.namespace === PLATFORM_NAMESPACE &&
    metadata.labels?.[LABEL] === NAME
  );
}

/**
 * Whether vela-core ends again and again in a cluster.
 *
 * @param now - milliseconds since the epoch
 * @returns undefined where it runs, or where its pods are not to be seen
 */
export function velaCoreFailing(
  view: Pick<ClusterView, 'list'>,
  now: number,
): VelaCoreFailing | undefined {
  for (const pod of view.list('', 'Pod', PLATFORM_NAMESPACE)) {
    const failing =
      isVelaCorePod(pod) && !pod.metadata.deletionTimestamp
        ? failingIn(pod, now)
        : undefined;
    if (failing) {
      return failing;
    }
  }
  return undefined;
}

function failingIn(
  pod: KubernetesObject,
  now: number,
): VelaCoreFailing | undefined {
  for (const status of pod.status?.containerStatuses ?? []) {
    const ended = status?.state?.terminated ?? status?.lastState?.terminated;
    const restarts = Number(status?.restartCount) || 0;
    const waits = status?.state?.waiting?.reason === 'CrashLoopBackOff';
    const lately = Date.parse(ended?.finishedAt) + RECENT_MS > now;
    if (waits || (restarts >= MANY_RESTARTS && lately)) {
      const reason: string | undefined = ended?.reason;
      return {
        pod: pod.metadata.name,
        restarts,
        exitCode: ended && Number(ended.exitCode),
        reason: reason === 'Error' ? undefined : reason,
        message: ended?.message,
        since: ended?.finishedAt,
      };
    }
  }
  return undefined;
}
