import { kube } from './support/cluster';
import {
  api,
  expectAccessible,
  open,
  tokenOf,
  type User,
} from './support/portal';
import { target } from './support/target';
import { expect, test, type Page } from './support/test';

const DEPLOYMENT = 'dev|apps/v1|Deployment|insight|metrics-api';
const PATH = '/apis/apps/v1/namespaces/insight/deployments/metrics-api';
const INSTANCE = '/instances/dev/insight/metrics-api';
const QUERY =
  'apiVersion=apps/v1&kind=Deployment&resourceNamespace=insight&resourceName=metrics-api';

/** Opens the drawer of the application's Deployment. */
async function openDrawer(page: Page, user: User, part = '') {
  await open(
    page,
    user,
    `/kubevela/applications/insight/metrics-api/resources?resource=${encodeURIComponent(
      DEPLOYMENT,
    )}${part && `&part=${part}`}`,
  );
  const drawer = page.getByRole('dialog', { name: /Deployment metrics-api/ });
  await expect(drawer).toBeVisible();
  return drawer;
}

const deployment = () => kube('dev', 'GET', PATH);

test.afterAll(async () => {
  await kube('dev', 'PATCH', PATH, { spec: { replicas: 1 } });
});

test('an operator restarts a workload, which shows when the cluster has it', async ({
  page,
}) => {
  const before = await deployment();
  const drawer = await openDrawer(page, 'Olga');
  await drawer.getByRole('button', { name: 'Restart' }).click();
  const asked = page.getByRole('dialog', {
    name: 'Restart Deployment metrics-api?',
  });
  await expect(asked).toContainText('dev');
  await expect(asked).toContainText('insight');
  await expect(asked).toContainText('Its pods are replaced step by step.');
  await expectAccessible(page);
  await asked.getByRole('button', { name: 'Restart' }).click();
  await expect(drawer.getByText(/its pods are being replaced/)).toBeVisible();
  const after = await deployment();
  expect(after.metadata.generation).toBeGreaterThan(before.metadata.generation);
  expect(
    after.spec.template.metadata.annotations[
      'kubectl.kubernetes.io/restartedAt'
    ],
  ).toBeTruthy();
});

test('scaling by keyboard brings another pod, whose log joins the others', async ({
  page,
}) => {
  await kube('dev', 'PATCH', PATH, { spec: { replicas: 1 } });
  const drawer = await openDrawer(page, 'Olga', 'logs');
  const log = drawer.getByRole('log');
  await expect(log).toContainText(/INFO/);
  await drawer.getByRole('button', { name: 'Scale' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('spinbutton', { name: 'Replicas' });
  await expect(field).toBeFocused();
  await field.fill('3');
  await page.keyboard.press('Enter');
  await expect(drawer.getByText(/pods are being added/)).toBeVisible();
  const pods = drawer.getByRole('group', { name: 'Pods of this log' });
  await expect(async () =>
    expect(await pods.getByRole('button').count()).toBeGreaterThanOrEqual(3),
  ).toPass();
  await drawer.getByRole('searchbox', { name: 'Filter lines' }).fill('get');
  await expect(drawer.getByText(/matches in \d+ lines/)).toBeVisible();
  await expect(log.locator('mark').first()).toHaveText(/get/i);
  await drawer.getByLabel('Times').check();
  await expect(log).toContainText(/\d\d:\d\d:\d\d\.\d{3}/);
  await expectAccessible(page);
});

test('a pod is deleted, and its successor comes', async ({ page }) => {
  const { items } = await kube(
    'dev',
    'GET',
    '/api/v1/namespaces/insight/pods?labelSelector=app.oam.dev/component=metrics-api',
  );
  const { name } = items.find(
    ({ metadata }: any) => !metadata.deletionTimestamp,
  ).metadata;
  await open(
    page,
    'Olga',
    `/kubevela/applications/insight/metrics-api/resources?resource=${encodeURIComponent(
      `dev|v1|Pod|insight|${name}`,
    )}`,
  );
  await page.getByRole('button', { name: 'Delete pod' }).click();
  const asked = page.getByRole('dialog', { name: `Delete Pod ${name}?` });
  await expect(asked).toContainText('starts another pod for it');
  await asked.getByRole('button', { name: 'Delete pod' }).click();
  await expect(
    page
      .getByText('The pod is on its way out.')
      .or(page.getByText('This resource is not there any more')),
  ).toBeVisible();
});

test('a viewer learns which permission is missing, and is refused by the server too', async ({
  page,
}) => {
  const drawer = await openDrawer(page, 'Vic');
  const restart = drawer.getByRole('button', { name: 'Restart' });
  await expect(restart).toHaveAttribute('aria-disabled', 'true');
  await expect(restart).toHaveAccessibleDescription(
    /kubevela\.workload\.restart/,
  );
  await expectAccessible(page);
  const { json } = await api('Vic', `${INSTANCE}/operations?${QUERY}`);
  expect(json.items.map(({ allowed }: any) => allowed)).toEqual([false, false]);
  const { metadata } = await deployment();
  const answer = await fetch(
    `${target.address}/api/kubevela${INSTANCE}/operations/restart-workload`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf('Vic')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        resource: json.resource,
        preconditions: json.preconditions,
      }),
    },
  );
  expect(answer.status).toBe(403);
  expect((await deployment()).metadata.generation).toBe(metadata.generation);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the dialog is accessible and fits a narrow screen, ${scheme}`, async ({
    page,
  }) => {
    await page.addInitScript(
      theme => localStorage.setItem('theme', theme),
      scheme,
    );
    await page.setViewportSize({ width: 360, height: 740 });
    const drawer = await openDrawer(page, 'Olga');
    await drawer.getByRole('button', { name: 'Scale' }).click();
    await expect(
      page.getByRole('dialog', { name: 'Scale Deployment metrics-api' }),
    ).toBeVisible();
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
