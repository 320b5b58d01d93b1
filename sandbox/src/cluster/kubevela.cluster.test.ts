import assert from 'node:assert/strict';
import test from 'node:test';
import { waitUntil } from '../client/wait.ts';
import { startSandbox } from '../sandbox.ts';
import { application, inDefault } from '../testing/manifests.ts';
import { tempDir } from '../testing/tempDir.ts';
import { makeSnapshot } from './snapshot/make.ts';
import { isRead } from './snapshot/settled.ts';

const webservice = (image: string, traits: object[] = []) => ({
  type: 'webservice',
  properties: { image, ports: [{ port: 80, expose: true }] },
  traits: [{ type: 'scaler', properties: { replicas: 5 } }, ...traits],
});
const running = (app: any) =>
  app?.status?.status === 'running' &&
  app.status.services.every((s: any) => s.healthy);
const deployMillis = 60_000;
const canaryMillis = 90_000;

test('KubeVela', async t => {
  const stateDir = await tempDir(t);
  await makeSnapshot('1.11.0');
  await makeSnapshot('1.10.9');
  const begin = new Date().toISOString();
  const sandbox = await startSandbox({
    stateDir,
    clusters: [
      { name: 'new', kubevela: '1.11.0' },
      {
        name: 'old',
        kubevela: '1.10.9',
        profile: 'vela',
        settledDefinitions: true,
      },
    ],
  });
  t.after(() => sandbox.stop());
  const cluster = sandbox.cluster('new');

  await t.test('a cluster begins with definitions that were read', async () => {
    for (const name of ['new', 'old']) {
      const target = sandbox.cluster(name);
      const definitions = await target.list(
        '/apis/core.oam.dev/v1beta1/traitdefinitions',
      );
      const brought = definitions.filter(
        ({ metadata }) => metadata.creationTimestamp! < begin,
      );
      assert.ok(brought.length > 20, `${brought.length} definitions`);
      assert.deepEqual(
        brought.filter(each => !isRead(each)),
        [],
      );
      const settled = brought.filter(
        ({ metadata }) =>
          metadata.annotations?.['app.oam.dev/controller-version-require'],
      );
      assert.equal(settled.length, name === 'old' ? brought.length : 0);
      // Nodes have the name of their cluster: none comes from elsewhere.
      const nodes = await target.list('/api/v1/nodes');
      assert.ok(nodes.every(node => node.metadata.name.startsWith(name)));
    }
  });

  await t.test(
    'what is defined later is read beside settled definitions',
    async () => {
      const old = sandbox.cluster('old');
      const path =
        '/apis/core.oam.dev/v1beta1/namespaces/default/traitdefinitions';
      await old.apply([
        {
          apiVersion: 'core.oam.dev/v1beta1',
          kind: 'TraitDefinition',
          metadata: { name: 'later', namespace: 'default' },
          spec: {
            schematic: { cue: { template: 'patch: {}\nparameter: {}' } },
          },
        },
      ]);
      await old.waitFor(
        `${path}/later`,
        found => Boolean(found?.status?.latestRevision),
        deployMillis,
      );
    },
  );

  for (const name of ['new', 'old']) {
    await t.test(`an Application becomes healthy on "${name}"`, async () => {
      const target = sandbox.cluster(name);
      await target.apply([application('shop', webservice('nginx:1.27'))]);
      await target.waitFor(
        inDefault.application('shop'),
        running,
        deployMillis,
      );
      const apps = await target
        .client('portal')
        .list('/apis/core.oam.dev/v1beta1/applications');
      assert.deepEqual(
        apps.map(app => app.metadata.name),
        ['shop'],
      );
    });
  }

  await t.test('each cluster runs its own version', async () => {
    const path = '/apis/core.oam.dev/v1beta1/applicationrevisions';
    for (const [name, version] of [
      ['new', 'v1.11.0'],
      ['old', 'v1.10.9'],
    ]) {
      const [revision] = await sandbox.cluster(name).list(path);
      const { annotations } = revision.metadata;
      assert.equal(annotations?.['oam.dev/kubevela-version'], version);
    }
  });

  await t.test('a chart of the sandbox is installed', async () => {
    const chart = {
      type: 'helmchart',
      properties: {
        chart: {
          source: 'hello',
          repoURL: sandbox.chartsUrl,
          version: '1.0.0',
        },
        release: { name: 'hello', namespace: 'default' },
      },
    };
    await cluster.apply([application('hello', chart)]);
    await cluster.waitFor(
      inDefault.deployment('hello'),
      d => d?.status?.readyReplicas === 2,
      deployMillis,
    );
  });

  await t.test(
    'a canary stops at its first step and goes on when approved',
    async () => {
      const canary = {
        type: 'canary-rollout',
        properties: { steps: [{ weight: 20 }, { weight: 100 }] },
      };
      const deploy = (image: string, version: string) =>
        cluster.apply([
          application('canary', webservice(image, [canary]), version),
        ]);
      await deploy('nginx:1.27', 'v1');
      await cluster.waitFor(
        inDefault.application('canary'),
        running,
        deployMillis,
      );
      await deploy('nginx:1.28', 'v2');
      await cluster.waitFor(
        inDefault.rollout('canary'),
        r =>
          r?.status?.phase === 'Progressing' &&
          r.status.canaryStatus?.currentStepState === 'StepPaused',
        canaryMillis,
      );
      const paused = await cluster.get(inDefault.deployment('canary'));
      assert.equal(paused.status.updatedReplicas, 1);
      // With the portal's rights: the role that the documentation ships must do. The engine may write its
      // status over an approval that comes while it still notes the pause, so it is given until it is taken.
      const portal = cluster.client('portal');
      await waitUntil(
        'the approval of step 1',
        async () => {
          const rollout = await cluster.get(inDefault.rollout('canary'));
          const { currentStepIndex, currentStepState } =
            rollout.status.canaryStatus;
          if (currentStepIndex === 1 && currentStepState === 'StepPaused') {
            await portal.jsonPatch(`${inDefault.rollout('canary')}/status`, [
              {
                op: 'test',
                path: '/status/canaryStatus/currentStepIndex',
                value: 1,
              },
              {
                op: 'replace',
                path: '/status/canaryStatus/currentStepState',
                value: 'StepReady',
              },
            ]);
          }
          return currentStepIndex;
        },
        index => index > 1,
        canaryMillis,
      );
      await cluster.waitFor(
        inDefault.application('canary'),
        running,
        canaryMillis,
      );
      const done = await cluster.get(inDefault.deployment('canary'));
      assert.equal(done.status.updatedReplicas, 5);
    },
  );

  await t.test(
    'without vela-core nothing is deployed until it is back',
    async () => {
      await cluster.stopComponent('vela-core');
      await cluster.apply([application('late', webservice('nginx:1.27'))]);
      const { components } = await cluster.status();
      assert.equal(components['vela-core'].state, 'stopped');
      assert.equal(
        (await cluster.get(inDefault.application('late'))).status?.status,
        undefined,
      );
      await cluster.clearFaults();
      await cluster.waitFor(
        inDefault.application('late'),
        running,
        deployMillis,
      );
    },
  );
});
