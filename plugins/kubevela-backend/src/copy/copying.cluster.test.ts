import { ConfigReader } from '@backstage/config';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import { actingBy } from '../clusters/acting/__testUtils__/acting';
import { Creation } from '../create';
import {
  startWatchedSandbox,
  type WatchedSandbox,
} from '../live/__testUtils__/watchedSandbox';
import { eventually } from '../watch/__testUtils__/eventually';
import { Copying } from './Copying';
import { readSettings } from './readSettings';
import type { CopyCall } from './types';

jest.setTimeout(180_000);

const PATIENCE_MS = 60_000;
const ref = (namespace: string): InstanceRef => ({
  cluster: 'w1',
  namespace,
  name: 'web',
});
const path = ({ namespace, name }: InstanceRef) =>
  `/apis/core.oam.dev/v1beta1/namespaces/${namespace}/applications/${name}`;
const spec = (image: string, replicas: number) => ({
  components: [
    {
      name: 'web',
      type: 'webservice',
      properties: { image },
      traits: [{ type: 'scaler', properties: { replicas } }],
    },
  ],
});

/** Names are free in each namespace, so that both sides may be called the same. */
describe.each(['1.11.0', '1.10.9'])('copying with vela-core %s', version => {
  let sandbox: WatchedSandbox;
  let creation: Creation;
  let copying: Copying;

  const object = (at: InstanceRef) =>
    sandbox.cluster.admin.getJson<any>(path(at));
  const summary = (at: InstanceRef) => sandbox.model.get(at)!.summary;
  const put = async (at: InstanceRef, wanted: ReturnType<typeof spec>) => {
    const manifest = JSON.stringify({ spec: wanted });
    await creation.apply(
      at,
      { mode: 'apply', manifest },
      creation.plan(at, manifest),
      { decidedFor: sandbox.model.get(at) ? 'update' : 'create' },
    );
    await eventually(async () => {
      const { status, metadata } = await object(at);
      expect(status?.status).toBe('running');
      expect(status?.observedGeneration).toBe(metadata.generation);
      expect(sandbox.model.get(at)?.summary).toMatchObject({
        images: [wanted.components[0].properties.image],
        health: { status: 'Healthy' },
        delivery: { state: 'Delivered' },
      });
    }, PATIENCE_MS);
  };
  /** As the authorized service does it, without its permissions. */
  const copy = async (from: InstanceRef, call: CopyCall) => {
    const exists = sandbox.model.get(call.target) !== undefined;
    const planned = await copying.plan(summary(from), call, exists);
    const manifest = JSON.stringify(planned.application);
    const result = await creation.apply(
      call.target,
      {
        mode: exists ? 'update' : 'create',
        manifest,
        dryRun: call.dryRun,
        state: call.state ?? planned.targetState,
      },
      creation.plan(call.target, manifest),
      { decidedFor: exists ? 'update' : 'create' },
    );
    return { ...planned, result };
  };

  beforeAll(async () => {
    sandbox = await startWatchedSandbox({
      profile: 'vela',
      version,
      settings: {
        environments: [
          {
            name: 'dev',
            tier: 'development',
            cluster: 'w1',
            namespace: 'default',
          },
          {
            name: 'stage',
            tier: 'staging',
            cluster: 'w1',
            namespace: 'stage',
          },
        ],
      },
      prepare: async cluster => {
        for (const name of ['stage', 'empty']) {
          await cluster.create('/api/v1/namespaces', {
            apiVersion: 'v1',
            kind: 'Namespace',
            metadata: { name },
          });
        }
      },
    });
    const clusters = () => [sandbox.watch];
    creation = new Creation({
      acting: actingBy(),
      clusters,
      settings: sandbox.settings,
    });
    copying = new Copying({
      clusters,
      model: sandbox.settings,
      ...readSettings(new ConfigReader({})),
      pastSpecs: at => sandbox.service.pastSpecs(at),
    });
    await eventually(async () => {
      const { items } = await creation.listDefinitions('w1');
      const known = items.filter(({ hasSchema }) => hasSchema).length;
      if (known <= 80) {
        throw new Error(`vela-core knows ${known} definitions so far`);
      }
    }, PATIENCE_MS);
  }, 600_000);

  afterAll(() => sandbox?.stop(), 60_000);

  it('makes a new instance elsewhere that becomes healthy', async () => {
    await put(ref('default'), spec('nginx:1.27', 1));
    const dry = await copy(ref('default'), {
      target: ref('empty'),
      dryRun: true,
    });
    expect(dry.result).toMatchObject({ outcome: 'created', problems: [] });
    expect(sandbox.model.get(ref('empty'))).toBeUndefined();
    await copy(ref('default'), { target: ref('empty') });
    await eventually(
      async () =>
        expect(sandbox.model.get(ref('empty'))?.summary).toMatchObject({
          application: 'default/web',
          health: { status: 'Healthy' },
        }),
      PATIENCE_MS,
    );
  });

  it('tells from the revisions on the cluster who has moved on, and keeps the replicas', async () => {
    await put(ref('stage'), spec('nginx:1.27', 3));
    await put(ref('default'), spec('nginx:1.28', 2));
    const { parameters, preconditions } = await copy(ref('default'), {
      target: ref('stage'),
      dryRun: true,
      choices: [
        { parameter: 'components[web].properties.image', take: 'source' },
      ],
    });
    expect(parameters).toEqual([
      expect.objectContaining({
        id: 'components[web].properties.image',
        source: 'nginx:1.28',
        target: 'nginx:1.27',
        common: 'nginx:1.27',
      }),
      expect.objectContaining({
        id: 'components[web].traits[scaler].properties.replicas',
        take: 'target',
      }),
    ]);
    expect(preconditions.filter(({ met }) => !met)).toEqual([]);
    expect(preconditions[0]).toMatchObject({ code: 'nextTier', met: true });

    const { result } = await copy(ref('default'), { target: ref('stage') });
    expect(result.outcome).toBe('updated');
    await eventually(async () => {
      const deployment = await sandbox.cluster.admin.getJson<any>(
        '/apis/apps/v1/namespaces/stage/deployments/web',
      );
      expect(deployment.spec).toMatchObject({
        replicas: 3,
        template: { spec: { containers: [{ image: 'nginx:1.28' }] } },
      });
    }, PATIENCE_MS);
  });

  it('is a conflict where either side has changed since one looked', async () => {
    const first = await copy(ref('default'), {
      target: ref('stage'),
      dryRun: true,
    });
    await put(ref('stage'), spec('nginx:1.26', 3));
    await expect(
      copy(ref('default'), { target: ref('stage'), state: first.targetState }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    await put(ref('default'), spec('nginx:1.29', 2));
    await expect(
      copy(ref('default'), {
        target: ref('stage'),
        sourceState: first.sourceState,
      }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    expect((await object(ref('stage'))).spec).toEqual(spec('nginx:1.26', 3));
  });

  it('compares the instances parameter by parameter', async () => {
    const { rows } = copying.compare([ref('default'), ref('stage')]);
    expect(rows.map(({ id, values }) => [id, values])).toContainEqual([
      'components[web].properties.image',
      [{ text: 'nginx:1.29' }, { text: 'nginx:1.26' }],
    ]);
  });
});
