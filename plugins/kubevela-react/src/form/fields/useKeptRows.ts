import { useRef, type ReactElement } from 'react';

/**
 * Draws a row anew only where what it is made of is something else. React passes over a row that is the very same,
 * and in a form of hundreds all but one are.
 */
export function useKeptRows() {
  const { current: kept } = useRef(
    new Map<string, { of: unknown[]; row: ReactElement }>(),
  );
  return (name: string, of: unknown[], draw: () => ReactElement) => {
    const known = kept.get(name);
    if (known && of.every((each, index) => each === known.of[index])) {
      return known.row;
    }
    const row = draw();
    kept.set(name, { of, row });
    return row;
  };
}
