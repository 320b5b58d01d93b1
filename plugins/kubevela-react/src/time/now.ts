import { useSyncExternalStore } from 'react';

/** Relative times need no more precision than this. */
const TICK_MS = 5_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (!timer) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      listeners.forEach(each => each());
    }, TICK_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The time in milliseconds since the epoch; one timer serves every time on the screen. */
export function useNow(): number {
  return useSyncExternalStore(
    subscribe,
    () => (timer ? now : Math.floor(Date.now() / TICK_MS) * TICK_MS),
    () => now,
  );
}
