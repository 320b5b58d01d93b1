import type { Cluster } from '@velastage/plugin-kubevela-react';
import { minutesAgo } from './instances';

/** A connected cluster, changed where a test wants it. */
export function exampleCluster(
  name: string,
  change: Partial<Cluster> = {},
): Cluster {
  return {
    name,
    source: 'kubernetes.clusterLocatorMethods[0].clusters[0]',
    status: 'Connected',
    since: minutesAgo(600),
    kubernetesVersion: 'v1.34.1',
    velaCore: {
      installed: true,
      version: '1.10.9',
      lastActivity: minutesAgo(1),
    },
    applications: 412,
    objects: 18_230,
    healths: { Degraded: 3, Progressing: 2, Unknown: 1, Healthy: 406 },
    blindSpots: [],
    watches: [
      {
        resource: 'applications',
        apiVersion: 'core.oam.dev/v1beta1',
        state: 'watching',
        objects: 412,
        restarts: 0,
        lastEvent: minutesAgo(1),
      },
      {
        resource: 'deployments',
        apiVersion: 'apps/v1',
        state: 'watching',
        objects: 980,
        restarts: 2,
        lastEvent: minutesAgo(2),
      },
    ],
    ...change,
  };
}

/** A cluster in each status. */
export function exampleClusters(): Cluster[] {
  const none = { applications: 0, objects: 0, healths: {}, watches: [] };
  return [
    exampleCluster('prod-us', {
      status: 'Unreachable',
      since: minutesAgo(22),
      message: 'connect ETIMEDOUT 10.20.0.1:6443',
      velaCore: undefined,
      kubernetesVersion: undefined,
      ...none,
    }),
    exampleCluster('edge-3', {
      status: 'Stale',
      since: minutesAgo(9),
      message: 'connection reset while watching',
    }),
    exampleCluster('prod-eu', {
      title: 'Production Europe',
      status: 'Partial',
      blindSpots: [
        {
          apiVersion: 'autoscaling/v2',
          resource: 'horizontalpodautoscalers',
          reason: 'forbidden',
          message:
            'User "portal" cannot list horizontalpodautoscalers in the cluster prod-eu',
          rule: 'apiGroups: ["autoscaling"]\nresources: ["horizontalpodautoscalers"]\nverbs: ["get", "list", "watch"]\n',
          since: minutesAgo(300),
        },
      ],
    }),
    exampleCluster('sandbox', {
      status: 'NotInstalled',
      velaCore: { installed: false },
      ...none,
    }),
    exampleCluster('lab', {
      status: 'Unauthorized',
      message: '401 Unauthorized',
      velaCore: undefined,
      ...none,
    }),
    exampleCluster('staging', {
      definitions: {
        total: 84,
        differences: [
          {
            kind: 'TraitDefinition',
            name: 'scaler',
            state: 'Different',
            clusters: ['dev', 'prod-eu'],
          },
          {
            kind: 'ComponentDefinition',
            name: 'cron-task',
            state: 'Missing',
            clusters: ['dev', 'prod-eu'],
          },
        ],
      },
    }),
    exampleCluster('dev', {
      velaCore: {
        installed: true,
        version: '1.11.0',
        lastActivity: minutesAgo(3),
        failing: {
          pod: 'vela-system/kubevela-vela-core-6c5d8-x2v7p',
          restarts: 14,
          exitCode: 2,
          since: minutesAgo(2),
        },
      },
    }),
  ];
}
