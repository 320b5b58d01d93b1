/** Path of a namespaced object, or of the collection when no name is given. */
const namespaced =
  (root: string, resource: string) =>
  (namespace: string, name?: string): string =>
    `${root}/namespaces/${namespace}/${resource}${name ? `/${name}` : ''}`;

/** Addresses of the kinds that the seed reads and writes. */
export const paths = {
  application: namespaced('/apis/core.oam.dev/v1beta1', 'applications'),
  deployment: namespaced('/apis/apps/v1', 'deployments'),
  job: namespaced('/apis/batch/v1', 'jobs'),
  pod: namespaced('/api/v1', 'pods'),
  configMap: namespaced('/api/v1', 'configmaps'),
  quota: namespaced('/api/v1', 'resourcequotas'),
  claim: namespaced('/api/v1', 'persistentvolumeclaims'),
  service: namespaced('/api/v1', 'services'),
  ingress: namespaced('/apis/networking.k8s.io/v1', 'ingresses'),
  rollout: namespaced('/apis/rollouts.kruise.io/v1beta1', 'rollouts'),
};
