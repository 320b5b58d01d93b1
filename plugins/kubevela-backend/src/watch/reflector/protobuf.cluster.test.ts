import { eventually } from '../__testUtils__/eventually';
import { SandboxCluster } from '../__testUtils__/sandboxCluster';
import { ACCEPT, isProtobuf } from '../../protobuf';
import { prune } from '../prune';
import { RICH_OBJECTS } from './__testUtils__/richObjects';
import { ITEM_SHAPES } from './itemShapes';
import { parseList } from './parseList';
import { readList } from './readList';

jest.setTimeout(180_000);

const PODS = '/api/v1/namespaces/default/pods';
const SETS = '/apis/apps/v1/namespaces/default/replicasets';

const at = (minute: number) => `2026-11-28T10:${minute}:07Z`;
const long = 'ü∞😀 '.repeat(2_000);

/** All that a kubelet writes, with what is zero, negative, long and not ASCII. */
const status = {
  phase: 'Running',
  startTime: at(10),
  reason: 'Evicted',
  message: long,
  hostIP: '10.0.0.1',
  podIPs: [{ ip: '10.0.0.2' }],
  qosClass: 'Burstable',
  conditions: [
    { type: 'Initialized', status: 'True', lastTransitionTime: at(11) },
    {
      type: 'Ready',
      status: 'False',
      lastProbeTime: at(12),
      lastTransitionTime: at(13),
      reason: 'ContainersNotReady',
      message: 'containers with unready status: [web]',
      observedGeneration: 3,
    },
  ],
  containerStatuses: [
    {
      name: 'web',
      image: 'registry.example/web:1',
      imageID: '',
      ready: false,
      started: false,
      restartCount: 0,
      state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off' } },
      lastState: {
        terminated: {
          exitCode: -1,
          signal: 9,
          reason: 'Error',
          message: 'päng',
          startedAt: at(14),
          finishedAt: at(15),
          containerID: 'containerd://1',
        },
      },
      volumeMounts: [{ name: 'data', mountPath: '/data' }],
      resources: { requests: { cpu: '100m' } },
    },
    {
      name: 'side',
      image: 'side:2',
      imageID: 'side@sha256:1',
      containerID: 'containerd://2',
      ready: true,
      restartCount: 2_000_000_000,
      state: { running: { startedAt: at(16) } },
    },
  ],
  initContainerStatuses: [
    {
      name: 'migrate',
      image: 'migrate:1',
      imageID: 'm',
      ready: true,
      restartCount: 0,
      state: {
        terminated: { exitCode: 0, startedAt: at(17), finishedAt: at(18) },
      },
    },
  ],
};

const owner = (controller?: boolean) => ({
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  name: 'web',
  uid: '7a2f9f3e-0000-4000-8000-000000000000',
  controller,
  blockOwnerDeletion: true,
});

const template = {
  metadata: { labels: { app: 'web' } },
  spec: {
    initContainers: [{ name: 'migrate', image: 'migrate:1' }],
    containers: [
      {
        name: 'web',
        image: 'registry.example/web:1',
        env: [{ name: 'PASSWORD', value: 'hunter2' }],
      },
    ],
  },
};

const pod = (name: string, spec: object, metadata: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, ...metadata },
  spec,
});

const objects: Array<[path: string, object: any]> = [
  [
    PODS,
    pod(
      'all',
      {
        restartPolicy: 'OnFailure',
        nodeName: 'node-1',
        automountServiceAccountToken: false,
        volumes: [
          { name: 'data', persistentVolumeClaim: { claimName: 'data' } },
          {
            name: 'settings',
            configMap: { name: 'settings', items: [{ key: 'a', path: 'b' }] },
          },
          { name: 'keys', secret: { secretName: 'keys', optional: true } },
          { name: 'scratch', emptyDir: {} },
        ],
        initContainers: [
          { name: 'migrate', image: 'migrate:1' },
          { name: 'side', image: 'side:2', restartPolicy: 'Always' },
        ],
        containers: [
          {
            name: 'web',
            image: 'registry.example/web:1',
            env: [{ name: 'PASSWORD', value: 'hunter2' }],
            ports: [
              { containerPort: 80 },
              {
                name: 'metrics',
                containerPort: 9090,
                hostPort: 9090,
                protocol: 'UDP',
                hostIP: '127.0.0.1',
              },
            ],
            resources: {
              limits: { cpu: '1', memory: '64Mi', 'example.com/gpu': '1' },
              requests: { cpu: '100m', 'example.com/gpu': '1' },
            },
          },
        ],
      },
      {
        labels: { 'app.oam.dev/name': 'shop', empty: '' },
        annotations: {
          note: long,
          'kubectl.kubernetes.io/last-applied-configuration': '{"a":1}',
        },
        finalizers: ['example.com/hold', 'example.com/hold-too'],
        ownerReferences: [owner(true), { ...owner(), name: 'other' }],
      },
    ),
  ],
  [
    PODS,
    pod('plain', {
      automountServiceAccountToken: false,
      containers: [{ name: 'a', image: 'b' }],
    }),
  ],
  ...[0, 2].map((replicas): [string, any] => [
    SETS,
    {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: {
        name: `web-${replicas}`,
        annotations: { 'deployment.kubernetes.io/revision': '3' },
      },
      spec: {
        replicas,
        selector: {
          matchLabels: { app: 'web' },
          matchExpressions: [
            { key: 'app', operator: 'In', values: ['web', 'api'] },
            { key: 'app', operator: 'Exists' },
          ],
        },
        template,
      },
    },
  ]),
];

/** An empty list of a required field is null in JSON, and absent in protobuf. */
function withoutNulls(object: object) {
  return JSON.parse(
    JSON.stringify(object, (_, value) => (value === null ? undefined : value)),
  );
}

describe('lists in protobuf', () => {
  let cluster: SandboxCluster;

  beforeAll(async () => {
    cluster = await SandboxCluster.start();
    await eventually(async () => {
      for (const [path, object] of objects) {
        await cluster.create(path, object).catch((error: Error) => {
          if (!/already exists/.test(error.message)) {
            throw error;
          }
        });
      }
    }, 60_000);
    for (const { path, body, status: written } of RICH_OBJECTS) {
      await cluster.create(path, body);
      if (written) {
        await cluster.patch(`${path}/${body.metadata.name}/status`, {
          status: written,
        });
      }
    }
    await cluster.patch(`${PODS}/all/status`, { status });
    await cluster.patch(`${SETS}/web-2/status`, {
      status: {
        replicas: 2,
        fullyLabeledReplicas: 2,
        readyReplicas: 1,
        availableReplicas: 1,
        terminatingReplicas: 0,
        observedGeneration: 1,
        conditions: [
          {
            type: 'ReplicaFailure',
            status: 'True',
            reason: 'FailedCreate',
            message: 'exceeded quota',
            lastTransitionTime: at(19),
          },
        ],
      },
    });
    await cluster.remove(`${PODS}/all`);
  });

  afterAll(async () => {
    await cluster?.stop();
  });

  const bytesOf = (path: string, accept: string) =>
    cluster.admin.getJson(path, {
      headers: { accept },
      parse: bytes => Buffer.from(bytes),
    });

  it.each([
    [PODS, { group: '', version: 'v1', kind: 'Pod' }],
    [SETS, { group: 'apps', version: 'v1', kind: 'ReplicaSet' }],
  ])('keeps the same of %s as of JSON', async (path, type) => {
    const item = ITEM_SHAPES[`${type.group}/${type.version}/${type.kind}`];
    const bytes = await bytesOf(path, ACCEPT);
    expect(isProtobuf(bytes)).toBe(true);
    const fromProtobuf = readList(bytes, item);
    const fromJson = parseList(await bytesOf(path, 'application/json'));
    expect(fromProtobuf.items).toHaveLength(2);
    expect(fromProtobuf.metadata?.resourceVersion).toBe(
      fromJson.metadata?.resourceVersion,
    );
    const kept = (items: any) => items.map((each: any) => prune(each, type));
    expect(kept(fromProtobuf.items)).toStrictEqual(kept(fromJson.items));
    expect(JSON.stringify(fromProtobuf)).not.toContain('hunter2');
  });

  it('has an object of each kind to compare', () => {
    const kinds = RICH_OBJECTS.map(({ kind }) => kind);
    expect(Object.keys(ITEM_SHAPES).map(key => key.split('/')[2])).toEqual(
      expect.arrayContaining(kinds),
    );
    expect([...kinds, 'Pod', 'ReplicaSet']).toHaveLength(
      Object.keys(ITEM_SHAPES).length,
    );
  });

  it.each(RICH_OBJECTS)(
    'reads all of a $kind that JSON has',
    async ({ path, body, ...type }) => {
      const item = ITEM_SHAPES[`${type.group}/${type.version}/${type.kind}`];
      const all = `${path}?labelSelector=app.oam.dev%2Fname%3Dshop`;
      const bytes = await bytesOf(all, ACCEPT);
      expect(isProtobuf(bytes)).toBe(true);
      const [fromProtobuf] = readList(bytes, item).items!;
      const [fromJson] = parseList(await bytesOf(all, 'application/json'))
        .items!;
      expect(fromJson.metadata.name).toBe(body.metadata.name);
      expect(JSON.stringify(fromProtobuf)).not.toContain('canary');
      expect(withoutNulls(prune(fromProtobuf, type))).toStrictEqual(
        withoutNulls(prune(fromJson, type)),
      );
    },
  );

  it('goes on where a page ends', async () => {
    const first = readList(
      await bytesOf(`${PODS}?limit=1`, ACCEPT),
      ITEM_SHAPES['/v1/Pod'],
    );
    expect(first.items).toHaveLength(1);
    const token = encodeURIComponent(first.metadata!.continue!);
    const second = readList(
      await bytesOf(`${PODS}?limit=1&continue=${token}`, ACCEPT),
      ITEM_SHAPES['/v1/Pod'],
    );
    expect(second.items?.[0].metadata.name).toBe('plain');
    expect(second.metadata?.continue).toBeUndefined();
  });

  it('tells what the API server says against it', async () => {
    await expect(
      bytesOf(`${PODS}?continue=nonsense&limit=1`, ACCEPT),
    ).rejects.toMatchObject({
      reason: 'invalid',
      message: expect.stringMatching(/continue/),
    });
    await expect(bytesOf(`${PODS}/absent`, ACCEPT)).rejects.toMatchObject({
      reason: 'notFound',
      message: expect.stringContaining('pods "absent" not found'),
    });
  });
});
