import { kube } from './support/cluster';
import { expectAccessible, open } from './support/portal';
import { expect, test } from './support/test';

const NAMESPACE = '/namespaces/insight';
const APPS = `/apis/core.oam.dev/v1beta1${NAMESPACE}/applications`;
const DEPLOYMENT = `/apis/apps/v1${NAMESPACE}/deployments/shortlived`;
const PAGE = '/kubevela/applications/insight/shortlived/status';

test.beforeEach(async () => {
  await kube('dev', 'DELETE', `${APPS}/shortlived`).catch(() => {});
  // Until the one before is gone, this is a conflict.
  await expect(() =>
    kube('dev', 'POST', APPS, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: 'shortlived', namespace: 'insight' },
      spec: {
        components: [
          {
            name: 'shortlived',
            type: 'webservice',
            properties: { image: 'nginx:1.27' },
            traits: [{ type: 'scaler', properties: { replicas: 2 } }],
          },
        ],
      },
    }),
  ).toPass();
  await expect(async () =>
    expect((await kube('dev', 'GET', `${APPS}/shortlived`)).status.status).toBe(
      'running',
    ),
  ).toPass();
});

test.afterAll(async () => {
  await kube('dev', 'DELETE', `${APPS}/shortlived`).catch(() => {});
});

test('drift is repaired when asked, and reconciling is paused and resumed', async ({
  page,
}) => {
  await open(page, 'Olga', PAGE);
  await kube('dev', 'PATCH', DEPLOYMENT, { spec: { replicas: 5 } });
  await page.getByRole('button', { name: 'Repair now' }).click();
  const repair = page.getByRole('dialog', {
    name: 'Repair the drift of shortlived now?',
  });
  await expect(repair).toContainText('Deployment shortlived');
  await repair.getByRole('button', { name: 'Repair now' }).click();
  await expect(async () =>
    expect((await kube('dev', 'GET', DEPLOYMENT)).spec.replicas).toBe(2),
  ).toPass();
  await expect(
    page.getByText('vela-core puts back what differs.'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Pause reconciling' }).click();
  await page
    .getByRole('dialog', { name: 'Pause reconciling of shortlived?' })
    .getByRole('button', { name: 'Pause reconciling' })
    .click();
  await expect(page.getByText('Reconciling is switched off')).toBeVisible();
  await page.getByRole('button', { name: 'Resume reconciling' }).click();
  await page
    .getByRole('dialog', { name: 'Resume reconciling of shortlived?' })
    .getByRole('button', { name: 'Resume reconciling' })
    .click();
  await expect(page.getByText('Reconciling is switched off')).toBeHidden();
});

test('an Application is deleted when its name is typed, and the page says that it is gone', async ({
  page,
}) => {
  await open(page, 'Olga', PAGE);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const asked = page.getByRole('dialog', {
    name: 'Delete Application shortlived?',
  });
  await expect(asked).toContainText('1 Deployment');
  await expectAccessible(page);
  const confirm = asked.getByRole('button', { name: 'Delete', exact: true });
  await expect(confirm).toBeDisabled();
  await asked.getByLabel('Type shortlived to delete it').fill('shortlived');
  await confirm.click();
  await expect(
    page.getByText('No instance of insight/shortlived'),
  ).toBeVisible();
  await expect(async () => {
    await expect(kube('dev', 'GET', DEPLOYMENT)).rejects.toThrow(/NotFound/);
  }).toPass();
});

test('who may not is not offered what is seldom wanted', async ({ page }) => {
  await open(page, 'Vic', PAGE);
  await expect(page.getByRole('heading', { name: 'Delivery' })).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Restart workflow' }),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Delete', exact: true }),
  ).toBeHidden();
});
