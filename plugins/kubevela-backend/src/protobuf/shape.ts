import { WIRE } from './wire';

/** What stands in a field, and so what JSON would have in its place. */
export type Value =
  | 'string'
  | 'number'
  | 'boolean'
  /** RFC 3339 with seconds. */
  | 'time'
  /** Bytes, which JSON has in base64. */
  | 'base64'
  | 'quantity'
  /** A number or a string, as a port may be. */
  | 'intOrString'
  /** An object of strings. */
  | 'strings'
  /** An object of bytes in base64. */
  | 'base64s'
  /** An object of quantities. */
  | 'quantities'
  | Shape;

/** How a field is read. */
export interface FieldOptions {
  value: Value;
  /** There may be several: an array of them. */
  list?: boolean;
  /**
   * JSON has it also when it is empty, zero or false, as it is required or a pointer in Go; of a time, that
   * JSON has null where there is none.
   */
  zero?: boolean;
  /** Its own fields stand in its place: Go embeds it. */
  inline?: boolean;
  /** Keys of an object of strings that are passed over. */
  without?: ReadonlySet<string>;
}

/** A field that is read. */
export interface Field extends FieldOptions {
  name: string;
  /** How its value is written. */
  wire: number;
}

/** The fields of a message that are read, by their number. */
export interface Shape extends ReadonlyArray<Field | undefined> {
  /** Whether these are all that it has, so that another cannot be passed over. */
  readonly isWhole?: boolean;
  /** Makes the empty object of such a message. */
  readonly Message: MessageClass;
}

type MessageClass = new () => Record<string, any>;

type Fields = Record<string, [number, Value | FieldOptions]>;

/**
 * Describes a message of which only some fields are read: all others are passed over.
 *
 * @param fields - by name; `[number, value]` with the number of Kubernetes' `generated.proto`
 */
export function shape(fields: Fields): Shape {
  return toShape(byNumber(fields));
}

/** Describes a message with all its fields: it is refused where it has another, as that would be lost. */
export function whole(fields: Fields): Shape {
  return toShape(byNumber(fields), true);
}

/** Fields by their number as a shape. */
export function toShape(
  fields: Array<Field | undefined>,
  isWhole?: boolean,
): Shape {
  return Object.assign(fields, { isWhole, Message: messageClass() });
}

/**
 * A class of plain objects. The runtime gives an object of a class room for as many fields as the first ones
 * had, where to `{}` it adds arrays for all beyond the fourth, one after the other.
 */
function messageClass(): MessageClass {
  function Message() {}
  Message.prototype = Object.prototype;
  return Message as unknown as MessageClass;
}

/** A field that may come several times. */
export function list(value: Value): FieldOptions {
  return { value, list: true };
}

/** A field that JSON has also when it is zero. */
export function zero(value: Value): FieldOptions {
  return { value, zero: true };
}

/** A message whose fields JSON has among those of the message around it. */
export function inline(value: Shape): FieldOptions {
  return { value, inline: true };
}

function byNumber(fields: Fields): Array<Field | undefined> {
  const result: Array<Field | undefined> = [];
  for (const [name, [number, draft]] of Object.entries(fields)) {
    const options = isOptions(draft) ? draft : { value: draft };
    result[number] = { name, wire: wireOf(options), ...options };
  }
  return result;
}

function wireOf({ value }: FieldOptions): number {
  return value === 'number' || value === 'boolean' ? WIRE.varint : WIRE.bytes;
}

function isOptions(draft: Value | FieldOptions): draft is FieldOptions {
  return typeof draft === 'object' && 'value' in draft;
}
