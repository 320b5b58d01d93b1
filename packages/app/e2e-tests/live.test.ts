import { fault, kube } from './support/cluster';
import { api, open } from './support/portal';
import { expect, test } from './support/test';

test.describe('live', () => {
  test('a Deployment deleted by hand shows on the open page within a second, although vela-core says running', async ({
    page,
  }) => {
    await open(page, 'Olga', '/kubevela/applications/play/hello/status');
    await expect(page.getByText(/all is well/i).first()).toBeVisible();
    const path = '/apis/apps/v1/namespaces/play/deployments';
    const { items } = await kube(
      'dev',
      'GET',
      `${path}?labelSelector=app.oam.dev/name%3Dhello`,
    );
    const name = items[0].metadata.name;
    await kube('dev', 'DELETE', `${path}/${name}`);
    const deleted = Date.now();
    await expect(page.getByText(/Missing/).first()).toBeVisible({
      timeout: 5_000,
    });
    test.info().annotations.push({
      type: 'cluster change to screen',
      description: `${Date.now() - deleted} ms`,
    });
    const application = await kube(
      'dev',
      'GET',
      '/apis/core.oam.dev/v1beta1/namespaces/play/applications/hello',
    );
    expect(application.status.status).toBe('running');
    // Any change of the Application's metadata makes vela-core put everything back.
    await kube(
      'dev',
      'PATCH',
      '/apis/core.oam.dev/v1beta1/namespaces/play/applications/hello',
      {
        metadata: {
          annotations: { 'e2e.velastage.example/touched': String(deleted) },
        },
      },
    );
    await expect(page.getByText(/all is well/i).first()).toBeVisible({
      timeout: 30_000,
    });
  });

  test('a cluster that goes away says so, costs no other, and recovers by itself', async ({
    page,
  }) => {
    await open(page, 'Olga', '/kubevela/clusters');
    const row = page.getByRole('row', { name: /prod-us/ });
    await expect(row).toContainText('Connected');
    await fault('prod-us', 'stop', 'apiserver');
    try {
      await expect(row).toContainText(/Stale|Unreachable/, { timeout: 40_000 });
      await expect(page.getByRole('row', { name: /prod-eu/ })).toContainText(
        'Connected',
      );
      const { json } = await api(
        'Olga',
        '/instances?cluster=prod-us&limit=500',
      );
      expect(json.totalItems).toBeGreaterThan(0);
      expect(
        json.items.every((item: any) => item.health.status === 'Unknown'),
      ).toBe(true);
    } finally {
      await fault('prod-us', 'clear');
    }
    await expect(row).toContainText('Connected', { timeout: 60_000 });
  });
});
