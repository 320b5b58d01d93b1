/** A longer value says no more in a list; the YAML has all of it. */
const MAX_VALUE_LENGTH = 300;

/** A value of a parameter as people read it in a list of changes. */
export function asShown(value: unknown): string {
  const text =
    typeof value === 'string' && !readsAsOther(value)
      ? value
      : JSON.stringify(value);
  return text.length > MAX_VALUE_LENGTH
    ? `${text.slice(0, MAX_VALUE_LENGTH)}…`
    : text;
}

/** Whether a text would be taken for a number, a truth value or a structure: the quotes tell that it is none. */
function readsAsOther(text: string): boolean {
  return /^(|-?[\d.]+|true|false|null|[[{].*)$/s.test(text);
}
