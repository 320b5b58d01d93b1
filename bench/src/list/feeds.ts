const LABEL = 'labelSelector=app.oam.dev%2Fname';

/**
 * What the plugin lists of each cluster when it starts: KubeVela's own objects, and what Applications are
 * made of by the label that KubeVela puts there.
 */
export const FEEDS: readonly string[] = [
  '/apis/core.oam.dev/v1beta1/applications?',
  '/apis/core.oam.dev/v1beta1/resourcetrackers?',
  ...[
    'apis/apps/v1/deployments',
    'apis/apps/v1/replicasets',
    'apis/apps/v1/statefulsets',
    'apis/apps/v1/daemonsets',
    'apis/batch/v1/jobs',
    'apis/batch/v1/cronjobs',
    'api/v1/pods',
    'api/v1/services',
    'api/v1/persistentvolumeclaims',
    'api/v1/configmaps',
    'apis/networking.k8s.io/v1/ingresses',
    'apis/autoscaling/v2/horizontalpodautoscalers',
  ].map(path => `/${path}?${LABEL}&`),
];

/** Objects in a page; the plugin's default. */
export const PAGE_SIZE = 500;

/** Lists of one cluster that run side by side; as in the plugin. */
export const LIST_SLOTS = 4;
