import { useCallback, useState } from 'react';

/** Texts in a form that are no values, by the field that they stand in. */
export function useBroken(): {
  broken: string[];
  reportBroken(id: string, message: string | undefined): void;
} {
  const [texts, setTexts] = useState<Record<string, string>>({});
  const reportBroken = useCallback(
    (id: string, message: string | undefined) =>
      setTexts(before => {
        if (before[id] === message) {
          return before;
        }
        const { [id]: _, ...others } = before;
        return message === undefined ? others : { ...others, [id]: message };
      }),
    [],
  );
  return { broken: Object.values(texts), reportBroken };
}
