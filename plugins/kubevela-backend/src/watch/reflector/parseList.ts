import { cutUnread } from './cutUnread';
import {
  CLOSE_ARRAY,
  endOfNested,
  endOfString,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
} from './jsonBytes';

type Raw = Record<string, any>;

/** A page of a list, as far as it is read. */
export interface List {
  metadata?: { resourceVersion?: string; continue?: string };
  items?: Raw[] | null;
}

const ITEMS = Buffer.from('"items":[');

/**
 * Parses a list, without the managed fields of its items. Works in the memory of the text.
 *
 * Each item is parsed by itself: what comes of a text above 100 kB the runtime puts where only a collection
 * of the whole heap finds it again, and most of each item is thrown away at once.
 *
 * @throws SyntaxError
 */
export function parseList(json: Buffer): List {
  const text = cutUnread(json);
  const start = startOfItems(text);
  const bounds = start === -1 ? undefined : itemBounds(text, start);
  if (!bounds) {
    return JSON.parse(text.toString());
  }
  const items: Raw[] = [];
  for (let i = 0; i < bounds.length; i += 2) {
    items.push(JSON.parse(text.toString('utf8', bounds[i], bounds[i + 1])));
  }
  const end = bounds.length > 0 ? bounds[bounds.length - 1] : start;
  const list: List = JSON.parse(
    text.toString('utf8', 0, start) + text.toString('utf8', end),
  );
  return { ...list, items };
}

/** Position after the bracket that opens the list's own items; -1 where there are none, or too deep to be it. */
function startOfItems(json: Buffer): number {
  for (let at = 1; at < json.length; at++) {
    const byte = json[at];
    if (byte === QUOTE) {
      if (json.compare(ITEMS, 0, ITEMS.length, at, at + ITEMS.length) === 0) {
        return at + ITEMS.length;
      }
      at = endOfString(json, at + 1);
    } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      at = endOfNested(json, at + 1);
      if (at === -1) {
        return -1;
      }
    }
  }
  return -1;
}

/** Starts and ends of the objects of an array, in turn; undefined where it is not an array of objects. */
function itemBounds(json: Buffer, start: number): number[] | undefined {
  const bounds: number[] = [];
  for (let at = start; at < json.length; at++) {
    switch (json[at]) {
      case OPEN_OBJECT: {
        const end = endOfNested(json, at + 1);
        if (end === -1) {
          return undefined;
        }
        bounds.push(at, end + 1);
        at = end;
        break;
      }
      case CLOSE_ARRAY:
        return bounds;
      case 0x2c: // ,
      case 0x20:
      case 0x0a:
      case 0x0d:
      case 0x09:
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}
