import { cueString } from './cueString';

/** Deeper than anything that a step hands on; what nests further is not read. */
const MAX_DEPTH = 100;
const SPACE = /[\s,]*(?:\/\/[^\n]*[\s,]*)*/y;
const IDENTIFIER = /[A-Za-z_$#][\w$#]*/y;
const NUMBER = /[+-]?(?:\d[\d_]*)?(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: Record<string, unknown> = { null: null, true: true, false: false };

/** What is in a text of CUE is not plain data, or no CUE. */
export class CueDataError extends Error {}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Fields up to an end, or to the end of the text. */
  fields(end: '}' | undefined, depth: number): Record<string, unknown> {
    const fields = new Map<string, unknown>();
    for (;;) {
      this.#match(SPACE);
      if (this.#at >= this.#text.length || this.#text[this.#at] === end) {
        if (end && this.#text[this.#at] !== end) {
          throw this.#error('a struct has no end');
        }
        this.#at += end ? 1 : 0;
        return Object.fromEntries(fields);
      }
      const name = this.#label();
      this.#match(SPACE);
      if (this.#text[this.#at] !== ':') {
        throw this.#error('a colon is missing');
      }
      this.#at += 1;
      const value = this.#value(depth + 1);
      fields.set(name, merged(fields.get(name), value));
    }
  }

  #label(): string {
    const quoted = this.#string();
    if (quoted !== undefined) {
      return quoted;
    }
    const name = this.#match(IDENTIFIER) || this.#match(NUMBER);
    if (!name) {
      throw this.#error('no label');
    }
    return name;
  }

  #value(depth: number): unknown {
    if (depth > MAX_DEPTH) {
      throw this.#error('it is too deep');
    }
    this.#match(SPACE);
    const quoted = this.#string();
    if (quoted !== undefined) {
      return quoted;
    }
    const start = this.#text[this.#at];
    if (start === '{') {
      this.#at += 1;
      return this.fields('}', depth);
    }
    if (start === '[') {
      this.#at += 1;
      return this.#list(depth);
    }
    const number = this.#match(NUMBER);
    if (number) {
      return Number(number.replace(/_/g, ''));
    }
    const word = this.#match(IDENTIFIER);
    if (Object.hasOwn(WORDS, word)) {
      return WORDS[word];
    }
    const before = this.#at;
    this.#match(SPACE);
    // `a: b: 1` is short for `a: {b: 1}`.
    if (word && this.#text[this.#at] === ':') {
      this.#at += 1;
      return { [word]: this.#value(depth + 1) };
    }
    this.#at = before;
    throw this.#error('it is no plain value');
  }

  #list(depth: number): unknown[] {
    const items: unknown[] = [];
    for (;;) {
      this.#match(SPACE);
      if (this.#text[this.#at] === ']') {
        this.#at += 1;
        return items;
      }
      if (this.#at >= this.#text.length) {
        throw this.#error('a list has no end');
      }
      items.push(this.#value(depth + 1));
    }
  }

  #string(): string | undefined {
    const found = cueString(this.#text, this.#at);
    if (found === undefined) {
      return undefined;
    }
    if (typeof found === 'string') {
      throw this.#error(found);
    }
    this.#at = found.end;
    return found.value;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#text) ?? [];
    this.#at += found.length;
    return found;
  }

  #error(what: string): CueDataError {
    // Never with the text itself: it may hold secrets.
    return new CueDataError(`Not plain CUE at ${this.#at}: ${what}`);
  }
}

/**
 * Reads plain data written in CUE: structs, lists, strings, numbers, as vela-core keeps the variables of a
 * workflow. Expressions and references are refused: nothing is evaluated here.
 *
 * @throws {@link CueDataError}
 */
export function parseCueData(text: string): Record<string, unknown> {
  return new Reader(text).fields(undefined, 0);
}

/** CUE lets a struct be told in parts. */
function merged(before: unknown, value: unknown): unknown {
  return isRecord(before) && isRecord(value) ? { ...before, ...value } : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
