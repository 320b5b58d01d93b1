/** Markers of CUE comments that mean something to tools and nothing to people. */
const MARKER = /^\s*\+(?!usage=)/;

/**
 * The words of a parameter's comment: what follows `+usage=`, up to the next marker. Schemas inside
 * alternatives and maps still have the markers, all others do not.
 */
export function cleanDescription(text: unknown): string | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  const words = text
    .replace(/\+short=[\s\S]*$/, '')
    .split('\n')
    .filter(line => !MARKER.test(line))
    .map(line => line.replace(/^\s*\+usage=/, '').trim())
    .filter(Boolean)
    .join(' ');
  return words || undefined;
}
