import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { neighbour } from './keyboard';
import type { Layout } from './layout';

/**
 * Which node the Tab key comes to, and the keys that move it: one node takes part in the order of
 * focus, the others are reached from it. Focus that is lost because its node folded or unfolded goes to
 * the node that took its place.
 */
export function useGraphFocus(
  frame: RefObject<HTMLElement>,
  layout: Layout,
  selected: string | undefined,
  reveal: (id: string) => void,
) {
  const [current, setCurrent] = useState<string>();
  const places = layout.nodes;
  const at = places.findIndex(({ drawn }) => drawn.id === current);
  const before = useRef<{ at: number; focused: boolean }>({
    at: 0,
    focused: false,
  });

  /** To be focused as soon as it is drawn: React Flow draws after us. */
  const pending = useRef<string>();

  const focus = (id: string) => {
    const element = elementOf(frame.current, id);
    setCurrent(id);
    // The browser would scroll the frame; the view is moved in its stead.
    element?.focus({ preventScroll: true });
    pending.current = element ? undefined : id;
    reveal(id);
  };
  const latestFocus = useRef(focus);
  latestFocus.current = focus;

  const gone = current !== undefined && at < 0;
  useEffect(() => {
    if (gone && before.current.focused) {
      const next = places[Math.min(before.current.at, places.length - 1)];
      latestFocus.current(next.drawn.id);
    }
  }, [gone, places]);
  useEffect(() => {
    if (at >= 0) {
      before.current.at = at;
    }
  }, [at]);

  const known = (id: string | undefined) =>
    places.some(({ drawn }) => drawn.id === id) ? id : undefined;
  return {
    tabStop: known(current) ?? known(selected) ?? places[0].drawn.id,
    focus,
    pendingFocus: pending,
    frameProps: {
      onFocus: ({ target }: { target: EventTarget }) => {
        const id = (target as HTMLElement).dataset.graphId;
        before.current.focused = id !== undefined;
        if (id !== undefined) {
          setCurrent(id);
        }
      },
      onBlur: ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
        // Without a target the node itself may have gone, which is what is to be noticed.
        if (relatedTarget) {
          before.current.focused = false;
        }
      },
      onKeyDown: (event: KeyboardEvent) => {
        const id = (event.target as HTMLElement).dataset.graphId;
        const next = id && neighbour(places, id, event.key);
        if (next) {
          event.preventDefault();
          focus(next);
        }
      },
    },
  };
}

function elementOf(
  frame: HTMLElement | null,
  id: string,
): HTMLElement | undefined {
  const all = frame?.querySelectorAll<HTMLElement>('[data-graph-id]') ?? [];
  return [...all].find(element => element.dataset.graphId === id);
}
