import { DROPPED_ANNOTATIONS } from '../prune/metadata';
import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  endOfNested,
  endOfString,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
} from './jsonBytes';

/** A key whose value is never read, with all that stands before that value. */
interface Unread {
  text: Buffer;
  endOf: (json: Uint8Array, start: number) => number;
}

/** By the length of the key, of which each has another. */
const UNREAD = new Map<number, Unread>();

// About half of what a list holds.
addUnread('managedFields', '[', endOfNested);
// The whole object once more, and ReplicaSets copy their Deployment's.
for (const name of DROPPED_ANNOTATIONS) {
  addUnread(name, '"', endOfString);
}

function addUnread(key: string, opening: string, endOf: Unread['endOf']) {
  UNREAD.set(key.length, { text: Buffer.from(`"${key}":${opening}`), endOf });
}

/** Where an item of a list stands once it is packed: it begins where it began. */
export interface PackedItem {
  end: number;
  /** Where it ended before: what follows it is still there. */
  after: number;
}

/**
 * Finds the end of an object in a JSON text and empties its `managedFields` and last-applied annotations on
 * the way, in place, before it is parsed: parsing them only to throw them away costs more than all the rest
 * of a list.
 *
 * @param start - position of its opening bracket
 * @returns undefined where it has no end
 */
export function packItem(json: Buffer, start: number): PackedItem | undefined {
  let depth = 0;
  let end = start;
  let from = start;
  for (let at = start; at < json.length; at++) {
    const byte = json[at];
    if (byte === QUOTE) {
      const close = endOfString(json, at + 1);
      const unread = UNREAD.get(close - at - 1);
      if (unread && isAt(json, at, unread.text)) {
        const value = at + unread.text.length;
        json.copyWithin(end, from, value);
        end += value - from;
        // The closing bracket or quote stays, as the opening one did.
        from = unread.endOf(json, value);
        if (from === -1) {
          return undefined;
        }
        at = from;
      } else {
        at = close;
      }
    } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      depth += 1;
    } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
      depth -= 1;
      if (depth === 0) {
        if (from > start) {
          json.copyWithin(end, from, at + 1);
        }
        return { end: end + at + 1 - from, after: at + 1 };
      }
    }
  }
  return undefined;
}

/** Inside of a JSON string no key can stand, as its quotes would be escaped. */
function isAt(json: Buffer, at: number, text: Buffer): boolean {
  return json.compare(text, 0, text.length, at, at + text.length) === 0;
}
