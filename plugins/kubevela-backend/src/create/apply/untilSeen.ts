import { setTimeout as sleep } from 'node:timers/promises';
import { PUBLISH_VERSION_ANNOTATION } from '@velastage/plugin-kubevela-common';
import { OAM_GROUP } from '../../watch/cluster/kinds';
import type { ClusterView, KubernetesObject } from '../../watch/types';

const PATIENCE_MS = 3_000;
const INTERVAL_MS = 25;

/**
 * Waits until this portal's own watch has what was just written: whoever is led to the page of a new
 * Application must not be told that there is none. Where the watch is slow the wait ends without it.
 */
export async function untilSeen(
  view: Pick<ClusterView, 'get'>,
  written: KubernetesObject,
  patienceMs: number = PATIENCE_MS,
): Promise<void> {
  const { namespace = '', name } = written.metadata;
  const end = Date.now() + patienceMs;
  for (;;) {
    const seen = view.get({
      group: OAM_GROUP,
      kind: 'Application',
      namespace,
      name,
    });
    if ((seen && isAsNew(seen, written)) || Date.now() >= end) {
      return;
    }
    await sleep(INTERVAL_MS);
  }
}

/** A new publishVersion alone is no new generation. */
function isAsNew(
  { metadata: seen }: KubernetesObject,
  { metadata: written }: KubernetesObject,
): boolean {
  return (
    seen.uid === written.uid &&
    (seen.generation ?? 0) >= (written.generation ?? 0) &&
    seen.annotations?.[PUBLISH_VERSION_ANNOTATION] ===
      written.annotations?.[PUBLISH_VERSION_ANNOTATION]
  );
}
