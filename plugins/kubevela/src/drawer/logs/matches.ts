/** A piece of a line, and whether it is what was looked for. */
export interface Piece {
  text: string;
  match: boolean;
}

/** Cuts a line at each place where a text occurs, without regard to case; one piece where it does not. */
export function cutMatches(line: string, wanted: string): Piece[] {
  if (!wanted) {
    return [{ text: line, match: false }];
  }
  const pieces: Piece[] = [];
  const lower = line.toLowerCase();
  const needle = wanted.toLowerCase();
  let start = 0;
  for (;;) {
    const at = lower.indexOf(needle, start);
    // Some letters change their length with their case; there the line is shown as it is.
    if (at < 0 || lower.length !== line.length) {
      break;
    }
    if (at > start) {
      pieces.push({ text: line.slice(start, at), match: false });
    }
    pieces.push({ text: line.slice(at, at + needle.length), match: true });
    start = at + needle.length;
  }
  if (start < line.length || pieces.length === 0) {
    pieces.push({ text: line.slice(start), match: false });
  }
  return pieces;
}

/** How often a text occurs in a line. */
export function countMatches(line: string, wanted: string): number {
  return line.toLowerCase().split(wanted.toLowerCase()).length - 1;
}
