import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import { resourcePath } from '../api/reads/resourcePath';
import type { LiveInstance } from '../live/types';
import { nameOf } from '../model/kube/objects';
import type { HeldRollout } from '../operations/types';
import type { ApiResources } from '../watch/discovery/ApiResources';
import type { ClusterView, KubernetesObject } from '../watch/types';
import { readRollout } from './readRollout';
import { rolloutObjects } from './rolloutObjects';

/** The rollouts of an instance that somebody holds, with the write that lets each go on. */
export function heldRollouts(options: {
  instance: LiveInstance;
  engines: readonly RolloutEngine[];
  view: ClusterView;
  resources: ApiResources | undefined;
}): HeldRollout[] {
  const { instance, engines, view, resources } = options;
  return rolloutObjects(instance, view, engines).flatMap(
    (each): HeldRollout[] => {
      const { engine, object } = each;
      const { ref } = each.node;
      const path = resources && resourcePath(resources, ref);
      if (!path || readRollout(engine, object, view).phase !== 'Paused') {
        return [];
      }
      const patch = resumePatch(engine, object, view.cluster);
      return patch
        ? [
            {
              name: nameOf(ref),
              resume: {
                method: 'PATCH',
                path,
                headers: { 'content-type': 'application/merge-patch+json' },
                // The very object, whatever its status says by now: it changes several times a second.
                body: JSON.stringify({
                  ...patch,
                  metadata: { uid: object.metadata.uid },
                }),
              },
            },
          ]
        : [];
    },
  );
}

function resumePatch(
  engine: RolloutEngine,
  object: KubernetesObject,
  cluster: string,
): Record<string, unknown> | undefined {
  const resume = engine.operations?.['resume-rollout'];
  const target = { cluster, object };
  try {
    if (!resume || resume.refuse(target, {})) {
      return undefined;
    }
    const write = resume.write(target, {}, Date.now());
    return 'patch' in write && write.subresource === undefined
      ? write.patch
      : undefined;
  } catch {
    // An engine of an adopter that cannot say so is not resumed.
    return undefined;
  }
}
