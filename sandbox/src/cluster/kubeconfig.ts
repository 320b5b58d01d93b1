import { stringify } from 'yaml';

/** Renders a kubeconfig with one cluster, one user and one context. */
export function renderKubeconfig(options: {
  cluster: string;
  server: string;
  ca: string;
  user: string;
  token: string;
}): string {
  const { cluster, server, ca, user, token } = options;
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name: cluster,
        cluster: {
          server,
          'certificate-authority-data': Buffer.from(ca).toString('base64'),
        },
      },
    ],
    users: [{ name: user, user: { token } }],
    contexts: [{ name: cluster, context: { cluster, user } }],
    'current-context': cluster,
  });
}
