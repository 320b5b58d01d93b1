import { exactly } from '../memory/exactly';
import type { Field, Shape } from './shape';
import { UnknownFieldError } from './UnknownFieldError';
import {
  readBase64,
  readIntOrString,
  readQuantity,
  readText,
  readTime,
} from './values';
import { type Cursor, readEnd, readVarint, skip, WIRE } from './wire';

type Message = Record<string, any>;

const PLAIN = { configurable: true, enumerable: true, writable: true };

/**
 * Reads a message to the object that JSON would make of it, as far as its shape goes. A list that is empty
 * is absent, also where JSON has null.
 *
 * @param cursor - at its beginning, with its end
 * @throws SyntaxError
 * @throws UnknownFieldError where it has a field that a whole shape has not
 */
export function readMessage(cursor: Cursor, shape: Shape): Message {
  const message: Message = new shape.Message();
  let lists: string[] | undefined;
  while (cursor.at < cursor.end) {
    const tag = readVarint(cursor);
    const wire = tag & 7;
    const field = shape[tag >>> 3];
    if (!field || wire !== field.wire) {
      if (shape.isWhole) {
        throw new UnknownFieldError(tag >>> 3);
      }
      skip(cursor, wire);
    } else if (wire === WIRE.varint) {
      const number = readVarint(cursor);
      if (number !== 0 || field.zero || field.list) {
        put(message, field, field.value === 'boolean' ? number !== 0 : number);
      }
    } else {
      const { end } = cursor;
      cursor.end = readEnd(cursor);
      const { end: valueEnd } = cursor;
      if (field.list && message[field.name]?.length === 1) {
        (lists ??= []).push(field.name);
      }
      readBytes(cursor, field, message);
      cursor.at = valueEnd;
      cursor.end = end;
    }
  }
  for (const name of lists ?? []) {
    message[name] = exactly(message[name]);
  }
  return message;
}

function put(message: Message, { name, list }: Field, value: unknown): void {
  if (list && message[name] !== undefined) {
    message[name].push(value);
  } else if (list) {
    message[name] = [value];
  } else {
    message[name] = value;
  }
}

function readBytes(cursor: Cursor, field: Field, message: Message): void {
  const { name, value } = field;
  switch (value) {
    case 'string': {
      const text = readText(cursor);
      if (text !== '' || field.zero || field.list) {
        put(message, field, text);
      }
      return;
    }
    case 'time': {
      const time = readTime(cursor);
      if (time !== null || field.zero) {
        put(message, field, time);
      }
      return;
    }
    case 'base64':
      put(message, field, readBase64(cursor));
      return;
    case 'quantity':
      put(message, field, readQuantity(cursor));
      return;
    case 'intOrString':
      put(message, field, readIntOrString(cursor));
      return;
    case 'strings':
      readEntry(cursor, field, (message[name] ??= {}), readText);
      return;
    case 'base64s':
      readEntry(cursor, field, (message[name] ??= {}), readBase64);
      return;
    case 'quantities':
      readEntry(cursor, field, (message[name] ??= {}), readQuantity);
      return;
    default: {
      const inner = readMessage(cursor, value as Shape);
      if (field.inline) {
        Object.assign(message, inner);
      } else {
        put(message, field, inner);
      }
    }
  }
}

/** An entry of a map: its key is field 1, its value field 2. */
function readEntry(
  cursor: Cursor,
  { without }: Field,
  into: Message,
  readValue: (cursor: Cursor) => string,
): void {
  let key = '';
  let value = '';
  const { end } = cursor;
  while (cursor.at < end) {
    const tag = readVarint(cursor);
    if ((tag & 7) !== WIRE.bytes) {
      skip(cursor, tag & 7);
      continue;
    }
    const valueEnd = readEnd(cursor);
    cursor.end = valueEnd;
    if (tag >>> 3 === 1) {
      key = readText(cursor);
    } else if (!without?.has(key)) {
      value = readValue(cursor);
    }
    cursor.at = valueEnd;
    cursor.end = end;
  }
  if (key === '__proto__') {
    // A ConfigMap may have such a key; to assign it would do something else.
    Object.defineProperty(into, key, { value, ...PLAIN });
  } else if (!without?.has(key)) {
    into[key] = value;
  }
}
