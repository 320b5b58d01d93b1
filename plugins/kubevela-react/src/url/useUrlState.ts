import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

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
  /** Changes several at once; `push` makes the back button undo it. */
  set(patch: UrlPatch, options?: { push?: boolean }): void;
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
  const set = useCallback<UrlState['set']>(
    (patch, options) =>
      setParams(current => withPatch(current, patch), {
        replace: !options?.push,
      }),
    [setParams],
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
