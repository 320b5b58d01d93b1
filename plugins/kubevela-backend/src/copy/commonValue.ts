import { isDeepStrictEqual } from 'node:util';
import { ABSENT, valueAt, type Place } from './place';

/** What two instances had in common at one place, and who has moved away from it since. */
export interface CommonValue {
  value: unknown;
  changed: 'source' | 'target' | 'both';
}

/**
 * Finds the value that both instances have had at one place: the target's latest one that the source has had
 * too. Works for Applications that anybody has brought there, since nothing but their histories is asked.
 *
 * @param source - specs of the source, the present one first
 * @param target - specs of the target, the present one first
 * @returns undefined where they have never been alike there
 */
export function commonValue(
  source: readonly unknown[],
  target: readonly unknown[],
  place: Place,
): CommonValue | undefined {
  const theirs = source.map(spec => valueAt(spec, place));
  const ours = target.map(spec => valueAt(spec, place));
  const index = ours.findIndex(
    value =>
      value !== ABSENT && theirs.some(each => isDeepStrictEqual(each, value)),
  );
  if (index < 0) {
    return undefined;
  }
  const value = ours[index];
  return { value, changed: whoChanged(value, theirs[0], ours[0]) };
}

function whoChanged(
  common: unknown,
  source: unknown,
  target: unknown,
): CommonValue['changed'] {
  if (isDeepStrictEqual(common, target)) {
    return 'source';
  }
  return isDeepStrictEqual(common, source) ? 'target' : 'both';
}
