import { kube } from './support/cluster';
import { api, expectAccessible, open } from './support/portal';
import { target } from './support/target';
import { expect, test, type Page } from './support/test';

const APPS = '/apis/core.oam.dev/v1beta1/namespaces/checkout/applications';
const NAME = 'from-wizard';
const PLACE = 'development: dev / checkout';

const remove = () => kube('dev', 'DELETE', `${APPS}/${NAME}`).catch(() => {});

test.beforeEach(async () => {
  await remove();
  // Its name is taken until vela-core has let it go.
  await expect
    .poll(() =>
      kube('dev', 'GET', `${APPS}/${NAME}`).then(
        () => 'there',
        () => 'gone',
      ),
    )
    .toBe('gone');
});
test.afterAll(remove);

const next = (page: Page, step: string) =>
  page.getByRole('button', { name: `Next: ${step}` }).click();
/** The part of the page that edits a component, a policy or a step. */
const part = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name, exact: typeof name === 'string' });

async function sayWhere(page: Page, name = NAME) {
  await page.getByLabel(/^Where it runs/).selectOption({ label: PLACE });
  await page.getByLabel(/^Name of the Application/).fill(name);
}

async function fits(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

test('a new application of two components, a trait, a policy and a workflow, by form, until it is healthy', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page, 'Ada', '/kubevela/applications');
  await page.getByRole('link', { name: 'New application' }).click();
  await expect(page).toHaveURL(/\/kubevela\/create/);
  await expect(page.getByLabel('Owner')).toHaveValue('group:default/payments');
  await sayWhere(page);
  await page.getByLabel('Title', { exact: true }).fill('Made by form');
  await expect(page.getByText(`${NAME} is free.`)).toBeVisible();
  await expectAccessible(page);
  await next(page, 'Components');

  const web = part(page, new RegExp(`^${NAME}( |$)`));
  await web.getByText('webservice', { exact: true }).click();
  await web.getByLabel(/^Image/).fill('nginx:1.27');
  await web.getByRole('button', { name: 'Add a trait' }).click();
  await web.getByRole('button', { name: 'scaler', exact: true }).click();
  await web.getByLabel(/^Replicas/).fill('2');
  await page.getByRole('button', { name: 'Add a component' }).click();
  await part(page, 'New component')
    .getByLabel('Name of the component')
    .fill(`${NAME}-store`);
  const store = part(page, new RegExp(`^${NAME}-store`));
  await store.getByText('statefulset', { exact: true }).click();
  await expect(store.getByLabel(/^Image/)).toBeVisible();
  // What is missing is said at its field.
  await next(page, 'Policies and workflow');
  await expect(page.getByRole('alert')).toContainText('missing or wrong');
  await expect(store.getByLabel(/^Image/)).toBeFocused();
  await store.getByLabel(/^Image/).fill('busybox:1.37');
  await expectAccessible(page);
  await next(page, 'Policies and workflow');

  await page.getByRole('button', { name: 'Add a policy' }).click();
  await page.getByRole('button', { name: 'apply-once', exact: true }).click();
  await page.getByLabel(/^Enable/).selectOption({ label: 'Yes' });
  await page
    .getByRole('button', { name: 'Start with a step for each component' })
    .click();
  await part(page, `${NAME}-store (apply-component)`)
    .getByRole('button', { name: `Move ${NAME}-store up` })
    .click();
  await expectAccessible(page);
  await next(page, 'Review');

  await expect(page.getByText(/The cluster would take it/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByLabel('The whole application')).toHaveValue(
    /apply-once/,
  );
  await page.getByLabel('Reason').fill('The shop needs it');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: `${NAME} is created` }),
  ).toBeVisible();
  await expect(page.getByText('It runs and is healthy.')).toBeVisible({
    timeout: 90_000,
  });
  await expectAccessible(page);
  const { json } = await api('Ada', `/instances/dev/checkout/${NAME}`);
  expect(json).toMatchObject({
    changedBy: 'user:default/ada',
    changeCause: 'The shop needs it',
    summary: { owner: 'group:default/payments' },
  });
  const { spec } = await kube('dev', 'GET', `${APPS}/${NAME}`);
  expect(spec).toMatchObject({
    components: [
      {
        name: NAME,
        type: 'webservice',
        properties: { image: 'nginx:1.27' },
        traits: [{ type: 'scaler', properties: { replicas: 2 } }],
      },
      {
        name: `${NAME}-store`,
        type: 'statefulset',
        properties: { image: 'busybox:1.37' },
      },
    ],
    policies: [
      {
        name: 'apply-once',
        type: 'apply-once',
        properties: { enable: true },
      },
    ],
    workflow: {
      steps: [
        { properties: { component: `${NAME}-store` } },
        { properties: { component: NAME } },
      ],
    },
  });
  // The catalog takes it in a little later.
  await expect(
    page.getByRole('main').getByRole('link', { name: NAME, exact: true }),
  ).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Open the application' }).click();
  await expect(page.getByText(/All is well/)).toBeVisible();
});

test('a name that is taken is said at once, and what was entered is not lost by a step of the hand', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page, 'Ada', '/kubevela/create');
  await sayWhere(page, 'payment-api');
  await expect(
    page.getByText(`${PLACE} has an Application payment-api already.`),
  ).toBeVisible();
  await next(page, 'Components');
  await expect(
    page.getByRole('heading', { name: /^Step 1 of 4/ }),
  ).toBeVisible();
  await page.getByLabel(/^Name of the Application/).fill(NAME);
  await next(page, 'Components');
  await expect(
    page.getByRole('heading', { name: /^Step 2 of 4/ }),
  ).toBeVisible();

  const question = page.getByRole('dialog', { name: /Discard/ });
  await page.getByRole('link', { name: 'All applications' }).click();
  await question.getByRole('button', { name: 'Go on editing' }).click();
  await expect(question).toBeHidden();
  await page.goBack();
  await expect(page.getByLabel(/^Name of the Application/)).toHaveValue(NAME);
});

test('what the cluster refuses leads to its place, from the YAML into the form', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page, 'Ada', '/kubevela/create');
  await sayWhere(page);
  await next(page, 'Components');
  const web = part(page, new RegExp(`^${NAME}( |$)`));
  await web.getByText('webservice', { exact: true }).click();
  await web.getByLabel(/^Image/).fill('nginx:1.27');
  await next(page, 'Policies and workflow');
  await next(page, 'Review');
  const text = page.getByLabel('The whole application');
  await expect(page.getByText(/The cluster would take it/)).toBeVisible({
    timeout: 60_000,
  });
  await text.fill(
    (
      await text.inputValue()
    ).replace('nginx:1.27', 'nginx:1.28\n        cpu: 5'),
  );
  const problems = page.getByRole('region', { name: 'What is wrong' });
  await expect(problems).toContainText('cpu');
  await expect(page.getByRole('button', { name: 'Create' })).toBeDisabled();
  await problems
    .getByRole('button', { name: 'Show spec.components[0].properties.cpu' })
    .click();
  await expect(web.getByLabel(/^CPU/i)).toBeFocused();
  await expect(web.getByLabel(/^Image/)).toHaveValue('nginx:1.28');
});

test('who may create nowhere is told so, and by which permission', async ({
  page,
}) => {
  await open(page, 'Vic', '/kubevela/applications');
  const button = page.getByRole('button', { name: 'New application' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(
    /kubevela\.application\.create/,
  );
  await page.goto(`${new URL(page.url()).origin}/kubevela/create`);
  await expect(
    page.getByText('You may create applications nowhere', { exact: true }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('the page is there in the old frontend system, too', async ({ page }) => {
  await page.goto(`${target.legacyAddress}/kubevela`);
  await page.getByRole('link', { name: 'New application' }).click();
  await sayWhere(page);
  await next(page, 'Components');
  await expect(
    page.getByRole('heading', { name: /^Step 2 of 4/ }),
  ).toBeVisible();
  await page.getByText('webservice', { exact: true }).click();
  await expect(page.getByLabel(/^Image/)).toBeVisible();
  await expectAccessible(page);
});

test('the page speaks Chinese', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('language', 'zh'));
  await open(page, 'Ada', '/kubevela/create');
  await expect(
    page.getByRole('heading', { name: '第 1 步，共 4 步：位置与名称' }),
  ).toBeVisible();
  await page.getByRole('button', { name: '下一步：组件' }).click();
  await expect(page.getByText('请选择运行位置。')).toBeVisible();
  await expect(page.getByText('应用需要名称。')).toBeVisible();
});

for (const width of [360, 2560]) {
  test(`each step fits a screen of ${width} px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await open(page, 'Ada', '/kubevela/create');
    await sayWhere(page);
    await fits(page);
    await next(page, 'Components');
    const web = part(page, new RegExp(`^${NAME}( |$)`));
    await web.getByText('webservice', { exact: true }).click();
    await web.getByLabel(/^Image/).fill('nginx:1.27');
    await web.getByRole('button', { name: 'Add a trait' }).click();
    await fits(page);
    await next(page, 'Policies and workflow');
    await page.getByRole('button', { name: 'Add a step' }).click();
    await fits(page);
    await next(page, 'Review');
    await expect(page.getByText(/The cluster would take it/)).toBeVisible({
      timeout: 60_000,
    });
    await fits(page);
  });
}
