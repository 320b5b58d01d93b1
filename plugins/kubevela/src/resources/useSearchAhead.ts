import { useEffect } from 'react';
import type { ResourceNode } from '@velastage/plugin-kubevela-react';
import { readForSearch } from './resourceFilters';

const AT_ONCE = 200;
const LEAST_MS = 2;

/** Reads thousands of resources while the browser has nothing to do, so that the first letter is found at once. */
export function useSearchAhead(nodes: ResourceNode[]): void {
  useEffect(() => {
    // Not every browser has it; there the first letter takes a moment longer.
    if (typeof requestIdleCallback !== 'function') {
      return undefined;
    }
    let at = 0;
    let handle = 0;
    const read: IdleRequestCallback = idle => {
      while (at < nodes.length && idle.timeRemaining() > LEAST_MS) {
        nodes.slice(at, at + AT_ONCE).forEach(readForSearch);
        at += AT_ONCE;
      }
      if (at < nodes.length) {
        handle = requestIdleCallback(read);
      }
    };
    handle = requestIdleCallback(read);
    return () => cancelIdleCallback(handle);
  }, [nodes]);
}
