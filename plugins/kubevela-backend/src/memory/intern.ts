const LIMIT = 50_000;
const known = new Map<string, string>();

/**
 * One copy of a string that many objects hold. For values that repeat: kinds, namespaces, images.
 * Starts over when it has grown large, since what was interned may be long gone.
 */
export function intern(value: string): string {
  const same = known.get(value);
  if (same !== undefined) {
    return same;
  }
  if (known.size >= LIMIT) {
    known.clear();
  }
  known.set(value, value);
  return value;
}
