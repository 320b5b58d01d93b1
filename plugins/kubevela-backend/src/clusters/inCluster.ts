import type {
  ClusterCredentials,
  ClusterEndpoint,
} from '@velastage/plugin-kubevela-node';
import { ConfigurationProblem } from './problem';
import { readConfiguredFile } from './readConfiguredFile';

/** Where Kubernetes mounts a pod's service account. */
export const SERVICE_ACCOUNT_FOLDER =
  '/var/run/secrets/kubernetes.io/serviceaccount';

/** Kubernetes renews the mounted token long before it expires. */
const TOKEN_MS = 60_000;

/**
 * How to reach the cluster that the backend itself runs in.
 *
 * @param key - the configuration key to blame
 * @throws ConfigurationProblem
 */
export async function inClusterEndpoint(
  key: string,
  folder: string = SERVICE_ACCOUNT_FOLDER,
): Promise<ClusterEndpoint> {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } =
    process.env;
  if (!host || !port) {
    throw new ConfigurationProblem(
      `${key}: the backend does not run in a Kubernetes cluster`,
      'Set kubeconfig instead.',
    );
  }
  return {
    server: `https://${host.includes(':') ? `[${host}]` : host}:${port}`,
    tls: { ca: await readConfiguredFile(key, `${folder}/ca.crt`) },
    authorize: mountedToken(key, folder),
  };
}

/** Sends the token of the backend's own service account, as it is renewed. */
export function mountedToken(
  key: string,
  folder: string = SERVICE_ACCOUNT_FOLDER,
): ClusterEndpoint['authorize'] {
  let credentials: ClusterCredentials | undefined;
  let readMs = 0;
  return async ({ refresh }) => {
    if (refresh || !credentials || Date.now() - readMs > TOKEN_MS) {
      const token = await readConfiguredFile(key, `${folder}/token`);
      credentials = { headers: { authorization: `Bearer ${token.trim()}` } };
      readMs = Date.now();
    }
    return credentials;
  };
}
