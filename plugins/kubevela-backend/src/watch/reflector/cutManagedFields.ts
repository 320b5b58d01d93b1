const KEY = Buffer.from('"managedFields":[');
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x5b;
const CLOSE = 0x5d;

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
    const end = key === -1 ? -1 : endOfArray(json, start);
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

/** Position of the bracket that closes an array, given one inside of it; -1 if there is none. */
function endOfArray(json: Buffer, start: number): number {
  let depth = 1;
  for (let at = start; at < json.length; at++) {
    const byte = json[at];
    if (byte === QUOTE) {
      at = endOfString(json, at + 1);
    } else if (byte === OPEN) {
      depth += 1;
    } else if (byte === CLOSE) {
      depth -= 1;
      if (depth === 0) {
        return at;
      }
    }
  }
  return -1;
}

/** Position of the quote that ends a string, given one inside of it. */
function endOfString(json: Buffer, start: number): number {
  let at = start;
  while (at < json.length && json[at] !== QUOTE) {
    at += json[at] === BACKSLASH ? 2 : 1;
  }
  return at;
}
