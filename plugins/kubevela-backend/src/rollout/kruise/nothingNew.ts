import { note } from '../../operations/note';

/** What became of a version that was withdrawn before the engine had begun with it. */
export const nothingNew = note(
  'nothing-new',
  'The new version was withdrawn before OpenKruise had begun with it. It now goes through its steps with the version that all pods run already, and the workflow waits for that: take it to its end.',
);

/** That it goes on, with nothing to show for it. */
export const nothingChanges = note(
  'nothing-changes',
  'Nothing new goes out: no pod is replaced.',
);
