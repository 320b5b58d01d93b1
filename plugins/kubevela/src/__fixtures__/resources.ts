import type {
  ResourceNode,
  ResourceTree,
} from '@velastage/plugin-kubevela-react';
import { exampleScan } from './images';
import { minutesAgo } from './instances';

/** A well resource, changed where a test wants it. */
export function exampleNode(
  kind: string,
  name: string,
  change: Partial<ResourceNode> = {},
): ResourceNode {
  return {
    id: `${kind}/${name}`,
    parents: [],
    ref: {
      apiVersion: kind === 'Deployment' ? 'apps/v1' : 'v1',
      kind,
      namespace: 'shop',
      name,
    },
    component: 'web',
    managed: false,
    missing: false,
    info: [],
    images: [],
    createdAt: minutesAgo(190),
    ...change,
  };
}

function podsOf(
  replicaSet: string,
  count: number,
  bad: number,
): ResourceNode[] {
  return Array.from({ length: count }, (_, index) => {
    const failing = index < bad;
    return exampleNode(
      'Pod',
      index === 0 ? `${replicaSet}-xk2lp` : `${replicaSet}-p${index}`,
      {
        parents: [`ReplicaSet/${replicaSet}`],
        health: failing
          ? {
              status: 'Degraded',
              message: 'ImagePullBackOff: web:1.9.0 cannot be pulled',
              since: minutesAgo(4),
            }
          : { status: 'Healthy', since: minutesAgo(180) },
        info: [
          { name: 'Ready', value: failing ? '0/2' : '2/2' },
          { name: 'Restarts', value: failing ? '4' : '0' },
          { name: 'Node', value: `node-${index % 3}` },
        ],
        images: ['registry.example/shop/web:1.9.0', 'envoyproxy/envoy:v1.33'],
        containers: ['web', 'envoy', 'init-db'],
      },
    );
  });
}

/** The resources of the shop's web application; `pods` makes it as large as wanted. */
export function exampleTree(options: { pods?: number } = {}): ResourceTree {
  const { pods = 3 } = options;
  const nodes: ResourceNode[] = [
    exampleNode('Deployment', 'web', {
      managed: true,
      drift: 'Drifted',
      health: { status: 'Degraded', message: '1 of 3 pods ready' },
      images: ['registry.example/shop/web:1.9.0'],
      scans: [
        exampleScan('registry.example/shop/web:1.9.0', { container: 'web' }),
      ],
      info: [{ name: 'replicas', value: '1/3' }],
    }),
    exampleNode('ReplicaSet', 'web-7d9c5b6f4d', {
      parents: ['Deployment/web'],
      health: { status: 'Progressing', message: '1 of 3 ready' },
      info: [{ name: 'Revision', value: '13' }],
    }),
    ...podsOf('web-7d9c5b6f4d', pods, Math.min(pods, 2)),
    exampleNode('Service', 'web', {
      managed: true,
      drift: 'InSync',
      trait: 'gateway',
      health: { status: 'Healthy' },
      info: [{ name: 'ClusterIP', value: '10.96.14.2' }],
      links: podsOf('web-7d9c5b6f4d', pods, 0).map(({ id }) => id),
    }),
    exampleNode('Ingress', 'web', {
      managed: true,
      drift: 'InSync',
      trait: 'gateway',
      health: { status: 'Healthy' },
      info: [{ name: 'Host', value: 'shop.example.com' }],
      links: ['Service/web'],
    }),
    exampleNode('ConfigMap', 'web-settings', {
      managed: true,
      missing: true,
      drift: 'Drifted',
    }),
    exampleNode('Secret', 'web-old-token', {
      managed: true,
      outdated: true,
      deletingSince: minutesAgo(33),
      finalizers: ['example.com/keep'],
      health: { status: 'Terminating' },
    }),
    exampleNode('StatefulSet', 'cache', {
      component: 'cache',
      managed: true,
      drift: 'InSync',
      health: { status: 'Healthy' },
      info: [{ name: 'Ready', value: '1/1' }],
    }),
    exampleNode('Pod', 'cache-0', {
      component: 'cache',
      parents: ['StatefulSet/cache'],
      health: { status: 'Healthy' },
      info: [{ name: 'Ready', value: '1/1' }],
    }),
  ];
  return {
    key: 'prod-eu-shop-web',
    version: 1,
    nodes,
    total: nodes.length,
    omitted: 0,
    blindSpots: [],
    freshness: { cluster: 'prod-eu', status: 'Connected' },
  };
}
