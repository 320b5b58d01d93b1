import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/**
 * Tokens that people have sent along for a cluster. They hang on the credentials of the one request: nothing
 * in between sees them, they can be in no log, and they are gone with it.
 */
const tokens = new WeakMap<BackstageCredentials, string>();

/** Keeps a token as long as the credentials it came with. */
export function keepClusterToken(
  credentials: BackstageCredentials,
  token: string,
): void {
  tokens.set(credentials, token);
}

/** The token that came with a request. */
export function clusterTokenOf(
  credentials: BackstageCredentials,
): string | undefined {
  return tokens.get(credentials);
}
