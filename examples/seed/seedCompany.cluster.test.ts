import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Sandbox, startSandbox } from '@velastage/sandbox';
import { expectations } from '../expectations.ts';
import { deleteDeployment } from './actions.ts';
import { seedCompany } from './seedCompany.ts';

let sandbox: Sandbox;
let stateDir: string;

before(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'velastage-seed-'));
  sandbox = await startSandbox({ stateDir });
});

after(async () => {
  await sandbox?.stop();
  await rm(stateDir, { recursive: true, force: true });
});

test('brings every example into its state', async t => {
  const startedAt = performance.now();
  const { brought, failed, skipped } = await seedCompany({ sandbox });
  t.diagnostic(`${Math.round(performance.now() - startedAt)} ms`);
  assert.deepEqual(failed, []);
  assert.deepEqual(skipped, []);
  assert.equal(brought.length, expectations.length);
});

test('leaves alone what is in its state', async t => {
  const startedAt = performance.now();
  const { kept } = await seedCompany({ sandbox });
  t.diagnostic(`${Math.round(performance.now() - startedAt)} ms`);
  assert.equal(kept.length, expectations.length);
});

test('brings back what has left its state', async () => {
  const key = 'dev/foundation/legacy-proxy';
  const path = '/api/v1/namespaces/foundation/configmaps/legacy-proxy-routes';
  const dev = sandbox.cluster('dev');
  await dev.client().mergePatch(path, { metadata: { finalizers: null } });
  await dev.waitFor(path, found => !found, 30_000);
  const { brought, failed } = await seedCompany({ sandbox, only: [key] });
  assert.deepEqual({ brought, failed }, { brought: [key], failed: [] });
});

test('deletes a Deployment by hand that vela-core has not noticed', async () => {
  const place = { namespace: 'shop', name: 'web' };
  await deleteDeployment(sandbox.cluster('prod-us'), place);
  const application = await sandbox
    .cluster('prod-us')
    .get('/apis/core.oam.dev/v1beta1/namespaces/shop/applications/web');
  assert.equal(application.status.status, 'running');
});

test('refuses a key that no example has', async () => {
  await assert.rejects(
    seedCompany({ sandbox, only: ['dev/shop/nothing'] }),
    /there is no example "dev\/shop\/nothing"/,
  );
});
