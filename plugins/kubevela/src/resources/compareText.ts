/** By code units: of thousands of names this is many times quicker than by a language's rules. */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
