import { kube } from './support/cluster';
import {
  api,
  expectAccessible,
  open,
  tokenOf,
  type User,
} from './support/portal';
import { target } from './support/target';
import { expect, test } from './support/test';

const PATH = '/apis/apps/v1/namespaces/insight/deployments/metrics-api';
const INSTANCE = '/instances/dev/insight/metrics-api';
const QUERY =
  'apiVersion=apps/v1&kind=Deployment&resourceNamespace=insight&resourceName=metrics-api';
const PAGE = '/kubevela/activity?application=insight%2Fmetrics-api';

/** Attempts to scale the Deployment. */
async function scale(
  user: User,
  replicas: number,
  generation?: number,
): Promise<number> {
  const { json } = await api('Olga', `${INSTANCE}/operations?${QUERY}`);
  const answer = await fetch(
    `${target.address}/api/kubevela${INSTANCE}/operations/scale-workload`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf(user)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        resource: json.resource,
        preconditions: {
          ...json.preconditions,
          ...(generation && { generation }),
        },
        replicas,
      }),
    },
  );
  return answer.status;
}

test.afterAll(async () => {
  await kube('dev', 'PATCH', PATH, { spec: { replicas: 1 } });
});

test('an operator sees what was done, what was refused, and what changed meanwhile, as it happens', async ({
  page,
}) => {
  // The first page that the suite opens, while the portal has just started.
  test.setTimeout(180_000);
  await open(page, 'Olga', `${PAGE}&operation=scale-workload`);
  await expect(page.getByRole('button', { name: /^What/ })).toBeVisible();
  expect(await scale('Olga', 2)).toBe(200);
  const rows = page.getByRole('row');
  const done = rows.filter({ hasText: '2 replicas' }).first();
  await expect(done).toContainText('Scale workload', { timeout: 60_000 });
  await expect(done).toContainText('Deployment metrics-api');
  await expect(done.getByRole('link', { name: 'olga' })).toBeVisible();
  await expect(done).toContainText('Done');

  expect(await scale('Vic', 3)).toBe(403);
  const refused = rows.filter({ hasText: '3 replicas' }).first();
  await expect(refused).toContainText('Refused: Not permitted');
  await expect(refused).toContainText('kubevela.workload.scale');

  expect(await scale('Olga', 4, 1)).toBe(409);
  const conflict = rows.filter({ hasText: '4 replicas' }).first();
  await expect(conflict).toContainText('Refused: Conflict');
  await expect(rows.nth(1)).toContainText('4 replicas');
});

test('filters stand in the address, and the Revisions tab leads to them', async ({
  page,
}) => {
  expect(await scale('Vic', 3)).toBe(403);
  await open(
    page,
    'Olga',
    '/kubevela/applications/insight/metrics-api/revisions',
  );
  await page
    .getByRole('link', { name: 'Activity of this application' })
    .click();
  await expect(page).toHaveURL(/\/activity\?application=insight%2Fmetrics-api/);
  await page.getByRole('button', { name: 'Who' }).click();
  await page.getByRole('checkbox', { name: /^vic/ }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/user=user/);
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
  await expect(rows.filter({ hasText: 'olga' })).toHaveCount(0);
  await expect(rows.first()).toContainText('Refused: Not permitted');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/\/activity$/);
});

test('a viewer sees attempts on what they may read, and their own, and nothing else', async () => {
  expect(await scale('Vic', 3)).toBe(403);
  const elsewhere = await fetch(
    `${target.address}/api/kubevela/instances/prod-eu/shop/web/operations/delete-application`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf('Ada')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        resource: {
          apiVersion: 'core.oam.dev/v1beta1',
          kind: 'Application',
          namespace: 'shop',
          name: 'web',
        },
        preconditions: { uid: 'another', generation: 1 },
      }),
    },
  );
  expect(elsewhere.ok).toBe(false);
  const prodEu = (user: User) => api(user, '/activity?cluster=prod-eu');
  expect((await prodEu('Olga')).json.totalItems).toBeGreaterThan(0);
  const { json } = await prodEu('Vic');
  expect(
    json.items.filter(({ who }: any) => who !== 'user:default/vic'),
  ).toEqual([]);
  const all = await api('Vic', '/activity?limit=500');
  expect(all.json.items.length).toBeGreaterThan(0);
  expect((await api(undefined, '/activity')).status).toBe(401);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the page is accessible and fits a narrow screen, ${scheme}`, async ({
    page,
  }) => {
    await scale('Vic', 3);
    await page.addInitScript(
      theme => localStorage.setItem('theme', theme),
      scheme,
    );
    await open(page, 'Olga', '/kubevela/activity');
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(
      page.getByText('Refused: Not permitted').first(),
    ).toBeVisible();
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Scale workload' }).first().click();
    const details = page.getByRole('dialog', { name: 'Scale workload' });
    await expect(details).toContainText('insight/metrics-api');
    // While it fades in nothing has its contrast.
    await expect(details).toHaveCSS('opacity', '1');
    await expectAccessible(page);
  });
}
