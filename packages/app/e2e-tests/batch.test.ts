import { kube } from './support/cluster';
import { expectAccessible, open } from './support/portal';
import { expect, test, type Page } from './support/test';

const NAMESPACE = '/namespaces/insight';
const APPS = `/apis/core.oam.dev/v1beta1${NAMESPACE}/applications`;
const CLUSTERS = ['dev', 'prod-eu'];
const NAME = 'several';

/** `held` waits at a step and can be suspended no more; the other one is over. */
const application = (held: boolean) => ({
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  metadata: { name: NAME, namespace: 'insight' },
  spec: {
    components: [
      {
        name: NAME,
        type: 'webservice',
        properties: { image: 'nginx:1.27' },
      },
    ],
    workflow: {
      steps: [
        ...(held ? [{ name: 'hold', type: 'suspend' }] : []),
        {
          name: 'deploy',
          type: 'apply-component',
          properties: { component: NAME },
        },
      ],
    },
  },
});

/** vela-core takes its finalizer from no Application that it leaves alone. */
const remove = () =>
  Promise.all(
    CLUSTERS.map(async cluster => {
      const labels = { 'controller.core.oam.dev/pause': null };
      await kube(cluster, 'PATCH', `${APPS}/${NAME}`, {
        metadata: { labels },
      }).catch(() => {});
      await kube(cluster, 'DELETE', `${APPS}/${NAME}`).catch(() => {});
    }),
  );

test.beforeEach(async () => {
  await remove();
  for (const cluster of CLUSTERS) {
    // Until the one before is gone, this is a conflict.
    await expect(() =>
      kube(cluster, 'POST', APPS, application(cluster === 'dev')),
    ).toPass();
  }
  for (const [cluster, status] of [
    ['dev', 'workflowSuspending'],
    ['prod-eu', 'running'],
  ]) {
    await expect(async () =>
      expect(
        (
          await kube(cluster, 'GET', `${APPS}/${NAME}`)
        ).status?.status,
      ).toBe(status),
    ).toPass();
  }
});

test.afterAll(remove);

const startTimes = () =>
  Promise.all(
    CLUSTERS.map(
      async cluster =>
        (await kube(cluster, 'GET', `${APPS}/${NAME}`)).status?.workflow
          ?.startTime,
    ),
  );

async function openFromStrip(page: Page) {
  await page.getByRole('button', { name: 'On several instances…' }).click();
  return page.getByRole('dialog', {
    name: 'One operation on several instances',
  });
}

test('several instances are operated on at once, each with its result', async ({
  page,
}) => {
  await open(page, 'Olga', `/kubevela/applications/insight/${NAME}/status`);
  const dialog = await openFromStrip(page);
  const rows = dialog.getByRole('list', { name: 'Instances' });
  await dialog.getByRole('radio', { name: 'Suspend' }).check();
  await expect(rows.getByText('The workflow is over.')).toBeVisible();
  await expect(
    rows.getByText('The workflow is suspended already.'),
  ).toBeVisible();
  await expect(
    dialog.getByRole('button', { name: 'Suspend: 0' }),
  ).toBeDisabled();

  const before = await startTimes();
  await dialog.getByRole('radio', { name: 'Restart workflow' }).check();
  await dialog.getByRole('button', { name: 'All that can' }).click();
  await expect(
    dialog.getByText(/^Step hold waits for approval now: that is dropped\./),
  ).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Restart workflow: 2' }).click();
  await expect(dialog.getByText('Over: 2 of 2 done, 0 failed')).toBeVisible();
  await expectAccessible(page);
  await expect(async () => {
    const now = await startTimes();
    for (const [index] of CLUSTERS.entries()) {
      expect(Date.parse(now[index])).toBeGreaterThan(Date.parse(before[index]));
    }
  }).toPass();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});

test('one that fails stops no other, and can be looked at again', async ({
  page,
}) => {
  await open(page, 'Olga', `/kubevela/applications/insight/${NAME}/status`);
  const dialog = await openFromStrip(page);
  await dialog.getByRole('radio', { name: 'Pause reconciling' }).check();
  await dialog.getByRole('button', { name: 'All that can' }).click();
  await expect(
    dialog.getByRole('button', { name: 'Pause reconciling: 2' }),
  ).toBeEnabled();
  // Somebody else deploys meanwhile: what was decided on is not there any more.
  await kube('prod-eu', 'PATCH', `${APPS}/${NAME}`, {
    spec: {
      components: [
        { name: NAME, type: 'webservice', properties: { image: 'nginx:1.28' } },
      ],
    },
  });
  await dialog.getByRole('button', { name: 'Pause reconciling: 2' }).click();
  await expect(dialog.getByText('Over: 1 of 2 done, 1 failed')).toBeVisible();
  await expect(dialog.getByText(/^Not done: .*since you looked/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await dialog
    .getByRole('button', { name: 'Look again at 1 that are not done' })
    .click();
  await dialog.getByRole('button', { name: 'Pause reconciling: 1' }).click();
  await expect(dialog.getByText('Over: 2 of 2 done, 0 failed')).toBeVisible();
});

test('rows of the fleet are selected, and deleted when their number is typed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 'Olga', `/kubevela/applications?q=${NAME}`);
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('checkbox', { name: `Select insight/${NAME}` }).check();
  await page.getByRole('button', { name: 'Operate on selected…' }).click();
  const dialog = page.getByRole('dialog', {
    name: 'One operation on several instances',
  });
  await dialog.getByRole('radio', { name: 'Delete' }).check();
  const confirm = dialog.getByRole('button', { name: 'Delete: 2' });
  await expect(confirm).toBeDisabled();
  await expectAccessible(page);
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth <= window.innerWidth,
    ),
  ).toBe(true);
  await dialog.getByLabel('Type 2, how many are deleted').fill('2');
  await confirm.click();
  await expect(dialog.getByText('Over: 2 of 2 done, 0 failed')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(
    page.getByText('No application matches the filters'),
  ).toBeVisible();
});

test('who may not is told so, of what they may see', async ({ page }) => {
  await open(page, 'Vic', `/kubevela/applications?q=${NAME}`);
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('checkbox', { name: `Select insight/${NAME}` }).check();
  await page.getByRole('button', { name: 'Operate on selected…' }).click();
  const dialog = page.getByRole('dialog', {
    name: 'One operation on several instances',
  });
  await dialog.getByRole('radio', { name: 'Delete' }).check();
  // Production is not theirs to see.
  await expect(
    dialog.getByText('You lack the permission kubevela.application.delete.'),
  ).toHaveCount(1);
  await expect(dialog.getByRole('checkbox')).toBeDisabled();
});
