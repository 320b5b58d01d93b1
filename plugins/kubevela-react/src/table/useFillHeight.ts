import { useLayoutEffect, useState, type RefObject } from 'react';

/** Nothing is less than this high, however little room there is. */
const MIN_HEIGHT_PX = 320;
const BOTTOM_MARGIN_PX = 24;

/**
 * Height in pixels that lets an element end at the window's bottom edge.
 *
 * @public
 */
export function useFillHeight(ref: RefObject<HTMLElement>): number {
  const [height, setHeight] = useState(MIN_HEIGHT_PX);
  useLayoutEffect(() => {
    const measure = () => {
      const top = ref.current?.getBoundingClientRect().top ?? 0;
      const room = window.innerHeight - Math.max(0, top) - BOTTOM_MARGIN_PX;
      setHeight(Math.max(MIN_HEIGHT_PX, Math.round(room)));
    };
    measure();
    window.addEventListener('resize', measure);
    const observer =
      typeof ResizeObserver === 'undefined'
        ? undefined
        : new ResizeObserver(measure);
    observer?.observe(document.body);
    return () => {
      window.removeEventListener('resize', measure);
      observer?.disconnect();
    };
  }, [ref]);
  return height;
}
