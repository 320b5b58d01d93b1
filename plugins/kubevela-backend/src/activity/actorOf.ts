import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { Actor } from './types';

type Principal = Partial<BackstageUserPrincipal | BackstageServicePrincipal>;

/** Who asks: a user as the catalog names them, or a service as it calls itself. */
export function actorOf(credentials: BackstageCredentials): Actor {
  const principal = credentials.principal as Principal;
  if (principal.type === 'user' && principal.userEntityRef) {
    return { who: principal.userEntityRef, whoKind: 'user' };
  }
  const { subject = 'unknown' } = principal as BackstageServicePrincipal;
  return { who: subject, whoKind: 'service' };
}
