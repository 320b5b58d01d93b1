import { useRef } from 'react';

/**
 * What changes a parameter of an object: the same function for each name as long as the object is shown, so that
 * fields beside the one that is typed into need not be drawn again.
 */
export function useChanges(
  held: Record<string, unknown>,
  onChange: (value: Record<string, unknown> | undefined) => void,
): (name: string) => (value: unknown) => void {
  const latest = useRef({ held, onChange });
  latest.current = { held, onChange };
  const { current: changes } = useRef(
    new Map<string, (value: unknown) => void>(),
  );
  return name => {
    const change =
      changes.get(name) ??
      ((value: unknown) => {
        const now = latest.current;
        now.onChange(withValue(now.held, name, value));
      });
    changes.set(name, change);
    return change;
  };
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
