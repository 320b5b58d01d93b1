import { inspect } from 'node:util';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { trackerPayload } from '../trackerPayload';
import { configMapDigest } from './configMap';
import { prune } from './prune';

const POD = { group: '', version: 'v1', kind: 'Pod' };
const TRACKER = {
  group: 'core.oam.dev',
  version: 'v1beta1',
  kind: 'ResourceTracker',
};

describe('prune', () => {
  it('names kind and version, which items of a list leave out', () => {
    const metadata = { name: 'a' };
    expect(prune({ metadata }, POD)).toMatchObject({
      apiVersion: 'v1',
      kind: 'Pod',
    });
    expect(
      prune({ metadata }, { group: 'apps', version: 'v1', kind: 'ReplicaSet' }),
    ).toMatchObject({ apiVersion: 'apps/v1', kind: 'ReplicaSet' });
  });

  it('drops managed fields and last-applied annotations, and keeps the rest', () => {
    const { metadata } = prune(
      {
        metadata: {
          name: 'web',
          namespace: 'demo',
          uid: 'u',
          resourceVersion: '7',
          generation: 0,
          selfLink: '/x',
          managedFields: [{ manager: 'kubevela' }],
          labels: { app: 'web' },
          annotations: {
            'kubectl.kubernetes.io/last-applied-configuration': 'secret',
            'app.oam.dev/last-applied-configuration': 'secret',
            'app.oam.dev/publishVersion': 'v1',
          },
          finalizers: ['keep'],
          deletionTimestamp: '2026-11-22T15:48:36Z',
          ownerReferences: [
            {
              apiVersion: 'apps/v1',
              kind: 'ReplicaSet',
              name: 'web-1',
              uid: 'o',
              controller: true,
              blockOwnerDeletion: true,
            },
          ],
        },
      },
      POD,
    );
    expect(metadata).toEqual({
      name: 'web',
      namespace: 'demo',
      uid: 'u',
      resourceVersion: '7',
      generation: 0,
      labels: { app: 'web' },
      annotations: { 'app.oam.dev/publishVersion': 'v1' },
      finalizers: ['keep'],
      deletionTimestamp: '2026-11-22T15:48:36Z',
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          kind: 'ReplicaSet',
          name: 'web-1',
          uid: 'o',
          controller: true,
        },
      ],
    });
  });

  it('keeps of a pod what is read of it', () => {
    const pod = prune(
      {
        metadata: { name: 'web' },
        spec: {
          nodeName: 'n1',
          restartPolicy: 'Always',
          tolerations: [{}],
          serviceAccountName: 'default',
          containers: [
            {
              name: 'web',
              image: 'nginx:1',
              env: [{ name: 'PASSWORD', value: 'hunter2' }],
              ports: [{ containerPort: 80 }],
              resources: {},
              volumeMounts: [{}],
            },
          ],
          initContainers: [{ name: 'init', image: 'busybox:1' }],
          volumes: [
            { name: 'a', persistentVolumeClaim: { claimName: 'data' } },
            { name: 'b', configMap: { name: 'cm', items: [] } },
            { name: 'c', secret: { secretName: 's' } },
            { name: 'd', projected: { sources: [] } },
          ],
        },
        status: {
          phase: 'Running',
          podIP: '10.0.0.1',
          conditions: [{ type: 'Ready', status: 'True' }],
          containerStatuses: [{ name: 'web', image: 'nginx:1', ready: true }],
          startTime: '2026-11-22T15:48:36Z',
        },
      },
      POD,
    );
    expect(pod.spec).toEqual({
      nodeName: 'n1',
      restartPolicy: 'Always',
      containers: [
        { name: 'web', image: 'nginx:1', ports: [{ containerPort: 80 }] },
      ],
      initContainers: [{ name: 'init', image: 'busybox:1' }],
      volumes: [
        { name: 'a', persistentVolumeClaim: { claimName: 'data' } },
        { name: 'b', configMap: { name: 'cm' } },
        { name: 'c', secret: { secretName: 's' } },
      ],
    });
    expect(pod.status).toEqual({
      phase: 'Running',
      conditions: [{ type: 'Ready', status: 'True' }],
      containerStatuses: [{ name: 'web', image: 'nginx:1', ready: true }],
      startTime: '2026-11-22T15:48:36Z',
    });
  });

  it('keeps of a ReplicaSet the counts and the images', () => {
    const replicaSet = prune(
      {
        metadata: { name: 'web-1' },
        spec: {
          replicas: 3,
          selector: { matchLabels: { app: 'web' } },
          template: {
            metadata: { labels: { app: 'web' } },
            spec: { containers: [{ name: 'web', image: 'nginx:1', env: [] }] },
          },
        },
        status: { replicas: 3, readyReplicas: 2 },
      },
      { group: 'apps', version: 'v1', kind: 'ReplicaSet' },
    );
    expect(replicaSet.spec).toEqual({
      replicas: 3,
      selector: { matchLabels: { app: 'web' } },
      template: { spec: { containers: [{ name: 'web', image: 'nginx:1' }] } },
    });
    expect(replicaSet.status).toEqual({ replicas: 3, readyReplicas: 2 });
  });

  it('keeps a digest of large ConfigMap values', () => {
    const large = 'x'.repeat(5_000);
    const configMap = prune(
      { metadata: { name: 'cm' }, data: { small: 'a', large } },
      { group: '', version: 'v1', kind: 'ConfigMap' },
    );
    expect(configMap.data).toEqual({
      small: 'a',
      large: configMapDigest(large),
    });
    expect(configMap.data.large).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('keeps nothing of what a Secret holds', () => {
    const secret = prune(
      {
        metadata: { name: 's' },
        type: 'Opaque',
        data: { password: 'aHVudGVyMg==' },
        stringData: { password: 'hunter2' },
      },
      { group: '', version: 'v1', kind: 'Secret' },
    );
    expect(JSON.stringify(secret)).not.toMatch(/hunter2|aHVudGVyMg/);
  });

  describe('of a ResourceTracker', () => {
    const resources = [
      { kind: 'Secret', name: 's', raw: { stringData: { key: 'hunter2' } } },
    ];
    const compressed = {
      metadata: { name: 't' },
      spec: {
        type: 'versioned',
        applicationGeneration: 3,
        compression: {
          type: 'zstd',
          data: zstdCompressSync(JSON.stringify(resources)).toString('base64'),
        },
      },
    };
    const plain = {
      metadata: { name: 't' },
      spec: {
        type: 'root',
        managedResources: resources,
        compression: {},
      },
    };

    it('hides the payload, and gives it to who asks', () => {
      const tracker = prune(structuredClone(compressed), TRACKER);
      expect(tracker.spec).toEqual({
        type: 'versioned',
        applicationGeneration: 3,
        compression: { type: 'zstd' },
      });
      const { encoding, data } = trackerPayload(tracker)!;
      expect(encoding).toBe('zstd');
      expect(JSON.parse(zstdDecompressSync(data).toString())).toEqual(
        resources,
      );
    });

    it('hides what is not compressed as well', () => {
      const tracker = prune(structuredClone(plain), TRACKER);
      expect(tracker.spec.type).toBe('root');
      const { encoding, data } = trackerPayload(tracker)!;
      expect(encoding).toBe('json');
      expect(JSON.parse(data.toString())).toEqual(resources);
      for (const text of [
        JSON.stringify(tracker),
        inspect(tracker, { depth: 20, showHidden: true }),
      ]) {
        expect(text).not.toContain('hunter2');
      }
    });

    it('is read the same before pruning', () => {
      const raw = { apiVersion: '', kind: '', ...structuredClone(compressed) };
      expect(trackerPayload(raw)).toEqual(
        trackerPayload(prune(structuredClone(compressed), TRACKER)),
      );
    });

    it('may have no payload at all', () => {
      const tracker = prune({ metadata: { name: 't' }, spec: {} }, TRACKER);
      expect(trackerPayload(tracker)).toBeUndefined();
    });
  });

  it('does not choke on objects without spec or status', () => {
    expect(() => prune({ metadata: { name: 'a' } }, POD)).not.toThrow();
    expect(() => prune({}, TRACKER)).not.toThrow();
  });
});
