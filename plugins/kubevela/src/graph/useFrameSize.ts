import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Size } from './viewport';

/** Where nothing is laid out, as in tests. */
const FALLBACK: Size = { width: 1_000, height: 600 };

/**
 * Size of an element in pixels, measured anew when its frame has another height; undefined before it is
 * known.
 */
export function useFrameSize(
  ref: RefObject<HTMLElement>,
  frameHeight: number,
): Size | undefined {
  const [size, setSize] = useState<Size>();
  // Not in the first pass: the frame has its height only after it.
  const [ready, setReady] = useState(false);
  useLayoutEffect(() => setReady(true), []);
  useLayoutEffect(() => {
    if (!ready) {
      return;
    }
    const { clientWidth, clientHeight } = ref.current!;
    setSize(
      clientWidth > 0 ? { width: clientWidth, height: clientHeight } : FALLBACK,
    );
  }, [ref, frameHeight, ready]);
  return size;
}
