import { startTransition, useCallback, useContext } from 'react';
import {
  UNSAFE_NavigationContext as NavigationContext,
  useSearchParams,
} from 'react-router-dom';

/**
 * A change of the address's query: a value, several values, or undefined to take it away.
 *
 * @public
 */
export type UrlPatch = Record<string, string | string[] | undefined>;

/**
 * What a screen keeps in the address, so that a link shows a colleague the same.
 *
 * @public
 */
export interface UrlState {
  /** The one value, or undefined. */
  get(name: string): string | undefined;
  /** All values. */
  all(name: string): string[];
  /**
   * Changes several at once; `push` makes the back button undo it. With `unhurried`, drawing what follows from it
   * lets what people do meanwhile go first.
   */
  set(patch: UrlPatch, options?: { push?: boolean; unhurried?: boolean }): void;
  /** The query with a change applied, for links: `?a=b`. */
  search(patch: UrlPatch): string;
}

function withPatch(params: URLSearchParams, patch: UrlPatch): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(patch)) {
    next.delete(name);
    const values = Array.isArray(value) ? value : [value];
    values.forEach(each => each && next.append(name, each));
  }
  return next;
}

/**
 * Reads and writes the address's query.
 *
 * @public
 */
export function useUrlState(): UrlState {
  const [params, setParams] = useSearchParams();
  // A change that is still being drawn is not in `params`, and must not be undone by the next one.
  const navigator = useContext(NavigationContext).navigator as {
    location?: { search: string };
  };
  const set = useCallback<UrlState['set']>(
    (patch, { push, unhurried } = {}) => {
      const change = () =>
        setParams(
          current =>
            withPatch(
              navigator.location
                ? new URLSearchParams(navigator.location.search)
                : current,
              patch,
            ),
          { replace: !push },
        );
      if (unhurried) {
        startTransition(change);
      } else {
        change();
      }
    },
    [setParams, navigator],
  );
  return {
    get: name => params.get(name) ?? undefined,
    all: name => params.getAll(name),
    set,
    search: patch => {
      const text = withPatch(params, patch).toString();
      return text ? `?${text}` : '';
    },
  };
}
