import { isSame, type LinePair } from './lineDiff';

/** Equal lines that stay in sight around a change. */
const CONTEXT = 3;
/** A shorter stretch is shown rather than folded: the line that stands for it takes as much room. */
const MIN_FOLDED = 4;

/** Lines to show, or equal ones that are folded away. */
export interface Stretch {
  /** Index of its first line, which names it. */
  start: number;
  lines: LinePair[];
  folded: boolean;
}

/** Cuts lines into those around changes and the long equal stretches between them. */
export function foldEqual(pairs: LinePair[]): Stretch[] {
  const near = new Uint8Array(pairs.length);
  pairs.forEach((pair, index) => {
    if (!isSame(pair)) {
      near.fill(1, Math.max(0, index - CONTEXT), index + CONTEXT + 1);
    }
  });
  const stretches: Stretch[] = [];
  for (let start = 0; start < pairs.length; ) {
    let end = start + 1;
    while (end < pairs.length && near[end] === near[start]) end++;
    const folded = near[start] === 0 && end - start >= MIN_FOLDED;
    stretches.push({ start, lines: pairs.slice(start, end), folded });
    start = end;
  }
  return stretches;
}
