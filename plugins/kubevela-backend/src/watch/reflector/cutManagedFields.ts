import { endOfNested } from './jsonBytes';

const KEY = Buffer.from('"managedFields":[');

/**
 * Empties every `managedFields` array in a JSON text, in place, before it is parsed: that is about half of
 * what a list holds, and parsing it only to throw it away costs more than all the rest of a list. Inside
 * of a JSON string the key cannot stand, as its quotes would be escaped.
 *
 * @returns the part of the same memory that holds the result
 */
export function cutManagedFields(json: Buffer): Buffer {
  let length = 0;
  let from = 0;
  for (;;) {
    const key = json.indexOf(KEY, from);
    const start = key + KEY.length;
    const end = key === -1 ? -1 : endOfNested(json, start);
    // Where an array has no end the parser is left to complain.
    const keptEnd = end === -1 ? json.length : start;
    json.copyWithin(length, from, keptEnd);
    length += keptEnd - from;
    if (end === -1) {
      return json.subarray(0, length);
    }
    from = end;
  }
}
