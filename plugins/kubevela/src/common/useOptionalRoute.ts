import { useRouteRef, type RouteFunc } from '@backstage/core-plugin-api';

type Params = Record<string, string> | undefined;

/** A route of a page that an adopter may have left out: then undefined instead of an error. */
export function useOptionalRoute<P extends Params>(
  routeRef: Parameters<typeof useRouteRef<P>>[0],
): RouteFunc<P> | undefined {
  try {
    // It calls the same hooks whether it throws or not.
    return useRouteRef(routeRef) as RouteFunc<P>;
  } catch {
    return undefined;
  }
}
