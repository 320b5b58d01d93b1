import {
  CLOSE_ARRAY,
  COMMA,
  endOfNested,
  endOfString,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  SPACE,
} from './jsonBytes';
import { packItem } from './packItem';

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
  const start = startOfItems(json);
  if (start === -1 || json[start] !== OPEN_OBJECT) {
    return JSON.parse(json.toString());
  }
  const items: Raw[] = [];
  let at = start;
  while (json[at] === OPEN_OBJECT) {
    const packed = packItem(json, at);
    if (!packed) {
      throw new SyntaxError('The list ends inside of an item');
    }
    items.push(JSON.parse(json.toString('utf8', at, packed.end)));
    at = afterSeparator(json, packed.after);
  }
  if (json[at] !== CLOSE_ARRAY) {
    throw new SyntaxError('The list holds something that is no object');
  }
  const list: List = JSON.parse(
    json.toString('utf8', 0, start) + json.toString('utf8', at),
  );
  return { ...list, items };
}

/** Position of what follows a comma and white space. */
function afterSeparator(json: Buffer, start: number): number {
  let at = start;
  while (json[at] === COMMA || json[at] <= SPACE) {
    at += 1;
  }
  return at;
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
