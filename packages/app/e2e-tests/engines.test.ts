import { kube } from './support/cluster';
import { expectAccessible, open } from './support/portal';
import { target } from './support/target';
import { expect, test, type Page } from './support/test';

const NAMESPACE = '/namespaces/default';
const APPS = `/apis/core.oam.dev/v1beta1${NAMESPACE}/applications`;
/** Flagger looks every ten seconds, several times for each step. */
const FLAGGER_MS = 90_000;

const pageOf = (app: string) => `/kubevela/applications/default/${app}/rollout`;

async function deploy(app: string, components: object[]): Promise<void> {
  await kube('dev', 'DELETE', `${APPS}/${app}`).catch(() => {});
  // Until the one before is gone, this is a conflict.
  await expect(() =>
    kube('dev', 'POST', APPS, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: app, namespace: 'default' },
      spec: { components },
    }),
  ).toPass({ timeout: 60_000 });
}

async function release(app: string, components: object[]): Promise<void> {
  await kube('dev', 'PATCH', `${APPS}/${app}`, { spec: { components } });
}

/** Presses a button of the rollout, reads what it will do, and does it. */
async function act(
  page: Page,
  app: string,
  button: string,
  comes: string | RegExp,
): Promise<void> {
  await page
    .getByRole('region', { name: app })
    .getByRole('button', { name: button, exact: true })
    .click();
  const asked = page.getByRole('dialog');
  await expect(asked).toContainText(comes);
  await asked.getByRole('button', { name: button, exact: true }).click();
  await expect(asked).toBeHidden();
}

/** What the Activity page says of an application, newest first. */
async function expectActivity(
  page: Page,
  app: string,
  attempts: string[],
): Promise<void> {
  await open(page, 'Olga', `/kubevela/activity?application=default%2F${app}`);
  for (const attempt of attempts) {
    const row = page.getByRole('row').filter({ hasText: attempt }).first();
    await expect(row).toContainText('Done');
  }
  await expectAccessible(page);
}

test.describe('a canary of Argo Rollouts', () => {
  const APP = 'basket';
  const components = (image: string) => [
    {
      name: APP,
      type: 'argo-service',
      properties: {
        image,
        replicas: 5,
        steps: [{ weight: 20 }, { pause: {} }, { weight: 60 }, { pause: {} }],
      },
    },
  ];

  test('is approved, aborted, tried again and promoted', async ({ page }) => {
    test.setTimeout(240_000);
    const path = `/apis/argoproj.io/v1alpha1${NAMESPACE}/rollouts/${APP}`;
    await deploy(APP, components('nginx:1.27'));
    await expect(async () =>
      expect((await kube('dev', 'GET', path)).status?.phase).toBe('Healthy'),
    ).toPass();
    await release(APP, components('nginx:1.28'));

    await open(page, 'Olga', pageOf(APP));
    const rollout = page.getByRole('region', { name: APP });
    const current = rollout.locator('[aria-current=step]');
    await expect(current).toContainText('Step 2', { timeout: 60_000 });
    await expect(
      rollout.getByText('1 new of 5, 1 of them ready'),
    ).toBeVisible();
    await expect(rollout.getByText('4 of the version before')).toBeVisible();
    await expectAccessible(page);

    await act(page, APP, 'Approve step 2/4', '60%');
    await expect(current).toContainText('Step 4');
    await expect(
      rollout.getByText('3 new of 5, 3 of them ready'),
    ).toBeVisible();

    await act(page, APP, 'Abort', 'still asks for the new version');
    await expect(
      rollout.getByText('the Application still asks for the new one'),
    ).toBeVisible();
    await expect(rollout.getByText('0 new of 5')).toBeVisible();
    await expectAccessible(page);

    await act(page, APP, 'Retry', 'once more');
    await expect(current).toContainText('Step 2');
    await act(page, APP, 'Promote to the end', 'All pods get the new version');
    await expect(rollout.getByText('At rest')).toBeVisible();
    await expectActivity(page, APP, [
      'Promote rollout',
      'Retry rollout',
      'Abort rollout',
      'Approve rollout step',
    ]);
  });
});

test.describe('a canary of Flagger', () => {
  const APP = 'orders';
  const components = (image: string) => [
    {
      name: APP,
      type: 'webservice',
      properties: { image },
      traits: [
        {
          type: 'flagger-canary',
          properties: {
            interval: '10s',
            rounds: 2,
            portal: `${target.address}/api/kubevela/gates/flagger/dev`,
          },
        },
      ],
    },
  ];

  test('begins and is promoted only when that is approved', async ({
    page,
  }) => {
    test.setTimeout(400_000);
    const path = `/apis/flagger.app/v1beta1${NAMESPACE}/canaries/${APP}`;
    await deploy(APP, components('nginx:1.27'));
    await expect(async () =>
      expect((await kube('dev', 'GET', path)).status?.phase).toBe(
        'Initialized',
      ),
    ).toPass({ timeout: FLAGGER_MS });
    await release(APP, components('nginx:1.28'));

    await open(page, 'Olga', pageOf(APP));
    const rollout = page.getByRole('region', { name: APP });
    const current = rollout.locator('[aria-current=step]');
    await expect(current).toContainText('Start', { timeout: FLAGGER_MS });
    await expect(
      rollout.getByText('Waiting for approval', { exact: true }),
    ).toBeVisible();
    await expectAccessible(page);

    await act(page, APP, 'Approve the start', 'Flagger');
    await expect(current).toContainText('Before the promotion', {
      timeout: FLAGGER_MS,
    });
    await expect(
      rollout.getByRole('button', { name: 'Approve the promotion' }),
    ).toBeVisible({ timeout: FLAGGER_MS });
    await expectAccessible(page);

    await act(page, APP, 'Approve the promotion', 'all pods');
    await expect(rollout.getByText('At rest')).toBeVisible({
      timeout: FLAGGER_MS,
    });
    await expectActivity(page, APP, ['Approve rollout step']);
  });
});
