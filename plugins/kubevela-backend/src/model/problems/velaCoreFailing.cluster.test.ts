import { startWatchedSandbox } from '../../live/__testUtils__/watchedSandbox';
import type { WatchedSandbox } from '../../live/__testUtils__/watchedSandbox';
import { eventually } from '../../watch/__testUtils__/eventually';

const PATIENCE_MS = 60_000;
/** Less than after what time an instance is computed anew anyhow, as vela-core has not looked at it. */
const AT_ONCE_MS = 20_000;
jest.setTimeout(180_000);

const APPS = '/apis/core.oam.dev/v1beta1/namespaces/default/applications';
const DEPLOYMENTS = '/apis/apps/v1/namespaces/vela-system/deployments';
const component = (name: string, image: string) => ({
  name,
  type: 'webservice',
  properties: { image },
});
const application = (name: string) => ({
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  metadata: { name, namespace: 'default' },
  spec: { components: [component(name, 'nginx:1.27')] },
});
const LABELS = { 'app.kubernetes.io/name': 'vela-core' };
/** As KubeVela's chart makes it; the kubelet of the sandbox lets its container end again and again. */
const VELA_CORE = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'kubevela-vela-core', namespace: 'vela-system' },
  spec: {
    selector: { matchLabels: LABELS },
    template: {
      metadata: { labels: LABELS },
      spec: {
        containers: [
          { name: 'kubevela', image: 'registry.example/vela-core:crash' },
        ],
      },
    },
  },
};

describe('a vela-core that ends again and again', () => {
  let sandbox: WatchedSandbox;
  const until = (
    expectations: () => void | Promise<void>,
    patienceMs = PATIENCE_MS,
  ) => eventually(expectations, patienceMs);
  const instance = (name: string) =>
    sandbox.model.get({ cluster: 'w1', namespace: 'default', name });
  const codes = (name: string) =>
    instance(name)?.model.detail.problems.map(({ code }) => code);

  beforeAll(async () => {
    sandbox = await startWatchedSandbox({ profile: 'vela' });
  });
  afterAll(() => sandbox?.stop());

  it('is told of what was edited before it ended, and no more once it runs', async () => {
    const { cluster } = sandbox;
    await cluster.create(APPS, application('edited'));
    await cluster.create(APPS, application('delivered'));
    await until(() => {
      for (const name of ['edited', 'delivered']) {
        expect(instance(name)?.summary).toMatchObject({
          health: { status: 'Healthy' },
          delivery: { state: 'Delivered' },
        });
      }
    });
    await cluster.component('stop', 'vela-core');
    await cluster.patch(`${APPS}/edited`, {
      spec: { components: [component('edited', 'nginx:1.28')] },
    });
    await until(() =>
      expect(instance('edited')?.summary.delivery.state).toBe('Pending'),
    );
    expect(codes('edited')).toEqual([]);

    await cluster.create(DEPLOYMENTS, VELA_CORE);
    await until(
      () => expect(codes('edited')).toEqual(['vela-core-failing']),
      AT_ONCE_MS,
    );
    expect(instance('edited')?.model.detail.problems[0].advice).toContain(
      'kubevela-vela-core-',
    );
    expect(codes('delivered')).toEqual([]);
    expect(sandbox.watch.report().velaCore?.failing).toMatchObject({
      pod: expect.stringMatching(/^vela-system\/kubevela-vela-core-/),
      exitCode: 1,
    });

    await cluster.remove(`${DEPLOYMENTS}/kubevela-vela-core`);
    await until(
      () => expect(codes('edited')).not.toContain('vela-core-failing'),
      AT_ONCE_MS,
    );
    expect(sandbox.watch.report().velaCore?.failing).toBeUndefined();
  });
});
