import { zstdCompressSync } from 'node:zlib';
import { startWatchedSandbox } from '../live/__testUtils__/watchedSandbox';
import type { WatchedSandbox } from '../live/__testUtils__/watchedSandbox';
import { eventually } from '../watch/__testUtils__/eventually';
import { customResource } from '../watch/__testUtils__/sandboxCluster';

const PATIENCE_MS = 60_000;
jest.setTimeout(180_000);

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const CORE = '/apis/core.oam.dev/v1beta1';
const APPS = `${CORE}/namespaces/default/applications`;
const REF = { cluster: 'w1', namespace: 'default', name: 'shop' };
const FAR = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'default',
  name: 'web',
};
const CREDENTIALS = { credentials: {} as never };

const deployment = (image: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'default' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: {
        containers: [
          { name: 'web', image, env: [{ name: 'PASSWORD', value: 'hunter2' }] },
        ],
      },
    },
  },
});

/**
 * A hub writes where it placed an object into its tracker. The sandbox has no second cluster behind the
 * first, so the tracker is written as a hub writes it.
 */
const tracker = (uid: string) => ({
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'ResourceTracker',
  metadata: {
    name: 'shop-v1-default',
    labels: {
      'app.oam.dev/name': 'shop',
      'app.oam.dev/namespace': 'default',
      'app.oam.dev/uid': uid,
    },
  },
  spec: {
    type: 'versioned',
    applicationGeneration: 1,
    compression: {
      type: 'zstd',
      data: zstdCompressSync(
        JSON.stringify(
          ['far', 'other'].map(cluster => ({
            cluster,
            ...FAR,
            component: 'web',
            raw: deployment(`web:${cluster}`),
          })),
        ),
      ).toString('base64'),
    },
  },
});

describe('an application that a hub placed into other clusters', () => {
  let sandbox: WatchedSandbox;

  const until = (expectations: () => void | Promise<void>) =>
    eventually(expectations, PATIENCE_MS);

  beforeAll(async () => {
    sandbox = await startWatchedSandbox({
      profile: 'bare',
      prepare: async cluster => {
        for (const [kind, scope] of [
          ['Application', 'Namespaced'],
          ['ResourceTracker', 'Cluster'],
        ] as const) {
          await cluster.create(
            CRDS,
            customResource('core.oam.dev', 'v1beta1', kind, scope),
          );
        }
        // The same name in the hub itself, by somebody else.
        await cluster.create(
          '/apis/apps/v1/namespaces/default/deployments',
          deployment('somebody:else'),
        );
        let uid = '';
        await eventually(async () => {
          const { metadata } = await cluster.create(APPS, {
            apiVersion: 'core.oam.dev/v1beta1',
            kind: 'Application',
            metadata: { name: 'shop' },
            spec: { components: [{ name: 'web', type: 'webservice' }] },
            status: {
              status: 'running',
              services: [
                { name: 'web', cluster: 'far', healthy: true },
                { name: 'web', cluster: 'other', healthy: true },
              ],
              workflow: { status: 'succeeded', finished: true },
            },
          });
          uid = metadata.uid;
        }, PATIENCE_MS);
        await eventually(async () => {
          await cluster.create(`${CORE}/resourcetrackers`, tracker(uid));
        }, PATIENCE_MS);
      },
    });
    await until(() => {
      if (sandbox.model.get(REF)?.model.nodes.length !== 2) {
        throw new Error('The tracker has not been read yet');
      }
    });
  }, 600_000);

  afterAll(async () => {
    await sandbox?.stop();
  });

  it('is Unknown with the reason, not missing and not healthy', () => {
    const { nodes, summary, detail } = sandbox.model.get(REF)!.model;
    expect(
      nodes.map(({ ref, health, missing, drift }) => [
        ref.cluster,
        health?.status,
        missing,
        drift,
      ]),
    ).toEqual([
      ['far', 'Unknown', false, undefined],
      ['other', 'Unknown', false, undefined],
    ]);
    expect(nodes[0].health?.message).toBe(
      'Deployment objects in far cannot be looked at: KubeVela placed them there from this cluster',
    );
    expect(summary.health.status).toBe('Unknown');
    expect(detail.problems).toEqual([]);
  });

  it('shows what was applied there, and nothing of an object here of the same name', async () => {
    const { service } = sandbox;
    const manifest = await service.getManifest(REF, FAR, CREDENTIALS);
    expect(manifest.live).toBeUndefined();
    expect(manifest.applied).toContain('image: web:far');
    expect(JSON.stringify(manifest)).not.toMatch(/hunter2|somebody/);
    expect(await service.listEvents(REF, FAR, CREDENTIALS)).toEqual({
      items: [],
    });
    const { items } = await service.listOperations(REF, FAR);
    expect(items.filter(({ allowed }) => allowed)).toEqual([]);
  });

  it('takes the word of vela-core where that is bad', async () => {
    await sandbox.cluster.patch(`${APPS}/shop`, {
      status: {
        services: [
          { name: 'web', cluster: 'far', healthy: true },
          {
            name: 'web',
            cluster: 'other',
            healthy: false,
            message: 'Ready:0/1',
          },
        ],
      },
    });
    await until(() =>
      expect(sandbox.model.get(REF)?.summary.health).toMatchObject({
        status: 'Degraded',
        message: 'Ready:0/1',
      }),
    );
  });
});
