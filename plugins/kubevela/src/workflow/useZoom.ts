import { useEffect, useState, type PointerEvent, type RefObject } from 'react';

const MIN = 0.3;
const MAX = 1.5;
const STEP = 1.25;
/** Room at the edges that nobody misses. */
const EDGES_PX = 12;

interface Size {
  width: number;
  height: number;
}

/**
 * Zooming and panning of what is larger than its frame: by buttons, by the wheel with Ctrl or a pinch, by
 * the keys + - 0, and by dragging the ground. It begins at its own size.
 */
export function useZoom(frame: RefObject<HTMLElement>, content: Size) {
  const [zoom, setZoom] = useState(1);
  const [shown, setShown] = useState<Size>();
  useEffect(() => {
    const element = frame.current!;
    if (typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    // It tells the size once all styles are there, and whenever it changes.
    const observer = new ResizeObserver(() =>
      setShown({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  const change = (by: number) =>
    setZoom(now => Math.min(MAX, Math.max(MIN, now * by)));
  const fit = () => {
    const { clientWidth: width, clientHeight: height } = frame.current!;
    const fitting = Math.min(width / content.width, height / content.height, 1);
    // Where nothing is laid out, as in tests, there is nothing to fit into.
    setZoom(width > 0 ? Math.max(MIN, fitting) : 1);
  };

  useEffect(() => {
    const element = frame.current!;
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        change(event.deltaY < 0 ? 1.1 : 1 / 1.1);
      }
    };
    // React's own handlers are passive: they cannot keep the page from zooming.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame]);

  return {
    zoom,
    /** Whether there is anything to zoom for. */
    needed:
      zoom !== 1 ||
      (shown !== undefined &&
        // Where nothing is laid out, as in tests, nothing is too large.
        shown.width > 0 &&
        (content.width > shown.width + EDGES_PX ||
          content.height > shown.height + EDGES_PX)),
    zoomIn: () => change(STEP),
    zoomOut: () => change(1 / STEP),
    fit,
    /** Does what a key says, if it is one of those. */
    onKey(key: string): boolean {
      const act = {
        '+': () => change(STEP),
        '-': () => change(1 / STEP),
        '0': fit,
      }[key];
      act?.();
      return act !== undefined;
    },
    onPointerDown: (event: PointerEvent) => drag(frame.current!, event),
  };
}

/** Moves the frame over its content as long as the button is held; what stands in it keeps its clicks. */
function drag(element: HTMLElement, event: PointerEvent): void {
  const onGround = !(event.target as HTMLElement).closest('button');
  if (event.button !== 0 || event.pointerType === 'touch' || !onGround) {
    return;
  }
  const from = {
    x: event.clientX + element.scrollLeft,
    y: event.clientY + element.scrollTop,
  };
  const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
    element.scrollLeft = from.x - clientX;
    element.scrollTop = from.y - clientY;
  };
  const end = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}
