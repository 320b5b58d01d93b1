import type { KubeObject } from '../../client/client.ts';

const count = 4;
const zones = ['a', 'b', 'c'];
// A common machine. Pods that ask for more than one node has stay Pending.
const capacity = {
  cpu: '8',
  memory: '32Gi',
  'ephemeral-storage': '100Gi',
  pods: '250',
};

/** The nodes of a cluster; kwok keeps them ready. */
export function nodeManifests(cluster: string): KubeObject[] {
  return Array.from({ length: count }, (_, i) => {
    const name = `${cluster}-node-${i + 1}`;
    return {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name,
        labels: {
          'kubernetes.io/hostname': name,
          'kubernetes.io/os': 'linux',
          'kubernetes.io/arch': 'amd64',
          'node.kubernetes.io/instance-type': 'sandbox.8x32',
          'topology.kubernetes.io/region': cluster,
          'topology.kubernetes.io/zone': `${cluster}-${
            zones[i % zones.length]
          }`,
        },
      },
      spec: {},
      status: { capacity, allocatable: capacity },
    };
  });
}
