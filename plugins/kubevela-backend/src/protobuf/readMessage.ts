import type { Field, Shape } from './shape';
import { textOf } from './textOf';
import { type Cursor, readEnd, readVarint, skip, WIRE } from './wire';

type Message = Record<string, any>;

/** Messages of a single field, of which JSON has the field's value alone. */
const QUANTITY: Shape = [undefined, { name: 'string', value: 'string' }];
const TIME: Shape = [undefined, { name: 'seconds', value: 'number' }];

/** Times come again and again: of a pod's conditions most are the same. */
const MOST_TIMES = 20_000;
const times = new Map<number, string>();

/**
 * Reads a message to the object that JSON would make of it, as far as its shape goes.
 *
 * @param cursor - at its beginning, with its end
 * @throws SyntaxError
 */
export function readMessage(cursor: Cursor, shape: Shape): Message {
  const message: Message = {};
  while (cursor.at < cursor.end) {
    const tag = readVarint(cursor);
    const wireType = tag & 7;
    const field = shape[tag >>> 3];
    if (!field || wireType !== wireTypeOf(field)) {
      skip(cursor, wireType);
    } else if (wireType === WIRE.varint) {
      const number = readVarint(cursor);
      if (field.zero || number !== 0) {
        message[field.name] = field.value === 'boolean' ? number !== 0 : number;
      }
    } else {
      const end = cursor.end;
      cursor.end = readEnd(cursor);
      readBytes(cursor, field, message);
      cursor.at = cursor.end;
      cursor.end = end;
    }
  }
  return message;
}

function wireTypeOf({ value }: Field): number {
  return value === 'number' || value === 'boolean' ? WIRE.varint : WIRE.bytes;
}

function readBytes(cursor: Cursor, field: Field, message: Message): void {
  const { name, value } = field;
  switch (value) {
    case 'string': {
      const text = readText(cursor);
      if (field.list) {
        (message[name] ??= []).push(text);
      } else if (text !== '' || field.zero) {
        message[name] = text;
      }
      return;
    }
    case 'time':
      message[name] = readTime(cursor);
      return;
    case 'strings':
    case 'quantities':
      readEntry(cursor, field, (message[name] ??= {}));
      return;
    default: {
      const inner = readMessage(cursor, value as Shape);
      if (field.inline) {
        Object.assign(message, inner);
      } else if (field.list) {
        (message[name] ??= []).push(inner);
      } else {
        message[name] = inner;
      }
    }
  }
}

/** All that is left of the value. */
function readText({ bytes, at, end }: Cursor): string {
  return textOf(bytes, at, end);
}

/** An entry of a map: its key is field 1, its value field 2. */
function readEntry(cursor: Cursor, field: Field, into: Message): void {
  let key = '';
  let value = '';
  const { end } = cursor;
  while (cursor.at < end) {
    const tag = readVarint(cursor);
    if ((tag & 7) !== WIRE.bytes) {
      skip(cursor, tag & 7);
      continue;
    }
    cursor.end = readEnd(cursor);
    if (tag >>> 3 === 1) {
      key = readText(cursor);
    } else if (!field.without?.has(key)) {
      value =
        field.value === 'quantities' ? readQuantity(cursor) : readText(cursor);
    }
    cursor.at = cursor.end;
    cursor.end = end;
  }
  if (!field.without?.has(key)) {
    into[key] = value;
  }
}

/** A quantity is a message of one text. */
function readQuantity(cursor: Cursor): string {
  const { string = '' } = readMessage(cursor, QUANTITY);
  return string;
}

/** Seconds since 1970 are its field 1; JSON has no parts of a second. */
function readTime(cursor: Cursor): string | null {
  if (cursor.at === cursor.end) {
    return null;
  }
  const { seconds = 0 } = readMessage(cursor, TIME);
  let text = times.get(seconds);
  if (text === undefined) {
    text = `${new Date(seconds * 1_000).toISOString().slice(0, 19)}Z`;
    if (times.size >= MOST_TIMES) {
      times.clear();
    }
    times.set(seconds, text);
  }
  return text;
}
