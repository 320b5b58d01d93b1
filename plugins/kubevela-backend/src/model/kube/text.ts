/** The text on one line, without its last full stop, cut to a length that still reads as a sentence. */
export function brief(text: string, length = 240): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
