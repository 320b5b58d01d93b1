/** What stands in a field, and so what JSON would have in its place. */
export type Value =
  | 'string'
  | 'number'
  | 'boolean'
  /** RFC 3339 with seconds; null for no time at all. */
  | 'time'
  /** An object of strings. */
  | 'strings'
  /** An object of quantities. */
  | 'quantities'
  | Shape;

/** A field that is read. */
export interface Field {
  name: string;
  value: Value;
  /** There may be several: an array of them. */
  list?: boolean;
  /** JSON has it also when it is empty, zero or false: it is required, or a pointer in Go. */
  zero?: boolean;
  /** Its own fields stand in its place: Go embeds it. */
  inline?: boolean;
  /** Keys of an object of strings that are passed over. */
  without?: ReadonlySet<string>;
}

/** The fields of a message that are read, by their number; all others are passed over. */
export type Shape = ReadonlyArray<Field | undefined>;

type Draft = Value | Omit<Field, 'name'>;

/**
 * Describes a message.
 *
 * @param fields - by name; `[number, value]` with the number of Kubernetes' `generated.proto`
 */
export function shape(fields: Record<string, [number, Draft]>): Shape {
  const result: Array<Field | undefined> = [];
  for (const [name, [number, draft]] of Object.entries(fields)) {
    result[number] = isField(draft)
      ? { name, ...draft }
      : { name, value: draft };
  }
  return result;
}

/** A field that may come several times. */
export function list(value: Value): Omit<Field, 'name'> {
  return { value, list: true };
}

/** A field that JSON has also when it is zero. */
export function zero(value: Value): Omit<Field, 'name'> {
  return { value, zero: true };
}

/** A message whose fields JSON has among those of the message around it. */
export function inline(value: Shape): Omit<Field, 'name'> {
  return { value, inline: true };
}

function isField(draft: Draft): draft is Omit<Field, 'name'> {
  return typeof draft === 'object' && 'value' in draft;
}
