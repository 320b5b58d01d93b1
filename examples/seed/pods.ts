import type { KubeObject } from '@velastage/sandbox';
import { paths } from './paths.ts';
import { deploy, type Recipe } from './recipe.ts';

interface ContainerStatus {
  state?: { waiting?: { reason: string } };
  lastState?: { terminated?: { reason: string } };
}

/** A recipe whose Pods show one of these reasons for not running. */
export function podsShow(...reasons: string[]): Recipe {
  return {
    bring: deploy,
    async also({ client, namespace, name }) {
      const selector = encodeURIComponent(`app.oam.dev/name=${name}`);
      const pods = await client.list(
        `${paths.pod(namespace)}?labelSelector=${selector}`,
      );
      return pods.some(pod =>
        reasonsOf(pod).some(reason => reasons.includes(reason)),
      );
    },
  };
}

function reasonsOf({ status }: KubeObject): string[] {
  const scheduled: string[] = (status?.conditions ?? [])
    .filter((c: { type: string }) => c.type === 'PodScheduled')
    .map((c: { reason?: string }) => c.reason);
  const containers: string[] = (status?.containerStatuses ?? []).flatMap(
    ({ state, lastState }: ContainerStatus) => [
      state?.waiting?.reason,
      lastState?.terminated?.reason,
    ],
  );
  return [...scheduled, ...containers].filter(Boolean);
}
