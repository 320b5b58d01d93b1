import { asRecord } from '../model/kube/objects';

/** One leaf that differs; a side that has nothing there is undefined. */
export interface ValueChange {
  path: string;
  from?: unknown;
  to?: unknown;
}

/** What differs between two values, leaf by leaf; lists of named things are compared by name. */
export function compareValues(
  from: unknown,
  to: unknown,
  path = '',
): ValueChange[] {
  const [before, after] = [fieldsOf(from), fieldsOf(to)];
  if (before && after) {
    return [...new Set([...before.keys(), ...after.keys()])].flatMap(key =>
      compareValues(before.get(key), after.get(key), join(path, key)),
    );
  }
  return JSON.stringify(from) === JSON.stringify(to)
    ? []
    : [{ path, from, to }];
}

function fieldsOf(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) {
    const names = new Set(value.map(each => asRecord(each)?.name));
    const named = names.size === value.length && !names.has(undefined);
    return new Map(
      value.map((each, index) => [
        `[${named ? String(each.name) : index}]`,
        each,
      ]),
    );
  }
  const record = asRecord(value);
  return record && new Map(Object.entries(record));
}

function join(path: string, key: string): string {
  return !path || key.startsWith('[') ? `${path}${key}` : `${path}.${key}`;
}
