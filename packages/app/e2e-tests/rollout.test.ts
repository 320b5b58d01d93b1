import { kube } from './support/cluster';
import { expectAccessible, open } from './support/portal';
import { expect, test } from './support/test';

const NAMESPACE = '/namespaces/insight';
const APPS = `/apis/core.oam.dev/v1beta1${NAMESPACE}/applications`;
const ROLLOUT = `/apis/rollouts.kruise.io/v1beta1${NAMESPACE}/rollouts/stepwise`;
const DEPLOYMENT = `/apis/apps/v1${NAMESPACE}/deployments/stepwise`;
const PAGE = '/kubevela/applications/insight/stepwise/rollout';
const REPLICAS = 5;

const components = (image: string) => [
  {
    name: 'stepwise',
    type: 'webservice',
    properties: { image },
    traits: [
      { type: 'scaler', properties: { replicas: REPLICAS } },
      {
        type: 'canary-rollout',
        properties: {
          steps: [{ weight: 20 }, { weight: 60 }, { weight: 100 }],
        },
      },
    ],
  },
];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  await kube('dev', 'DELETE', `${APPS}/stepwise`).catch(() => {});
  // Until the one before is gone, this is a conflict.
  await expect(() =>
    kube('dev', 'POST', APPS, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: 'stepwise', namespace: 'insight' },
      spec: { components: components('nginx:1.27') },
    }),
  ).toPass();
  // A change that the Rollout has not got ready for goes out at once.
  await expect(async () => {
    expect((await kube('dev', 'GET', ROLLOUT)).status.phase).toBe('Healthy');
    expect((await kube('dev', 'GET', DEPLOYMENT)).status.readyReplicas).toBe(
      REPLICAS,
    );
  }).toPass();
  await kube('dev', 'PATCH', `${APPS}/stepwise`, {
    spec: { components: components('nginx:1.28') },
  });
});

test.afterAll(async () => {
  await kube('dev', 'DELETE', `${APPS}/stepwise`).catch(() => {});
});

test('who may not approve is told so', async ({ page }) => {
  await open(page, 'Vic', PAGE);
  const approve = page.getByRole('button', { name: 'Approve step 1/3' });
  await expect(approve).toHaveAttribute('aria-disabled', 'true');
  await expect(approve).toHaveAccessibleDescription(
    'You lack the permission kubevela.rollout.approve.',
  );
});

test('a canary in three steps goes to its end with two approvals', async ({
  page,
}) => {
  await open(page, 'Olga', PAGE);
  const rollout = page.getByRole('region', { name: 'stepwise' });
  await expect(rollout.getByText('Waiting for approval')).toBeVisible();
  await expect(rollout.getByText('1 new of 5, 1 of them ready')).toBeVisible();
  const current = rollout.locator('[aria-current=step]');
  await expect(current).toContainText('Step 1');
  await expectAccessible(page);

  const approve = async (step: string, comes: string) => {
    await rollout.getByRole('button', { name: `Approve step ${step}` }).click();
    const asked = page.getByRole('dialog', {
      name: `Approve step ${step} of Rollout stepwise?`,
    });
    await expect(asked).toContainText(comes);
    await asked.getByRole('button', { name: `Approve step ${step}` }).click();
    await expect(asked).toBeHidden();
  };
  await approve('1/3', 'Step 2 of 3: 60% of the pods get the new version.');
  await expect(current).toContainText('Step 2');
  await expect(rollout.getByText('3 new of 5, 3 of them ready')).toBeVisible();

  await approve('2/3', 'Step 3 of 3: 100% of the pods get the new version.');
  await expect(rollout.getByText('At rest')).toBeVisible();
  await expect(async () =>
    expect((await kube('dev', 'GET', DEPLOYMENT)).status).toMatchObject({
      updatedReplicas: REPLICAS,
      readyReplicas: REPLICAS,
    }),
  ).toPass();
});

test('an application without a rollout engine says so', async ({ page }) => {
  await open(page, 'Olga', '/kubevela/applications/shop/web/rollout');
  await expect(
    page.getByText('No rollout engine in this application'),
  ).toBeVisible();
});
