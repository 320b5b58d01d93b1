import { Link as RouterLink } from 'react-router-dom';
import Link from '@material-ui/core/Link';
import { parseEntityRef } from '@backstage/catalog-model';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { entityName } from './entityName';
import { useOptionalRoute } from './useOptionalRoute';

/**
 * An entity by name, without asking the catalog: thousands of rows have one. Plain text where the
 * app has no catalog pages, or the reference, which comes from a cluster, cannot be read.
 */
export function EntityLink(props: { entityRef: string; defaultKind: string }) {
  const { entityRef, defaultKind } = props;
  const route = useOptionalRoute(entityRouteRef);
  const name = entityName(entityRef);
  let to: string | undefined;
  try {
    const ref = parseEntityRef(entityRef, {
      defaultKind,
      defaultNamespace: 'default',
    });
    to = route?.({ ...ref, kind: ref.kind.toLocaleLowerCase('en-US') });
  } catch {
    to = undefined;
  }
  return to ? (
    <Link component={RouterLink} to={to} title={entityRef}>
      {name}
    </Link>
  ) : (
    <span title={entityRef}>{name}</span>
  );
}
