import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** People and programs that come to a cluster from outside. */
export const userNames = [
  'admin',
  'portal',
  'portal-read',
  'viewer-limited',
  'namespace-reader',
  'nobody',
] as const;

/** A user whose token the sandbox gives out. */
export type UserName = (typeof userNames)[number];

const masters = 'system:masters';

// Name and groups as the API server sees them. The programs of the control
// plane run as masters, as a helm install binds vela-core to cluster-admin.
const identities: Record<string, { user: string; groups: string[] }> = {
  admin: { user: 'admin', groups: [masters] },
  portal: { user: 'portal', groups: [] },
  'portal-read': { user: 'portal-read', groups: [] },
  'viewer-limited': { user: 'viewer-limited', groups: [] },
  'namespace-reader': { user: 'namespace-reader', groups: [] },
  nobody: { user: 'nobody', groups: [] },
  'controller-manager': {
    user: 'system:kube-controller-manager',
    groups: [masters],
  },
  scheduler: { user: 'system:kube-scheduler', groups: [masters] },
  kwok: { user: 'kwok', groups: [masters] },
  'vela-core': {
    user: 'system:serviceaccount:vela-system:kubevela-vela-core',
    groups: [masters],
  },
  'kruise-rollouts': {
    user: 'system:serviceaccount:kruise-rollout:kruise-rollout-controller-manager',
    groups: [masters],
  },
  'argo-rollouts': {
    user: 'system:serviceaccount:argo-rollouts:argo-rollouts',
    groups: [masters],
  },
  flagger: {
    user: 'system:serviceaccount:flagger-system:flagger',
    groups: [masters],
  },
};

/** Tokens of one cluster by user. */
export type Tokens = Record<string, string>;

const tokenBytes = 24;

/**
 * Makes the static token file of an API server, or reads it when there is one:
 * kubeconfigs that were given out stay good over restarts.
 */
export async function ensureTokens(
  dir: string,
): Promise<{ file: string; tokens: Tokens }> {
  const file = join(dir, 'tokens.csv');
  const tokens: Tokens = {};
  const text = await readFile(file, 'utf8').catch(() => '');
  for (const line of text.split('\n')) {
    const [token, , uid] = line.split(',');
    if (uid) {
      tokens[uid] = token;
    }
  }
  const lines = Object.entries(identities).map(([name, { user, groups }]) => {
    tokens[name] ??= randomBytes(tokenBytes).toString('base64url');
    return `${tokens[name]},${user},${name},"${groups.join(',')}"`;
  });
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return { file, tokens };
}
