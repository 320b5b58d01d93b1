import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';

/** Who asks, as the catalog names them; undefined for a service. */
export function userOf({
  principal,
}: BackstageCredentials): string | undefined {
  const { type, userEntityRef } = principal as Partial<BackstageUserPrincipal>;
  return type === 'user' ? userEntityRef : undefined;
}
