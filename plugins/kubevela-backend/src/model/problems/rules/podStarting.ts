import { asArray } from '../../kube/objects';
import { timeOf } from '../../kube/time';
import { containerRule } from '../podRule';
import type { PodTrouble } from '../podTroubles';
import type { ProblemContext } from '../types';
import { listed } from '../words';

/** Pulling an image and mounting volumes may take so long before someone should look. */
export const START_DEADLINE_MS = 2 * 60_000;
const SETTING_UP: ReadonlySet<string> = new Set([
  'ContainerCreating',
  'PodInitializing',
]);

/** A pod is on a node, but its containers do not get going: the reason is in its events only. */
export const podStarting = containerRule({
  code: 'pod-starting',
  matches: ({ waiting, name }, context) =>
    waiting !== undefined && SETTING_UP.has(waiting) && overdue(name, context),
  causeOf: ({ waiting }) => waiting ?? '',
  say({ trouble }, subject, pods) {
    const mounts = mountsOf(trouble);
    const named = listed(mounts, 4);
    const exist = mounts.length > 1 ? 'exist' : 'exists';
    return {
      sentence: `${subject} has been starting for more than two minutes${pods}`,
      advice: named
        ? `Check that ${named}, which it mounts, ${exist}; the events of the pod say what it waits for`
        : 'Look at the events of the pod: mostly a volume that cannot be mounted, or a large image',
      params: { mounts: named || undefined },
    };
  },
  recheckAt({ pods, now }) {
    const deadlines = pods
      .filter(isSettingUp)
      .map(deadlineOf)
      .filter(deadline => deadline > now);
    return deadlines.length > 0 ? Math.min(...deadlines) : undefined;
  },
});

/** What has to be there before the pod can start; whether it is, only its events say. */
function mountsOf({ pod }: PodTrouble): string[] {
  return asArray(pod.object?.spec?.volumes).flatMap(volume => {
    const { configMap, secret, persistentVolumeClaim: claim } = volume ?? {};
    const name =
      (configMap?.name && `ConfigMap ${configMap.name}`) ??
      (secret?.secretName && `Secret ${secret.secretName}`) ??
      (claim?.claimName && `PersistentVolumeClaim ${claim.claimName}`);
    const generated = String(configMap?.name).startsWith('kube-root-ca');
    return name && !generated ? [name] : [];
  });
}

function overdue(container: string, { pods, now }: ProblemContext): boolean {
  return pods.some(
    trouble =>
      trouble.containers.some(({ name }) => name === container) &&
      isSettingUp(trouble) &&
      deadlineOf(trouble) <= now,
  );
}

function isSettingUp({ containers }: PodTrouble): boolean {
  return containers.some(({ waiting }) => waiting && SETTING_UP.has(waiting));
}

function deadlineOf({ pod }: PodTrouble): number {
  const started =
    timeOf(pod.object?.status?.startTime) ??
    timeOf(pod.object?.metadata.creationTimestamp) ??
    0;
  return started + START_DEADLINE_MS;
}
