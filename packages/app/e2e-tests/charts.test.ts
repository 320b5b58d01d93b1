import { kube } from './support/cluster';
import { expectAccessible, open } from './support/portal';
import { expect, test } from './support/test';

const APPS = '/apis/core.oam.dev/v1beta1/namespaces/checkout/applications';
const NAME = 'from-chart';

const remove = () => kube('dev', 'DELETE', `${APPS}/${NAME}`).catch(() => {});

test.beforeEach(remove);
test.afterAll(remove);

test('a chart is found, installed by the form of its values, and looked at in its newer version', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page, 'Ada', '/kubevela/charts');
  await page.getByLabel('Find charts').fill('hel');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Install hello' }).click();

  await expect(page.getByText('This installs hello 2.0.0')).toBeVisible();
  await page
    .getByLabel(/^Where it runs/)
    .selectOption({ label: 'development: dev / checkout' });
  await page.getByLabel(/^Name of the Application/).fill(NAME);
  await page.getByRole('button', { name: 'Next: Components' }).click();
  await page
    .getByRole('combobox', { name: /^Version/ })
    .selectOption({ value: '1.0.0' });
  await page.getByLabel(/^Replicas/).fill('1');
  await page.getByLabel(/^Greeting/).fill('Good evening');
  await expectAccessible(page);
  await page
    .getByRole('button', { name: 'Next: Policies and workflow' })
    .click();
  await page.getByRole('button', { name: 'Next: Review' }).click();
  await expect(page.getByText(/The cluster would take it/)).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByText('It runs and is healthy.')).toBeVisible({
    timeout: 120_000,
  });
  const { spec } = await kube('dev', 'GET', `${APPS}/${NAME}`);
  expect(spec.components).toMatchObject([
    {
      type: 'helmchart',
      properties: {
        chart: { source: 'hello', version: '1.0.0' },
        values: { replicas: 1, greeting: 'Good evening' },
      },
    },
  ]);

  await open(
    page,
    'Ada',
    `/kubevela/applications/checkout/${NAME}/status?edit=application`,
  );
  await page.getByRole('button', { name: 'See what 2.0.0 changes' }).click();
  await expect(
    page.getByText('These values of yours do not fit any more:'),
  ).toBeVisible();
  await expect(page.getByRole('dialog')).toContainText('greeting');
  await expectAccessible(page);
});

test('who may not read charts is told which permission that takes', async ({
  page,
}) => {
  await open(page, 'Vic', '/kubevela/charts');
  await expect(page.getByText('kubevela.chart.read')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Install/ })).toHaveCount(0);
});
