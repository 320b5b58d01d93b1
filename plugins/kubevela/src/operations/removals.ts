/** What does not come of a deletion that keeps the resources. */
export const REMOVALS: ReadonlySet<string> = new Set([
  'removes',
  'removes-nothing',
  'volumes-stay',
]);
