import { isDeepStrictEqual } from 'node:util';
import { asRecord } from '../model/kube/objects';
import { itemNames, type Place } from './place';

/** A parameter, or a part with all it holds, that two specs do not share. */
export interface Difference {
  place: Place;
  /** Undefined where the source has nothing there. */
  source: unknown;
  /** Undefined where the target has nothing there. */
  target: unknown;
}

/** Two lists side by side, by the names of their items. */
export interface NamedLists {
  source: Map<string, unknown>;
  target: Map<string, unknown>;
}

/** Lists in which what comes first is done first. */
const ORDERED = new Set(['steps', 'subSteps']);

/** What differs between two values, as finely as it has names: a part that only one has is one difference. */
export function differences(
  source: unknown,
  target: unknown,
  place: Place = [],
): Difference[] {
  if (isDeepStrictEqual(source, target)) {
    return [];
  }
  const records = [asRecord(source), asRecord(target)];
  if (records[0] && records[1]) {
    const [from, to] = records as Array<Record<string, unknown>>;
    return [...new Set([...Object.keys(to), ...Object.keys(from)])].flatMap(
      field => differences(from[field], to[field], [...place, { field }]),
    );
  }
  const lists = namedLists(source, target, place);
  if (lists) {
    return [
      ...new Set([...lists.target.keys(), ...lists.source.keys()]),
    ].flatMap(item =>
      differences(lists.source.get(item), lists.target.get(item), [
        ...place,
        { item },
      ]),
    );
  }
  return [{ place, source, target }];
}

/** Both lists by name; undefined where they can only be taken as they are. */
export function namedLists(
  source: unknown,
  target: unknown,
  place: Place,
): NamedLists | undefined {
  if (!Array.isArray(source) || !Array.isArray(target)) {
    return undefined;
  }
  const [from, to] = [itemNames(source), itemNames(target)];
  if (!from || !to) {
    return undefined;
  }
  const last = place.at(-1);
  if (last && 'field' in last && ORDERED.has(last.field)) {
    const common = from.filter(name => to.includes(name));
    if (
      !isDeepStrictEqual(
        common,
        to.filter(name => from.includes(name)),
      )
    ) {
      return undefined;
    }
  }
  return {
    source: new Map(from.map((name, index) => [name, source[index]])),
    target: new Map(to.map((name, index) => [name, target[index]])),
  };
}
