import { isDeepStrictEqual } from 'node:util';
import { asRecord } from '../model/kube/objects';
import { namedLists, type Difference } from './differences';
import type { Place } from './place';

/**
 * One value out of two. What they share is taken over; each {@link Difference} is asked for, and `undefined`
 * leaves it out. What the target has keeps its order; what is new comes after its neighbour in the source.
 */
export function merge(
  source: unknown,
  target: unknown,
  choose: (difference: Difference) => unknown,
  place: Place = [],
): unknown {
  if (isDeepStrictEqual(source, target)) {
    return target;
  }
  const records = [asRecord(source), asRecord(target)];
  if (records[0] && records[1]) {
    const [from, to] = records as Array<Record<string, unknown>>;
    const merged: Record<string, unknown> = {};
    for (const field of new Set([...Object.keys(to), ...Object.keys(from)])) {
      const value = merge(from[field], to[field], choose, [
        ...place,
        { field },
      ]);
      if (value !== undefined) {
        merged[field] = value;
      }
    }
    return merged;
  }
  const lists = namedLists(source, target, place);
  if (lists) {
    return inOrder([...lists.source.keys()], [...lists.target.keys()])
      .map(item =>
        merge(lists.source.get(item), lists.target.get(item), choose, [
          ...place,
          { item },
        ]),
      )
      .filter(value => value !== undefined);
  }
  return choose({ place, source, target });
}

/** The target's names, and each that only the source has behind the one it follows there. */
function inOrder(source: string[], target: string[]): string[] {
  const order = [...target];
  source.forEach((name, index) => {
    if (!order.includes(name)) {
      const before = source[index - 1];
      order.splice(before ? order.indexOf(before) + 1 : 0, 0, name);
    }
  });
  return order;
}
