import { conditionOf } from '../kube/conditions';
import { asArray, asText } from '../kube/objects';
import type { Tree, TreeNode } from '../tree';

/** A pod that is not well, under a workload that is not either. */
export interface PodTrouble {
  pod: TreeNode;
  /** The managed object that the pod belongs to. */
  root: TreeNode;
  containers: ContainerTrouble[];
}

/** A container that does not run, or runs and is not ready. */
export interface ContainerTrouble {
  name: string;
  image: string;
  init: boolean;
  /** Why it waits (`ImagePullBackOff`, `CrashLoopBackOff`, ...); undefined while it runs. */
  waiting?: string;
  message?: string;
  /** How it last ended. */
  ended?: { exitCode: number; reason?: string; message?: string; at?: string };
  runningSince?: string;
  /** Whether its startup probe has succeeded; true where it has none, once it runs. */
  started?: boolean;
  restarts: number;
}

/**
 * The pods to ask about: not healthy, of a workload that is not healthy, and still wanted. A pod that failed
 * under a workload that has replaced it, or that is being removed, is history.
 */
export function podTroubles(tree: Tree): PodTrouble[] {
  const troubles: PodTrouble[] = [];
  for (const pod of tree.pods) {
    const { root, health, object } = pod;
    const unwell = health && health.status !== 'Healthy';
    if (
      !unwell ||
      !object ||
      pod.outdated ||
      object.metadata.deletionTimestamp ||
      root.health?.status === 'Healthy'
    ) {
      continue;
    }
    troubles.push({
      pod,
      root,
      containers: [
        ...containerTroubles(object.status?.initContainerStatuses, true),
        ...containerTroubles(object.status?.containerStatuses, false),
      ],
    });
  }
  return troubles;
}

function containerTroubles(
  statuses: unknown,
  init: boolean,
): ContainerTrouble[] {
  const troubles: ContainerTrouble[] = [];
  for (const status of asArray(statuses)) {
    const { state, lastState } = status ?? {};
    const completed = state?.terminated?.exitCode === 0;
    if (!status || status.ready === true || completed) {
      continue;
    }
    const ended = state?.terminated ?? lastState?.terminated;
    troubles.push({
      name: String(status.name),
      image: asText(status.image) ?? '',
      init,
      waiting: asText(state?.waiting?.reason),
      message: asText(state?.waiting?.message),
      ended: ended && {
        exitCode: Number(ended.exitCode),
        reason: asText(ended.reason),
        message: asText(ended.message),
        at: asText(ended.finishedAt),
      },
      runningSince: asText(state?.running?.startedAt),
      started: typeof status.started === 'boolean' ? status.started : undefined,
      restarts: Number(status.restartCount) || 0,
    });
  }
  return troubles;
}

/** Since when a pod is not ready, as far as it says. */
export function notReadySince({ object }: TreeNode): string | undefined {
  const ready = object && conditionOf(object, 'Ready');
  return ready?.status === 'False'
    ? ready.lastTransitionTime
    : object?.metadata.creationTimestamp;
}
