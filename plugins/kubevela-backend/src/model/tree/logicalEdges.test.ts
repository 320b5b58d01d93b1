import { fakeView } from '../__testUtils__/fakeView';
import { loadObject, parseObjects } from '../__testUtils__/fixtures';
import type { KubernetesObject } from '../../watch/types';
import { refOf } from '../kube/objects';
import { buildTree } from './buildTree';
import { logicalEdges, MAX_PODS_LINKED } from './logicalEdges';

/** The links of a tree of objects; those without owner are managed, and so is what is only named. */
function linksOf(
  objects: KubernetesObject[],
  named: string[] = [],
): Record<string, string[]> {
  const managed = objects
    .filter(({ metadata }) => !metadata.ownerReferences)
    .map(object => ({ ref: refOf(object), apiVersion: object.apiVersion }));
  const onlyNamed = named.map(id => {
    const [group, kind, namespace, name] = id.split('/');
    return { ref: { group, kind, namespace, name }, apiVersion: 'v1' };
  });
  const tree = buildTree(
    {
      current: {
        name: 't',
        type: 'versioned',
        applicationGeneration: 1,
        resources: [...managed, ...onlyNamed].map(each => ({
          ...each,
          placement: '',
          component: 'web',
          trait: '',
          skipGC: false,
          deleted: false,
        })),
      },
      history: [],
    },
    fakeView(objects),
  );
  return Object.fromEntries(logicalEdges(tree));
}

const live = (name: string) => loadObject(`1.10.9/live/${name}.yaml`);
const objects = (...all: object[]) =>
  parseObjects(all.map(each => JSON.stringify(each)).join('\n---\n'));
const object = (
  apiVersion: string,
  kind: string,
  name: string,
  spec: object,
  metadata: object = {},
) => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'rt', uid: `${kind}-${name}`, ...metadata },
  spec,
});
const ownedBy = (uid: string, labels: object = {}) => ({
  labels,
  ownerReferences: [{ apiVersion: 'apps/v1', kind: 'X', name: uid, uid }],
});

describe('logicalEdges', () => {
  it('links a real Service to its pods, as the store holds them', () => {
    const pod = live('pod-rt-plain-child');
    expect(
      linksOf([
        live('deployment-rt-plain'),
        live('replicaset-rt-plain-child'),
        pod,
        live('service-rt-plain'),
      ]),
    ).toEqual({
      '/Service/rt/rt-plain': [`/Pod/rt/${pod.metadata.name}`],
    });
  });

  it('links a real Ingress to its service and a real autoscaler to its workload', () => {
    expect(
      linksOf(
        [live('ingress-ty-ws'), live('horizontalpodautoscaler-ty-hpa')],
        ['/Service/rt/ty-ws', 'apps/Deployment/rt/ty-hpa'],
      ),
    ).toEqual({
      'networking.k8s.io/Ingress/rt/ty-ws': ['/Service/rt/ty-ws'],
      'autoscaling/HorizontalPodAutoscaler/rt/ty-hpa': [
        'apps/Deployment/rt/ty-hpa',
      ],
    });
  });

  it('links a route to its backends, which may be in another namespace', () => {
    const route = object('gateway.networking.k8s.io/v1', 'HTTPRoute', 'web', {
      rules: [
        {
          backendRefs: [
            { name: 'web', port: 80 },
            { name: 'far', namespace: 'other' },
            { name: 'web', kind: 'Bucket', group: 'x' },
          ],
        },
      ],
    });
    expect(
      linksOf(objects(route), ['/Service/rt/web', '/Service/other/far']),
    ).toEqual({
      'gateway.networking.k8s.io/HTTPRoute/rt/web': [
        '/Service/other/far',
        '/Service/rt/web',
      ],
    });
  });

  it('links a claim to its pods, and configuration to the workload, Secrets unseen', () => {
    const template = {
      containers: [
        {
          name: 'web',
          image: 'x',
          envFrom: [{ configMapRef: { name: 'env' } }],
          env: [
            {
              name: 'A',
              valueFrom: { secretKeyRef: { name: 'key', key: 'a' } },
            },
          ],
        },
      ],
      volumes: [{ name: 'v', configMap: { name: 'files' } }],
    };
    const links = linksOf(
      objects(
        object('apps/v1', 'StatefulSet', 'db', {
          template: { spec: template },
        }),
        object(
          'v1',
          'Pod',
          'db-0',
          {
            containers: [],
            volumes: [
              { name: 'd', persistentVolumeClaim: { claimName: 'data' } },
              { name: 'v', configMap: { name: 'files' } },
            ],
          },
          ownedBy('StatefulSet-db'),
        ),
        object('v1', 'PersistentVolumeClaim', 'data', {}),
        object('v1', 'ConfigMap', 'files', {}),
      ),
      ['/Secret/rt/key', '/ConfigMap/rt/env', '/ConfigMap/rt/unused'],
    );
    expect(links).toEqual({
      '/PersistentVolumeClaim/rt/data': ['/Pod/rt/db-0'],
      '/ConfigMap/rt/files': ['apps/StatefulSet/rt/db'],
      '/ConfigMap/rt/env': ['apps/StatefulSet/rt/db'],
      '/Secret/rt/key': ['apps/StatefulSet/rt/db'],
    });
  });

  it('links a Service of many pods to their owner', () => {
    const pods = Array.from({ length: MAX_PODS_LINKED + 1 }, (_, i) =>
      object(
        'v1',
        'Pod',
        `p${i}`,
        { containers: [] },
        ownedBy('ReplicaSet-rs', { app: 'web', tier: 'a' }),
      ),
    );
    const links = linksOf(
      objects(
        object('apps/v1', 'ReplicaSet', 'rs', {}),
        object('v1', 'Service', 's', { selector: { app: 'web', tier: 'a' } }),
        object('v1', 'Service', 'other', {
          selector: { app: 'web', tier: 'b' },
        }),
        object('v1', 'Service', 'none', {}),
        ...pods,
      ),
    );
    expect(links).toEqual({ '/Service/rt/s': ['apps/ReplicaSet/rt/rs'] });
  });

  it('stands data that does not keep to its schema', () => {
    expect(
      linksOf(
        objects(
          object('v1', 'Service', 's', { selector: 'app=web' }),
          object('networking.k8s.io/v1', 'Ingress', 'i', { rules: {} }),
          object('x/v1', 'Thing', 't', { scaleTargetRef: [], template: 1 }),
        ),
      ),
    ).toEqual({});
  });
});
