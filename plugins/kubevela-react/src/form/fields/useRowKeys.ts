import { useRef } from 'react';

let last = 0;

/** Keys that stay with their rows when one before them goes, so that what is typed stays where it was typed. */
export function useRowKeys(length: number): {
  keys: number[];
  removeKey(index: number): void;
} {
  const { current: keys } = useRef<number[]>([]);
  while (keys.length < length) {
    last += 1;
    keys.push(last);
  }
  keys.length = length;
  return { keys, removeKey: index => keys.splice(index, 1) };
}
