import { useRef } from 'react';

/**
 * What changes a part, by its key: the same function for each key as long as the parts are shown, so that fields
 * beside the one that is typed into need not be drawn again.
 *
 * @param change - that of the last drawing is called
 */
export function useChangeOf<Key>(
  change: (key: Key, value: unknown) => void,
): (key: Key) => (value: unknown) => void {
  const latest = useRef(change);
  latest.current = change;
  const { current: changes } = useRef(new Map<Key, (value: unknown) => void>());
  return key => {
    const known =
      changes.get(key) ?? ((value: unknown) => latest.current(key, value));
    changes.set(key, known);
    return known;
  };
}

/** What changes a parameter of an object, by its name. */
export function useChanges(
  held: Record<string, unknown>,
  onChange: (value: Record<string, unknown> | undefined) => void,
): (name: string) => (value: unknown) => void {
  return useChangeOf((name, value) => onChange(withValue(held, name, value)));
}

/** An object that loses its last parameter goes too: nobody wants an empty one in the manifest. */
function withValue(
  held: Record<string, unknown>,
  name: string,
  value: unknown,
): Record<string, unknown> | undefined {
  const { [name]: _, ...others } = held;
  if (value === undefined) {
    return Object.keys(others).length > 0 ? others : undefined;
  }
  return { ...held, [name]: value };
}
