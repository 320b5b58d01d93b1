/** Kept whole at the end of a name: it is what tells pods of one replica set apart. */
const TAIL_CHARACTERS = 7;
/** Shorter names fit. */
const LONG_CHARACTERS = 22;

/** A name in two parts, so that a long one can be cut in the middle and keeps its end. */
export function splitName(name: string): [head: string, tail: string] {
  return name.length <= LONG_CHARACTERS
    ? [name, '']
    : [name.slice(0, -TAIL_CHARACTERS), name.slice(-TAIL_CHARACTERS)];
}
