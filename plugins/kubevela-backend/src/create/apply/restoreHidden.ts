import { asRecord } from '../../model/kube/objects';

/**
 * Puts back what the portal hides. Who edits an Application is shown marks instead of secret-looking values
 * and sends the marks back: where a mark is still what this place shows, the value is meant to stay.
 *
 * @param wanted - as it was sent
 * @param shown - what the Application looks like to people
 * @param live - what it is
 * @returns `wanted` with live values where their marks are; marks that fit nowhere stay
 */
export function restoreHidden(
  wanted: unknown,
  shown: unknown,
  live: unknown,
): unknown {
  if (typeof wanted === 'string') {
    return wanted === shown && typeof live === 'string' ? live : wanted;
  }
  if (Array.isArray(wanted)) {
    const [shownList, liveList] = [shown, live].map(each =>
      Array.isArray(each) ? each : [],
    );
    return wanted.map((item, index) => {
      const at = counterpart(item, shownList, index);
      return restoreHidden(item, shownList[at], liveList[at]);
    });
  }
  const fields = asRecord(wanted);
  if (!fields) {
    // A number that looks secret is shown as a mark, and comes back as one: that is the case of the text above.
    return wanted;
  }
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      value === asRecord(shown)?.[key] && isScalar(asRecord(live)?.[key])
        ? asRecord(live)![key]
        : restoreHidden(value, asRecord(shown)?.[key], asRecord(live)?.[key]),
    ]),
  );
}

/** Where in the list as shown an item was: named things by name, others by position. */
function counterpart(item: unknown, shown: unknown[], index: number): number {
  const name = asRecord(item)?.name;
  const found =
    name === undefined
      ? -1
      : shown.findIndex(each => asRecord(each)?.name === name);
  return found < 0 ? index : found;
}

function isScalar(value: unknown): boolean {
  return value !== undefined && typeof value !== 'object';
}
