/** The id of the part of a screen that edits a component, a policy or a step, by its place in the Application. */
export function partId(path: string): string {
  return `part-${path.replace(/[.[\]]+/g, '-').replace(/-$/, '')}`;
}
