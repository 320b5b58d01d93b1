import { note } from '../operations/note';
import type { KubernetesObject } from '../watch/types';

/** What most engines do with a rollout under way when another version comes: to go back is quicker than to begin. */
export function goesBackOrBeginsAgain({ kind, metadata }: KubernetesObject) {
  const name = `${kind} ${metadata.name}`;
  return note(
    'rollout-replaced',
    `${name} is under way. With the version before, it goes back at once; with any other it begins again, and approvals given so far count for nothing.`,
    { name },
  );
}
