import type { InstanceModel, ModelInput } from '../model/types';
import { LiveModel } from './LiveModel';
import { FakeCluster, makeObject } from './__testUtils__/FakeCluster';
import type { InstanceChange } from './types';

const application = (name: string) =>
  makeObject('core.oam.dev/v1beta1', 'Application', name);

const deployment = (name: string, status: string, labels = {}) =>
  makeObject('apps/v1', 'Deployment', name, {
    status,
    spec: { template: { metadata: { labels } } },
  });

/** A model as small as can be: the instance is as healthy as the Deployment of its name says. */
function build(input: ModelInput): InstanceModel {
  const { name } = input.application.metadata;
  const ref = { group: 'apps', kind: 'Deployment', namespace: 'shop', name };
  const workload = input.view.get(ref);
  const pods = workload
    ? [...input.view.childrenOf(workload.metadata.uid!)]
    : [];
  return {
    summary: {
      cluster: input.view.cluster,
      namespace: 'shop',
      name,
      application: `shop/${name}`,
      health: { status: workload ? workload.status : 'Missing' },
      delivery: { state: 'Delivered', editedNotPublished: false },
      drift: { state: 'InSync', count: 0 },
      tags: [`${pods.length} pods`],
      componentTypes: [],
      images: [],
    },
    detail: {
      problems: [],
      components: [],
      driftItems: [],
      resourceCounts: {},
      disagreements: [],
    },
    nodes: [],
    blindSpots: [],
    catalog: { attributes: { tags: [], links: [] }, components: [] },
    managed: [ref],
    uids: workload ? [workload.metadata.uid!] : [],
    watches: [],
    follows: [],
    scans: [],
  };
}

function setUp() {
  const cluster = new FakeCluster('dev');
  const model = new LiveModel({ build, settings: { environments: [] } });
  const changes: InstanceChange[] = [];
  model.onChanges(batch => changes.push(...batch));
  const detach = model.attach(cluster);
  const until = async (condition: () => boolean) => {
    const end = Date.now() + 3_000;
    while (!condition()) {
      if (Date.now() > end) {
        throw new Error(`Not in time; changes: ${JSON.stringify(changes)}`);
      }
      await new Promise(resolve => setTimeout(resolve, 2));
    }
  };
  const health = (name: string) =>
    model.get({ cluster: 'dev', namespace: 'shop', name })?.summary.health
      .status;
  return { cluster, model, changes, detach, until, health };
}

describe('LiveModel', () => {
  it('should follow a managed object, its deletion and its return', async () => {
    const { cluster, model, until, health } = setUp();
    cluster.put(application('web'));
    cluster.put(deployment('web', 'Healthy'));
    await until(() => health('web') === 'Healthy');
    cluster.delete(deployment('web', 'Healthy'));
    await until(() => health('web') === 'Missing');
    cluster.put(deployment('web', 'Progressing'));
    await until(() => health('web') === 'Progressing');
    expect(model.size).toBe(1);
    model.stop();
  });

  it('should count a child by its owner reference, without any label', async () => {
    const { cluster, model, until } = setUp();
    cluster.put(application('web'));
    cluster.put(deployment('web', 'Healthy'));
    await until(() => model.size === 1);
    cluster.put(
      makeObject('v1', 'Pod', 'web-1', {
        metadata: {
          name: 'web-1',
          namespace: 'shop',
          ownerReferences: [
            {
              apiVersion: 'apps/v1',
              kind: 'Deployment',
              name: 'web',
              uid: 'uid-Deployment-web',
            },
          ],
        },
      }),
    );
    await until(
      () =>
        model.get({ cluster: 'dev', namespace: 'shop', name: 'web' })?.summary
          .tags[0] === '1 pods',
    );
    expect(model.size).toBe(1);
    model.stop();
  });

  it('should keep the version when a computation changes nothing', async () => {
    const { cluster, model, changes, until, health } = setUp();
    cluster.put(application('web'));
    cluster.put(deployment('web', 'Healthy'));
    await until(() => health('web') === 'Healthy');
    const { version } = model.get({
      cluster: 'dev',
      namespace: 'shop',
      name: 'web',
    })!.summary;
    const before = changes.length;
    cluster.put(deployment('web', 'Healthy'));
    cluster.put(application('other'));
    await until(() => health('other') !== undefined);
    expect(
      model.get({ cluster: 'dev', namespace: 'shop', name: 'web' })!.summary
        .version,
    ).toBe(version);
    expect(changes.slice(before).map(({ ref }) => ref.name)).toEqual(['other']);
    model.stop();
  });

  it('should compute everything again when what can be seen changed', async () => {
    const { cluster, model, changes, until, health } = setUp();
    cluster.put(application('web'));
    await until(() => health('web') === 'Missing');
    cluster.objects.set(
      'apps/Deployment/shop/web',
      deployment('web', 'Healthy'),
    );
    cluster.statusChanged();
    await until(() => health('web') === 'Healthy');
    expect(changes.length).toBeGreaterThan(1);
    model.stop();
  });

  it('should compute everything again when the parameters of a definition are others, and only then', async () => {
    const { cluster, model, until, health } = setUp();
    const schema = (...names: string[]) =>
      makeObject('v1', 'ConfigMap', 'component-schema-web', {
        parameters: {
          fields: Object.fromEntries(names.map(name => [name, true])),
        },
      });
    cluster.put(application('web'));
    cluster.put(schema('image'));
    await until(() => health('web') === 'Missing');
    // Not told of: it shows whether everything is computed again.
    cluster.objects.set(
      'apps/Deployment/shop/web',
      deployment('web', 'Healthy'),
    );
    cluster.put(schema('image'));
    cluster.put(application('other'));
    await until(() => health('other') === 'Missing');
    expect(health('web')).toBe('Missing');
    cluster.put(schema('image', 'ports'));
    await until(() => health('web') === 'Healthy');
    model.stop();
  });

  it('should ask for the kinds it needs and give them back', async () => {
    const { cluster, model, until } = setUp();
    cluster.put(application('web'));
    await until(() => model.size === 1);
    expect(cluster.wanted).toEqual(['apps/Deployment']);
    cluster.put(application('web2'));
    await until(() => model.size === 2);
    cluster.delete(application('web'));
    await until(() => model.size === 1);
    expect(cluster.released).toEqual([]);
    cluster.delete(application('web2'));
    await until(() => model.size === 0);
    expect(cluster.released).toEqual(['apps/Deployment']);
    model.stop();
  });

  it('should look for unlabelled pods only where a workload has such', async () => {
    const { cluster, model, until, health } = setUp();
    cluster.put(application('labelled'));
    cluster.put(
      deployment('labelled', 'Healthy', { 'app.oam.dev/name': 'labelled' }),
    );
    await until(() => health('labelled') === 'Healthy');
    expect(cluster.childNamespaces).toEqual([]);
    cluster.put(application('chart'));
    cluster.put(deployment('chart', 'Healthy', { app: 'chart' }));
    await until(() => health('chart') === 'Healthy');
    expect(cluster.childNamespaces).toEqual(['shop']);
    model.stop();
  });

  it('should drop the instances of a cluster that is detached and tell it', async () => {
    const { cluster, model, changes, detach, until } = setUp();
    cluster.put(application('web'));
    await until(() => model.size === 1);
    detach();
    expect(model.size).toBe(0);
    expect(changes[changes.length - 1]).toMatchObject({ version: 0 });
  });

  it('should compute an instance once the first lists are over, and not with each of their pages', async () => {
    const cluster = new FakeCluster('dev');
    let listed = () => {};
    const synced = new Promise<void>(resolve => {
      listed = resolve;
    });
    let computed = 0;
    const model = new LiveModel({
      build: input => {
        computed += 1;
        return build(input);
      },
      settings: { environments: [] },
    });
    model.attach(Object.assign(cluster, { synced: () => synced }));
    cluster.put(application('web'));
    await new Promise(resolve => setTimeout(resolve, 40));
    cluster.put(deployment('web', 'Healthy'));
    await new Promise(resolve => setTimeout(resolve, 40));
    expect({ size: model.size, backlog: model.backlog }).toEqual({
      size: 0,
      backlog: 1,
    });
    listed();
    while (model.backlog > 0) {
      await new Promise(resolve => setTimeout(resolve, 2));
    }
    expect({ computed, size: model.size }).toEqual({ computed: 1, size: 1 });
    model.stop();
  });
});
