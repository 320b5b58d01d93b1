import { diffLines } from 'diff';

/** Comparing two texts that have nothing in common takes the longest; nobody waits for more. */
const TIMEOUT_MS = 1_000;

/** One line of the base, of the target, or of both; line numbers start at 1. */
export interface LinePair {
  before?: { number: number; text: string };
  after?: { number: number; text: string };
}

/**
 * The lines of two texts beside each other; changed stretches are paired from their beginning.
 *
 * @returns undefined where the texts are too large and too different to be compared in a second
 */
export function pairLines(from: string, to: string): LinePair[] | undefined {
  const parts = diffLines(from, to, { timeout: TIMEOUT_MS });
  if (!parts) {
    return undefined;
  }
  const pairs: LinePair[] = [];
  let [oldNumber, newNumber] = [1, 1];
  let removed: string[] = [];
  const flush = (added: string[]) => {
    for (let i = 0; i < Math.max(removed.length, added.length); i++) {
      pairs.push({
        ...(i < removed.length && {
          before: { number: oldNumber++, text: removed[i] },
        }),
        ...(i < added.length && {
          after: { number: newNumber++, text: added[i] },
        }),
      });
    }
    removed = [];
  };
  for (const part of parts) {
    const lines = part.value.replace(/\n$/, '').split('\n');
    if (part.removed) {
      flush([]);
      removed = lines;
    } else if (part.added) {
      flush(lines);
    } else {
      flush([]);
      for (const text of lines) {
        pairs.push({
          before: { number: oldNumber++, text },
          after: { number: newNumber++, text },
        });
      }
    }
  }
  flush([]);
  return pairs;
}

/** Whether a line stands alike on both sides. */
export function isSame({ before, after }: LinePair): boolean {
  return before?.text === after?.text;
}
