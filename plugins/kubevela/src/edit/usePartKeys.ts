import { useState } from 'react';

/** Keys of parts that stay with them: a name is no key, it is typed, and may be there twice for a while. */
export function usePartKeys(length: number): {
  keys: number[];
  removeKey(at: number): void;
  swapKeys(one: number, other: number): void;
} {
  const [keys, setKeys] = useState(() =>
    Array.from({ length }, (_, index) => index),
  );
  // Further parts came from elsewhere, or were added last.
  const next = Math.max(-1, ...keys) + 1;
  const all = Array.from(
    { length },
    (_, index) => keys[index] ?? next + index - keys.length,
  );
  return {
    keys: all,
    removeKey: at => setKeys(all.filter((_, index) => index !== at)),
    swapKeys: (one, other) =>
      setKeys(
        all.map((key, index) => {
          if (index === one) return all[other];
          return index === other ? all[one] : key;
        }),
      ),
  };
}
