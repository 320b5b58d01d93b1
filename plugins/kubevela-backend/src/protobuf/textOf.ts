/** A power of two. */
const SLOTS = 8_192;

/** Longer texts are seldom seen twice. */
const LONGEST = 40;

const texts: Array<string | undefined> = new Array(SLOTS).fill(undefined);

/**
 * The text in a part of some bytes. Short texts that come again and again (names of labels, kinds, states,
 * images) are made and held once: that is quicker than making them anew, and most of what a list holds.
 */
export function textOf(bytes: Buffer, start: number, end: number): string {
  const length = end - start;
  if (length === 0) {
    return '';
  }
  if (length > LONGEST) {
    return bytes.toString('utf8', start, end);
  }
  let hash = length;
  for (let at = start; at < end; at++) {
    hash = (Math.imul(hash, 31) + bytes[at]) | 0;
  }
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const known = texts[slot];
  if (known !== undefined && isText(known, bytes, start, length)) {
    return known;
  }
  const text = bytes.toString('utf8', start, end);
  texts[slot] = text;
  return text;
}

/** Of what is not ASCII it says no: a character is then not a byte. */
function isText(
  text: string,
  bytes: Buffer,
  start: number,
  length: number,
): boolean {
  if (text.length !== length) {
    return false;
  }
  for (let at = 0; at < length; at++) {
    if (text.charCodeAt(at) !== bytes[start + at]) {
      return false;
    }
  }
  return true;
}
