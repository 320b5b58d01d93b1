import { asRecord } from '../model/kube/objects';

/** A step into a value: to a field, or to an item of a list by what names it there. */
export type Step = { field: string } | { item: string };

/** Where a parameter stands, from the spec down. */
export type Place = readonly Step[];

/** A place that is not there, because what it stands in is not. */
export const ABSENT = Symbol('absent');

/**
 * What names the items of a list: their names or, where they have none, their types with a count
 * (`scaler`, `scaler 2`). Undefined where the items have no names of their own, such as arguments: such a
 * list is one value.
 */
export function itemNames(list: readonly unknown[]): string[] | undefined {
  const names: string[] = [];
  for (const item of list) {
    const { name, type } = asRecord(item) ?? {};
    const base = name ?? type;
    if (typeof base !== 'string') {
      return undefined;
    }
    let unique = base;
    for (let nth = 2; names.includes(unique); nth++) {
      unique = `${base} ${nth}`;
    }
    names.push(unique);
  }
  return names;
}

/** A place as text, for example `components[web].traits[scaler].properties.replicas`. */
export function placeId(place: Place): string {
  return place.reduce((text, step) => {
    if ('item' in step) {
      return `${text}[${escaped(step.item)}]`;
    }
    const field = escaped(step.field);
    return text ? `${text}.${field}` : field;
  }, '');
}

/** The value at a place; {@link ABSENT} where what it would stand in is not there. */
export function valueAt(value: unknown, place: Place): unknown {
  let at = value;
  for (const [index, step] of place.entries()) {
    const isLast = index === place.length - 1;
    if ('item' in step) {
      const list = Array.isArray(at) ? at : undefined;
      const found = list && itemNames(list)?.indexOf(step.item);
      at = list && found !== undefined && found >= 0 ? list[found] : undefined;
      if (at === undefined) {
        return isLast && list ? undefined : ABSENT;
      }
    } else {
      const record = asRecord(at);
      if (!record) {
        return ABSENT;
      }
      at = Object.hasOwn(record, step.field) ? record[step.field] : undefined;
      if (at === undefined) {
        return isLast ? undefined : ABSENT;
      }
    }
  }
  return at;
}

function escaped(text: string): string {
  return text.replace(/[\\.[\]]/g, '\\$&');
}
