import assert from 'node:assert/strict';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'node:test';
import { KubeClient } from '../client/client.ts';
import { buildProgram } from '../build/build.ts';
import { attachSandbox } from '../control/attach.ts';
import { LockedError } from '../processes/lock.ts';
import { identify, isAlive } from '../processes/identity.ts';
import { startBareApiServer } from '../sandbox.ts';
import { tempDir } from '../testing/tempDir.ts';

const readyMillis = 5_000;

test('a bare API server is ready within five seconds, again and with its data', async t => {
  await buildProgram('kube');
  const stateDir = await tempDir(t);
  const times: number[] = [];
  let server: string | undefined;
  for (let i = 0; i < 3; i++) {
    const begin = performance.now();
    const { cluster, stop } = await startBareApiServer({ stateDir });
    times.push(performance.now() - begin);
    try {
      server ??= cluster.server;
      assert.equal(cluster.server, server, 'the address stays the same');
      if (i > 0) {
        const kept = await cluster.get('/api/v1/namespaces/kept-by-etcd');
        assert.equal(kept.metadata.name, 'kept-by-etcd');
      }
      await cluster.apply(
        'apiVersion: v1\nkind: Namespace\nmetadata: {name: kept-by-etcd}',
      );
    } finally {
      await stop();
    }
  }
  if (loadavg()[0] > availableParallelism()) {
    t.diagnostic(`the machine is busy; it took ${times} ms`);
    return;
  }
  assert.ok(Math.min(...times) < readyMillis, `it took ${times} ms`);
});

test('a bare API server', async t => {
  const stateDir = await tempDir(t);
  const { cluster, stop } = await startBareApiServer({ stateDir });
  t.after(stop);

  await t.test('is trusted through its own authority only', async () => {
    await cluster.client('portal').list('/api/v1/configmaps');
    const { cluster: other, stop: stopOther } = await startBareApiServer({
      stateDir: await tempDir(t),
    });
    t.after(stopOther);
    const confused = new KubeClient({
      server: other.server,
      ca: cluster.ca,
      token: cluster.token('admin'),
    });
    await assert.rejects(confused.list('/api/v1/nodes'), /certificate/);
  });

  await t.test('gives each user what its role allows', async () => {
    const pods = '/api/v1/pods';
    const secrets = '/api/v1/secrets';
    const inDefault = '/api/v1/namespaces/default/secrets';
    const forbidden = { name: 'KubeError', status: 403 };
    await cluster.client('admin').list(secrets);
    await cluster.client('portal').list(pods);
    await assert.rejects(cluster.client('portal').list(secrets), forbidden);
    await assert.rejects(
      cluster.client('portal-read').delete('/api/v1/namespaces/default/pods/x'),
      forbidden,
    );
    await assert.rejects(
      cluster.client('portal').delete('/api/v1/namespaces/default/pods/x'),
      { name: 'KubeError', status: 404 },
    );
    await assert.rejects(
      cluster.client('viewer-limited').list(pods),
      forbidden,
    );
    await cluster.client('namespace-reader').list(inDefault);
    await assert.rejects(
      cluster.client('namespace-reader').list(secrets),
      forbidden,
    );
    await assert.rejects(cluster.client('nobody').list(inDefault), forbidden);
  });

  await t.test('counts what goes through its proxy', async () => {
    await cluster.resetRequests();
    await cluster.client('portal').list('/api/v1/configmaps');
    await cluster.client('admin').list('/api/v1/configmaps');
    const { requests } = await cluster.requests();
    assert.deepEqual(requests, [
      { verb: 'list', path: '/api/v1/configmaps', count: 1 },
    ]);
  });

  await t.test('is not started twice on one state directory', async () => {
    await assert.rejects(startBareApiServer({ stateDir }), LockedError);
    await cluster.get('/version');
  });

  await t.test('can be found and faulted from another process', async () => {
    const attached = await attachSandbox(stateDir);
    const remote = attached!.cluster('bare');
    await remote.addProxyFault({ status: 500, verb: ['list'] });
    await assert.rejects(cluster.client('portal').list('/api/v1/configmaps'), {
      status: 500,
    });
    await remote.clearFaults();
    await remote.client('portal').list('/api/v1/configmaps');
    attached!.detach();
  });

  await t.test('can be stopped, paused and brought back', async () => {
    await cluster.stopComponent('apiserver');
    await assert.rejects(cluster.get('/version'), /ECONNREFUSED/);
    await cluster.startComponent('apiserver');
    await cluster.get('/version');

    await cluster.pauseComponent('apiserver');
    const hanging = cluster.client('admin').text('/version', { timeout: 300 });
    await assert.rejects(hanging, /no answer/);
    await cluster.clearFaults();
    await cluster.get('/version');
  });

  await t.test('leaves no process behind', async () => {
    const { components } = await cluster.status();
    const identities = Object.values(components).map(c => identify(c.pid!)!);
    assert.equal(identities.length, 2);
    await stop();
    assert.deepEqual(identities.filter(isAlive), []);
    assert.equal(await attachSandbox(stateDir), undefined);
    // Stopping twice must not hurt: a test's cleanup comes after its own stop.
    await Promise.race([stop(), sleep(5_000).then(() => assert.fail())]);
  });
});
