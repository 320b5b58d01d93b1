/**
 * Whether one resourceVersion of an object comes before another. They are decimal numbers of any length;
 * of anything else nothing is known, so it does not come before.
 */
export function isOlder(version: string, than: string): boolean {
  if (!/^\d+$/.test(version) || !/^\d+$/.test(than)) {
    return false;
  }
  return version.length === than.length
    ? version < than
    : version.length < than.length;
}
