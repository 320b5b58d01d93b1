import assert from 'node:assert/strict';
import test from 'node:test';
import type { KubeObject } from '../client/client.ts';
import { waitUntil } from '../client/wait.ts';
import { startSandbox } from '../sandbox.ts';
import { claim, deployment, inDefault, job } from '../testing/manifests.ts';
import { tempDir } from '../testing/tempDir.ts';

// The second restart of a failing container comes after 20 s.
const soon = 60_000;

test('pods', async t => {
  const sandbox = await startSandbox({
    stateDir: await tempDir(t),
    clusters: [{ name: 'pods', profile: 'vela', kubevela: null }],
  });
  t.after(() => sandbox.stop());
  const cluster = sandbox.cluster('pods');

  const podOf = async (app: string, predicate: (pod: KubeObject) => boolean) =>
    waitUntil(
      app,
      async () => (await cluster.list(inDefault.pods(app)))[0],
      pod => pod !== undefined && predicate(pod),
      soon,
    );
  const container = (pod: KubeObject) => pod.status.containerStatuses?.[0];
  const eventsOf = (pod: KubeObject) =>
    cluster.list(
      `/api/v1/namespaces/default/events?fieldSelector=involvedObject.name%3D${pod.metadata.name}`,
    );
  const ready = (pod: KubeObject) =>
    pod.status.conditions?.find((c: any) => c.type === 'Ready')?.status;

  const unconfigured = deployment('unconfigured', 'nginx:unconfigured');
  unconfigured.spec.template.spec.containers[0].env = [
    {
      name: 'REGION',
      valueFrom: { configMapKeyRef: { name: 'settings', key: 'region' } },
    },
  ];
  await cluster.apply([
    deployment('plain', 'nginx:1.27'),
    deployment('missing', 'nginx:missing'),
    deployment('crash', 'nginx:crash'),
    deployment('oom', 'nginx:oom'),
    deployment('slow', 'nginx:slow'),
    deployment('unready', 'nginx:unready'),
    deployment('hung', 'nginx:hung'),
    unconfigured,
    job('done', 'migrate:1'),
    job('broken', 'migrate:fail'),
    claim('bound'),
    claim('unbound', 'none'),
  ]);

  await t.test('any other tag runs and becomes ready', async () => {
    await cluster.waitFor(
      inDefault.deployment('plain'),
      d => d?.status?.readyReplicas === 1,
      soon,
    );
  });

  await t.test(':missing goes into ImagePullBackOff', async () => {
    const pod = await podOf(
      'missing',
      p => container(p)?.state.waiting?.reason === 'ImagePullBackOff',
    );
    assert.equal(pod.status.phase, 'Pending');
    assert.match(
      container(pod).state.waiting.message,
      /^Back-off pulling image "nginx:missing"/,
    );
    const failed = (await eventsOf(pod)).filter(
      e => e.type === 'Warning' && e.reason === 'Failed',
    );
    assert.ok(
      failed.some(e => /Failed to pull image "nginx:missing"/.test(e.message)),
    );
  });

  for (const [tag, exitCode, reason] of [
    ['crash', 1, 'Error'],
    ['oom', 137, 'OOMKilled'],
  ] as const) {
    await t.test(`:${tag} goes into CrashLoopBackOff`, async () => {
      const pod = await podOf(
        tag,
        p =>
          container(p)?.state.waiting?.reason === 'CrashLoopBackOff' &&
          container(p).restartCount >= 1,
      );
      const { terminated } = container(pod).lastState;
      assert.equal(terminated.exitCode, exitCode);
      assert.equal(terminated.reason, reason);
      assert.equal(ready(pod), 'False');
      const again = await podOf(
        tag,
        p => container(p).restartCount > container(pod).restartCount,
      );
      assert.equal(again.metadata.uid, pod.metadata.uid);
    });
  }

  await t.test(':unconfigured lacks a key', async () => {
    const pod = await podOf('unconfigured', p => container(p) !== undefined);
    const error = "couldn't find key region in ConfigMap default/settings";
    assert.deepEqual(container(pod).state.waiting, {
      reason: 'CreateContainerConfigError',
      message: error,
    });
    assert.equal(pod.status.phase, 'Pending');
    await waitUntil(
      'the event',
      () => eventsOf(pod),
      events => events.some(event => event.message === `Error: ${error}`),
      soon,
    );
  });

  await t.test(':hung is ready, and stopped again and again', async () => {
    const pod = await podOf('hung', p => ready(p) === 'True');
    assert.equal(container(pod).ready, true);
    const waits = await podOf(
      'hung',
      p => container(p)?.state.waiting?.reason === 'CrashLoopBackOff',
    );
    const { exitCode, reason } = container(waits).lastState.terminated;
    assert.deepEqual([exitCode, reason], [137, 'Error']);
    assert.equal(ready(waits), 'False');
    const events = await eventsOf(pod);
    assert.ok(
      events.some(({ message }) => /failed liveness probe/.test(message)),
    );
    await podOf(
      'hung',
      p => ready(p) === 'True' && container(p).restartCount > 1,
    );
  });

  for (const tag of ['slow', 'unready']) {
    await t.test(`:${tag} runs without being ready`, async () => {
      const pod = await podOf(tag, p => p.status.phase === 'Running');
      assert.ok(container(pod).state.running);
      assert.equal(ready(pod), 'False');
    });
  }

  await t.test('a Job completes, and one with :fail fails', async () => {
    const ended = (name: string, type: string) =>
      cluster.waitFor(
        inDefault.job(name),
        j =>
          j?.status?.conditions?.some(
            (c: any) => c.type === type && c.status === 'True',
          ),
        soon,
      );
    await Promise.all([ended('done', 'Complete'), ended('broken', 'Failed')]);
  });

  await t.test('claims are bound, but for the class "none"', async () => {
    const bound = await cluster.waitFor(
      inDefault.claim('bound'),
      c => c?.status?.phase === 'Bound',
      soon,
    );
    await cluster.waitFor(
      `/api/v1/persistentvolumes/${bound!.spec.volumeName}`,
      v => v?.status?.phase === 'Bound',
      soon,
    );
    const unbound = await cluster.get(inDefault.claim('unbound'));
    assert.equal(unbound.status.phase, 'Pending');
  });

  await t.test('an absurd request cannot be placed', async () => {
    const greedy = deployment('greedy', 'nginx:1.27');
    greedy.spec.template.spec.containers[0].resources = {
      requests: { cpu: '1000' },
    };
    await cluster.apply([greedy]);
    const pod = await podOf('greedy', p =>
      p.status.conditions?.some((c: any) => c.reason === 'Unschedulable'),
    );
    assert.match(pod.status.conditions[0].message, /Insufficient cpu/);
  });

  await t.test('a followed log grows, through the API server', async () => {
    const pod = await podOf('plain', p => p.status.phase === 'Running');
    const path = inDefault.log(pod.metadata.name, 'follow=true&tailLines=1');
    const response = await cluster.client('portal').open(path);
    t.after(() => response.destroy());
    assert.equal(response.statusCode, 200);
    let text = '';
    response.on('data', data => {
      text += data;
    });
    await waitUntil(
      'lines',
      async () => text,
      () => text.split('\n').length > 3,
      soon,
    );
  });

  await t.test('the log of a crashed container tells why', async () => {
    const pod = await podOf('crash', p => container(p)?.restartCount > 0);
    const log = await cluster
      .client('portal')
      .text(inDefault.log(pod.metadata.name, 'previous=true'));
    assert.match(log, /panic: cannot connect to database at db:5432/);
    const running = await podOf('plain', () => true);
    await assert.rejects(
      cluster
        .client('portal')
        .text(inDefault.log(running.metadata.name, 'previous=true')),
      /previous terminated container "main" in pod .* not found/,
    );
  });

  await t.test(
    'a pod whose readiness was taken away gets it back',
    async () => {
      const pod = await podOf('plain', p => ready(p) === 'True');
      const path = `/api/v1/namespaces/default/pods/${pod.metadata.name}/status`;
      const conditions = pod.status.conditions.map((c: any) =>
        c.type === 'Ready' ? { ...c, status: 'False' } : c,
      );
      await cluster.client().mergePatch(path, { status: { conditions } });
      await podOf('plain', p => ready(p) === 'True');
    },
  );

  await t.test('a deleted Deployment takes its pods with it', async () => {
    await cluster.client().delete(inDefault.deployment('plain'));
    await waitUntil(
      'no pods',
      () => cluster.list(inDefault.pods('plain')),
      pods => pods.length === 0,
      soon,
    );
  });
});
