/** What fits in so many characters stays on one line. */
const LINE_LENGTH = 56;
const INDENT = '  ';

/**
 * A drift's value as text to read: JSON with short lists and objects on one line, and texts of several lines
 * as these lines. What is no JSON, as where a newer backend writes otherwise, is shown as it came.
 */
export function driftValue(json: string): string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return json;
  }
  // The backend cuts very long values, which makes a text of them that ends so.
  const lines =
    typeof value === 'string' && (value.includes('\n') || value.endsWith('…'));
  return lines ? (value as string) : pretty(value, '');
}

function pretty(value: unknown, indent: string): string {
  const inline = oneLine(value);
  if (
    typeof value !== 'object' ||
    value === null ||
    indent.length + inline.length <= LINE_LENGTH
  ) {
    return inline;
  }
  const deeper = indent + INDENT;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map(each => pretty(each, deeper))
    : Object.entries(value).map(
        ([name, each]) => `${JSON.stringify(name)}: ${pretty(each, deeper)}`,
      );
  return `${open}\n${parts
    .map(part => deeper + part)
    .join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(oneLine).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(
      ([name, each]) => `${JSON.stringify(name)}: ${oneLine(each)}`,
    );
    return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
  }
  return JSON.stringify(value);
}
