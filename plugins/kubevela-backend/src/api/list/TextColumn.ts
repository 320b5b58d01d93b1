import { originOf } from './derivedRows';
import type { Row } from './Row';

/** Stands between two texts: no name, image or sentence has it. */
const BETWEEN = '\u0000';

/**
 * One text of each of many rows, all in one: to search it is to read the memory from its beginning to its
 * end, where 12,000 texts would be looked up all over it.
 */
export class TextColumn {
  readonly #text: string;
  /** Where the text of each row ends. */
  readonly #ends: Uint32Array;

  private constructor(text: string, ends: Uint32Array) {
    this.#text = text;
    this.#ends = ends;
  }

  static of(texts: readonly string[]): TextColumn {
    const ends = new Uint32Array(texts.length);
    let end = -BETWEEN.length;
    texts.forEach((text, row) => {
      end += BETWEEN.length + text.length;
      ends[row] = end;
    });
    return new TextColumn(texts.join(BETWEEN), ends);
  }

  /** The same with other texts in some rows, which ascend. */
  with(rows: readonly number[], texts: readonly string[]): TextColumn {
    const pieces: string[] = [];
    const ends = this.#ends.slice();
    let from = 0;
    let shift = 0;
    rows.forEach((row, i) => {
      const begin = row === 0 ? 0 : this.#ends[row - 1] + BETWEEN.length;
      pieces.push(this.#text.slice(from, begin), texts[i]);
      from = this.#ends[row];
      shift += texts[i].length - (from - begin);
      const next = rows[i + 1] ?? ends.length;
      for (let each = row; each < next; each++) {
        ends[each] += shift;
      }
    });
    pieces.push(this.#text.slice(from));
    return new TextColumn(pieces.join(''), ends);
  }

  /** By row: 1 where its text contains this one, which must not be empty. */
  rowsWith(part: string): Uint8Array {
    const rows = new Uint8Array(this.#ends.length);
    if (part.includes(BETWEEN)) {
      return rows;
    }
    let row = 0;
    let at = this.#text.indexOf(part);
    while (at !== -1) {
      while (this.#ends[row] < at + part.length) {
        row += 1;
      }
      rows[row] = 1;
      at = this.#text.indexOf(part, this.#ends[row]);
    }
    return rows;
  }
}

/** So many lists are held as text: some megabytes each at 12,000 rows, and there is one for each team. */
const KEPT_LISTS = 4;

type Texts = Partial<Record<'text' | 'image', TextColumn>>;

const kept = new Map<readonly Row<unknown>[], Texts>();

const TEXTS: Record<keyof Texts, (row: Row<unknown>) => string> = {
  text: row => row.searchText,
  image: row => row.images.join('\n'),
};

/** A text of all rows of an array, made once: an array that was handed out does not change. */
export function textColumnOf(
  rows: readonly Row<unknown>[],
  which: keyof Texts,
): TextColumn {
  const made = kept.get(rows) ?? {};
  // Deleted and set again, so that the map's order is the order of use.
  kept.delete(rows);
  kept.set(rows, made);
  if (kept.size > KEPT_LISTS) {
    kept.delete(kept.keys().next().value!);
  }
  made[which] ??= derived(rows, which) ?? TextColumn.of(rows.map(TEXTS[which]));
  return made[which];
}

/** Made of what was there before some rows changed. */
function derived(
  rows: readonly Row<unknown>[],
  which: keyof Texts,
): TextColumn | undefined {
  const origin = originOf(rows);
  const before = origin && kept.get(origin.before)?.[which];
  return before?.with(
    origin!.positions,
    origin!.positions.map(at => TEXTS[which](rows[at])),
  );
}
