import { textOf } from './textOf';
import { type Cursor, readEnd, readVarint, skip, WIRE } from './wire';

/** Times come again and again: of a pod's conditions most are the same. */
const MOST_TIMES = 20_000;
const times = new Map<number, string>();

/** All that is left of the value, as text. */
export function readText({ bytes, at, end }: Cursor): string {
  return textOf(bytes, at, end);
}

/** All that is left of the value, in base64. */
export function readBase64({ bytes, at, end }: Cursor): string {
  return bytes.toString('base64', at, end);
}

/** A quantity is a message of one text. */
export function readQuantity(cursor: Cursor): string {
  return findField(cursor, 1, WIRE.bytes) ? readText(cursor) : '';
}

/** Seconds since 1970 are its field 1; JSON has no parts of a second. Null for no time at all. */
export function readTime(cursor: Cursor): string | null {
  if (cursor.at === cursor.end) {
    return null;
  }
  const seconds = findField(cursor, 1, WIRE.varint) ? readVarint(cursor) : 0;
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

/** Field 1 tells which of the others holds the value: the number in 2, or the text in 3. */
export function readIntOrString(cursor: Cursor): number | string {
  let isText = false;
  let number = 0;
  let text = '';
  const { end } = cursor;
  while (cursor.at < end) {
    const tag = readVarint(cursor);
    const field = tag >>> 3;
    if (field === 3 && (tag & 7) === WIRE.bytes) {
      cursor.end = readEnd(cursor);
      text = readText(cursor);
      cursor.at = cursor.end;
      cursor.end = end;
    } else if ((tag & 7) === WIRE.varint) {
      const value = readVarint(cursor);
      if (field === 1) isText = value === 1;
      if (field === 2) number = value;
    } else {
      skip(cursor, tag & 7);
    }
  }
  return isText ? text : number;
}

/**
 * Goes to the value of a field; of bytes the cursor ends where they do, and whoever called puts its end
 * back.
 */
function findField(cursor: Cursor, field: number, wire: number): boolean {
  while (cursor.at < cursor.end) {
    const tag = readVarint(cursor);
    if (tag >>> 3 === field && (tag & 7) === wire) {
      if (wire === WIRE.bytes) {
        cursor.end = readEnd(cursor);
      }
      return true;
    }
    skip(cursor, tag & 7);
  }
  return false;
}
