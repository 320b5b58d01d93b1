import { buildInstance, createInstanceBuilder } from './buildInstance';
import {
  loadFixture,
  loadObject,
  parseObjects,
} from './__testUtils__/fixtures';
import { modelInput } from './__testUtils__/modelInput';
import { containerStatus, NOW, scene } from './__testUtils__/scene';

const plain = (version: string) =>
  [
    'applications/rt-plain-running',
    'trackers/rt-plain-v1-rt',
    'live/deployment-rt-plain',
    'live/service-rt-plain',
    'live/replicaset-rt-plain-child',
    'live/pod-rt-plain-child',
    'live/endpointslice-rt-plain-child',
  ].map(path => loadObject(`${version}/${path}.yaml`));

describe.each(['1.11.0', '1.10.9'])('buildInstance on %s', version => {
  const now = '2026-11-22T15:30:00Z';

  it('should show a running application from tracker to pod', () => {
    const objects = plain(version);
    const model = buildInstance(
      modelInput({
        objects,
        now,
        cluster: 'eu',
        settings: {
          environments: [
            {
              name: 'live',
              tier: 'production',
              cluster: 'eu',
              namespace: 'rt',
            },
          ],
        },
      }),
    );
    expect(model.summary).toMatchObject({
      cluster: 'eu',
      namespace: 'rt',
      name: 'rt-plain',
      environment: 'live',
      tier: 'production',
      images: ['nginx:1.25'],
      release: '1.25',
      componentTypes: ['webservice'],
      health: { status: 'Healthy', since: expect.any(String) },
      delivery: { state: 'Delivered', revision: 'rt-plain-v1' },
      drift: { state: 'InSync', count: 0 },
    });
    expect(model.summary.problem).toBeUndefined();
    expect(model.detail.components).toMatchObject([
      {
        name: 'rt-plain',
        replicas: { desired: 1, ready: 1 },
        workload: { kind: 'Deployment', cluster: 'eu' },
        velaCoreHealthy: true,
      },
    ]);
    const chain = model.nodes.map(({ ref, parents }) => [
      ref.kind,
      parents.length,
    ]);
    expect(chain).toEqual([
      ['Pod', 1],
      ['Service', 0],
      ['Deployment', 0],
      ['ReplicaSet', 1],
      ['EndpointSlice', 1],
    ]);
    expect(model.managed).toHaveLength(2);
    expect(model.uids).toHaveLength(5);
  });

  it('should answer the same for the same objects', () => {
    const input = modelInput({ objects: plain(version), now });
    const first = buildInstance(input);
    const again = buildInstance({
      ...input,
      now: input.now + 60_000,
      previous: first,
    });
    expect(again).toEqual(first);
  });

  it('should show root and versioned trackers together', () => {
    const tracker =
      version === '1.11.0'
        ? ['rt-gcrule-rt2', 'rt-gcrule-v1-rt2']
        : ['rt-gcrule-rt', 'rt-gcrule-v1-rt'];
    const objects = [
      ...loadFixture(`${version}/applications/rt-gcrule-running.yaml`),
      ...tracker.flatMap(name =>
        loadFixture(`${version}/trackers/${name}.yaml`),
      ),
    ];
    const { managed } = buildInstance(modelInput({ objects, now }));
    expect(managed.map(({ name }) => name).sort()).toEqual([
      'cm-ondelete',
      'cm-upd',
      's-never',
    ]);
  });
});

describe('buildInstance', () => {
  it('should date a change to the moment it was first seen', () => {
    const healthy = scene({ deploymentStatus: { availableReplicas: 1 } });
    const broken = scene({
      pods: [
        {
          status: containerStatus({
            state: { waiting: { reason: 'ErrImagePull' } },
          }),
        },
      ],
    });
    const before = buildInstance(modelInput({ objects: healthy, now: NOW }));
    const at = '2026-11-22T15:21:00Z';
    const changed = buildInstance(
      modelInput({ objects: broken, now: at, previous: before }),
    );
    expect(changed.summary.health).toMatchObject({
      status: 'Degraded',
      since: at,
    });
    const later = buildInstance(
      modelInput({
        objects: broken,
        now: '2026-11-22T15:25:00Z',
        previous: changed,
      }),
    );
    expect(later.summary.health.since).toBe(at);
  });

  it('should date a loss that no object tells of any more', () => {
    const calm = { deploymentStatus: { availableReplicas: 1 } };
    const before = buildInstance(
      modelInput({ objects: scene(calm), now: NOW }),
    );
    const at = '2026-11-22T15:21:00Z';
    const gone = scene({ ...calm, gone: ['Deployment'] });
    const { detail } = buildInstance(
      modelInput({ objects: gone, now: at, previous: before }),
    );
    expect(detail.problems).toMatchObject([{ since: at }]);
    expect(detail.driftItems).toMatchObject([{ since: at }]);
    expect(detail.disagreements).toMatchObject([{ liveSince: at }]);
  });

  it('should hide secrets in messages that the cluster wrote', () => {
    const model = buildInstance(
      modelInput({
        now: NOW,
        objects: scene({
          application: {
            metadata: {
              annotations: {
                'kubernetes.io/change-cause':
                  'kubectl set env deploy/web API_TOKEN=c4n4ry-value',
              },
            },
            status: {
              services: [
                {
                  name: 'web',
                  healthy: false,
                  message: 'password=c4n4ry-value',
                },
              ],
            },
          },
        }),
      }),
    );
    expect(JSON.stringify(model)).not.toContain('c4n4ry-value');
    expect(model.detail.changeCause).toContain('kubectl set env');
  });

  it('should lift what a pod shows to its workload at once', () => {
    const model = buildInstance(
      modelInput({
        now: NOW,
        objects: scene({
          pods: [
            {
              status: containerStatus({
                state: { waiting: { reason: 'ImagePullBackOff' } },
              }),
            },
          ],
        }),
      }),
    );
    const deployment = model.nodes.find(({ ref }) => ref.kind === 'Deployment');
    expect(deployment?.health?.status).toBe('Degraded');
    expect(model.summary.problem?.code).toBe('image-pull');
    expect(model.detail.resourceCounts).toEqual({
      Degraded: 2,
      Progressing: 1,
    });
  });

  it('should not call a component healthy whose kind is out of sight', () => {
    const model = buildInstance(
      modelInput({
        objects: scene({ deploymentStatus: { availableReplicas: 1 } }),
        now: NOW,
        visibility: { 'apps/Deployment': 'stale' },
      }),
    );
    expect(model.summary.health).toMatchObject({
      status: 'Unknown',
      message:
        'Deployment web was last seen Healthy; it cannot be seen at the moment',
    });
  });

  it('should show objects of other clusters without an opinion on them', () => {
    const objects = scene({ gone: ['Deployment'] });
    const [tracker] = parseObjects(
      JSON.stringify({
        apiVersion: 'core.oam.dev/v1beta1',
        kind: 'ResourceTracker',
        metadata: { name: 't' },
        spec: {
          type: 'versioned',
          applicationGeneration: 1,
          managedResources: [
            {
              apiVersion: 'apps/v1',
              kind: 'Deployment',
              namespace: 'prod',
              name: 'web',
              cluster: 'far',
              component: 'web',
            },
          ],
        },
      }),
    );
    const model = buildInstance(
      modelInput({
        objects: [
          ...objects.filter(({ kind }) => kind !== 'ResourceTracker'),
          tracker,
        ],
        now: NOW,
      }),
    );
    expect(model.nodes).toMatchObject([
      {
        missing: false,
        ref: { cluster: 'far' },
        info: [{ name: 'placement', value: 'far' }],
        health: { status: 'Unknown', message: expect.stringContaining('far') },
      },
    ]);
    expect(model.summary.health.status).toBe('Unknown');
    expect(model.managed).toEqual([]);
    expect(model.detail.problems).toEqual([]);
  });

  it('should turn a failure of one part into a problem and keep the rest', () => {
    const build = createInstanceBuilder({
      decodeTracker: () => {
        throw new Error('no decoder');
      },
    });
    const unreadable = build(modelInput({ objects: scene(), now: NOW }));
    expect(unreadable.detail.problems[0].code).toBe('tracker-unreadable');

    const input = modelInput({ objects: scene(), now: NOW });
    const view = {
      ...input.view,
      get: () => {
        throw new Error('store is gone');
      },
    };
    const broken = buildInstance({ ...input, view });
    expect(broken.detail.problems).toContainEqual(
      expect.objectContaining({
        code: 'model-error',
        original: 'store is gone',
      }),
    );
    expect(broken.summary.delivery.state).toBe('Delivered');
  });
});
