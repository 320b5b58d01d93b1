/** The known name that a misspelt one was most likely meant as; undefined where none is near. */
export function nearestName(name: string, known: string[]): string | undefined {
  const wanted = name.toLowerCase();
  const near = known
    .map(each => ({ each, edits: editsBetween(wanted, each.toLowerCase()) }))
    .filter(({ edits }) => edits <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.each;
}

/** Letters to put in, take out, exchange, or swap with their neighbour. */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchange = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          last[j] + 1,
          row[j - 1] + 1,
          exchange,
          isSwap ? before[j - 2] + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}
