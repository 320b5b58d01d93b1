import type { OperationNote, Rollout } from '@velastage/plugin-kubevela-common';
import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import type { LiveInstance } from '../live/types';
import { nameOf } from '../model/kube/objects';
import { note } from '../operations/note';
import type { ClusterView } from '../watch/types';
import { readRollout } from './readRollout';
import { rolloutObjects } from './rolloutObjects';

/** In these a version goes out that another one would replace. */
const UNDER_WAY: ReadonlySet<Rollout['phase']> = new Set([
  'Progressing',
  'Waiting',
  'Pausing',
  'Paused',
]);

/** What another version of the Application would do to its rollouts under way, as their engines say. */
export function replacedRollouts(
  instance: LiveInstance,
  view: ClusterView,
  engines: readonly RolloutEngine[],
): OperationNote[] {
  return rolloutObjects(instance, view, engines).flatMap(
    ({ node, engine, object }) => {
      if (!UNDER_WAY.has(readRollout(engine, object, view).phase)) {
        return [];
      }
      if (!engine.replaced) {
        const name = nameOf(node.ref);
        return [
          note(
            'rollout-under-way',
            `${name} is under way: what becomes of it, ${engine.name} decides.`,
            { name, engine: engine.name },
          ),
        ];
      }
      try {
        return engine.replaced(object) ?? [];
      } catch {
        // An engine of an adopter that fails must not take the others with it.
        return [];
      }
    },
  );
}
