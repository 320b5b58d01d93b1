import { diffArrays } from 'diff';

/** In longer texts the words are not told apart: it would take long, and show little. */
const MAX_LENGTH = 600;
/** What stands between words: a version such as `1.9.0-b7` is one word. */
const BETWEEN_WORDS = /(\s+|[/:@,="'[\]{}])/;

/** A piece of one side of a comparison. */
export interface ChangedPiece {
  text: string;
  /** The other side has something else here. */
  changed: boolean;
}

/** One side of two texts in pieces, word by word: what both have, and what only this side has. */
export function changedPieces(
  before: string,
  after: string,
  side: 'before' | 'after',
): ChangedPiece[] {
  if (before === after || before.length + after.length > MAX_LENGTH) {
    return [{ text: side === 'before' ? before : after, changed: false }];
  }
  return diffArrays(words(before), words(after))
    .filter(({ added, removed }) => (side === 'before' ? !added : !removed))
    .map(({ value, added, removed }) => ({
      text: value.join(''),
      changed: Boolean(added || removed),
    }));
}

function words(text: string): string[] {
  return text.split(BETWEEN_WORDS).filter(Boolean);
}
