import { type Field, type Shape, toShape } from './shape';

/**
 * Which fields of a message are read: all of one by `true`, some of its own, or, of an object of strings,
 * all but these keys.
 */
export interface Picked {
  [name: string]: true | Picked | ReadonlySet<string>;
}

/**
 * A message of which only some fields are read.
 *
 * @param from - with all its fields
 * @throws Error where a field is not in it
 */
export function pick(from: Shape, picked: Picked): Shape {
  const missing = new Set(Object.keys(picked));
  const fields = pickFields(from, picked, missing);
  if (missing.size > 0) {
    throw new Error(`The message has no ${[...missing].join(', ')}`);
  }
  return fields;
}

/** The same message with other contents of one of its fields. */
export function withPicked(from: Shape, name: string, picked: Picked): Shape {
  const fields = from.map(
    field => field && (field.name === name ? pickField(field, picked) : field),
  );
  return toShape(fields, from.isWhole);
}

function pickFields(from: Shape, picked: Picked, missing: Set<string>): Shape {
  const fields = from.map(field => {
    if (!field) {
      return undefined;
    }
    if (field.inline) {
      const inner = pickFields(field.value as Shape, picked, missing);
      return inner.some(Boolean) ? { ...field, value: inner } : undefined;
    }
    const choice = picked[field.name];
    missing.delete(field.name);
    return choice && pickField(field, choice);
  });
  return toShape(fields);
}

function pickField(field: Field, choice: Picked[string]): Field {
  if (choice === true) {
    return field;
  }
  if (choice instanceof Set) {
    return { ...field, without: choice };
  }
  return { ...field, value: pick(field.value as Shape, choice as Picked) };
}
