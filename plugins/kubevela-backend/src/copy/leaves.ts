import { asRecord } from '../model/kube/objects';
import { itemNames, type Place } from './place';

/**
 * The same value with each of its leaves exchanged. A leaf is what has no names inside: a scalar, an empty
 * object, a list of unnamed things. `undefined` leaves it out.
 */
export function mapLeaves(
  value: unknown,
  map: (place: Place, leaf: unknown) => unknown,
  place: Place = [],
): unknown {
  const record = asRecord(value);
  if (record && Object.keys(record).length > 0) {
    return Object.fromEntries(
      Object.entries(record)
        .map(([field, inner]) => [
          field,
          mapLeaves(inner, map, [...place, { field }]),
        ])
        .filter(([, inner]) => inner !== undefined),
    );
  }
  const names =
    Array.isArray(value) && value.length > 0 ? itemNames(value) : undefined;
  if (names) {
    return (value as unknown[])
      .map((item, index) =>
        mapLeaves(item, map, [...place, { item: names[index] }]),
      )
      .filter(item => item !== undefined);
  }
  return map(place, value);
}
