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

const APPS = '/apis/core.oam.dev/v1beta1/namespaces/play/applications';
const IMAGE = 'registry.example/play/story';

const spec = (name: string, tag: string, steps: object[] = []) => ({
  components: [
    {
      name,
      type: 'webservice',
      properties: { image: `${IMAGE}:${tag}`, ports: [{ port: 8080 }] },
    },
  ],
  ...(steps.length > 0 && { workflow: { steps } }),
});

async function makeApplication(name: string, its: object) {
  await kube('dev', 'DELETE', `${APPS}/${name}`).catch(() => {});
  // An Application of the same name may still be on its way out.
  await expect(() =>
    kube('dev', 'POST', APPS, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name },
      spec: its,
    }),
  ).toPass({ timeout: 60_000 });
}

const untilDelivery = (name: string, state: string) =>
  expect
    .poll(
      async () =>
        (await api('Olga', `/instances/dev/play/${name}`)).json?.summary
          ?.delivery?.state,
      { timeout: 60_000 },
    )
    .toBe(state);

const openTab = (page: Page, user: User, name: string, tab: string) =>
  open(page, user, `/kubevela/applications/play/${name}/${tab}`);

test.afterAll(async () => {
  for (const name of ['story', 'gated']) {
    await kube('dev', 'DELETE', `${APPS}/${name}`).catch(() => {});
  }
});

test('a bad version goes out, is noticed, compared and rolled back', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await makeApplication('story', spec('story', '1.0'));
  await untilDelivery('story', 'Delivered');
  await kube('dev', 'PATCH', `${APPS}/story`, {
    metadata: { annotations: { 'kubernetes.io/change-cause': 'New basket' } },
    spec: spec('story', 'missing'),
  });
  await openTab(page, 'Olga', 'story', 'status');
  await expect(page.getByText(/cannot pull/).first()).toBeVisible({
    timeout: 60_000,
  });

  await page.getByRole('link', { name: 'Revisions' }).click();
  const timeline = page.getByRole('list', { name: 'Revisions' });
  await expect(timeline.getByRole('link')).toHaveCount(2);
  await expect(timeline.getByRole('link').first()).toContainText(
    /v2.*current.*image 1\.0 → missing.*New basket/,
  );
  const row = page.getByRole('row', { name: /properties\.image/ });
  await expect(row).toContainText(`${IMAGE}:1.0`);
  await expect(row).toContainText(`${IMAGE}:missing`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'YAML, side by side' }).click();
  await expect(page.getByRole('region', { name: 'YAML' })).toContainText(
    `image: ${IMAGE}:missing`,
  );
  await expectAccessible(page);

  await timeline.getByRole('link', { name: /v1/ }).click();
  await page.getByRole('button', { name: 'Roll back to v1' }).click();
  const asked = page.getByRole('dialog', { name: 'Roll back to v1?' });
  await expect(
    asked.getByRole('row', { name: /properties\.image/ }),
  ).toBeVisible();
  await asked.getByLabel('Reason').fill('The image is not there');
  await expectAccessible(page);
  await asked.getByRole('button', { name: 'Roll back to v1' }).click();
  await expect(page.getByText(/vela-core rolls it out now/)).toBeVisible();
  await expect(
    timeline.getByRole('link', { name: /v1.*current/ }),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Status' }).click();
  await expect(page.getByText(/All is well/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('The image is not there')).toBeVisible();
  await expect(page.getByText(/olga/)).toBeVisible();
  const { spec: now } = await kube('dev', 'GET', `${APPS}/story`);
  expect(now.components[0].properties.image).toBe(`${IMAGE}:1.0`);
});

test('a step that waits is approved on the Status tab, by those who may', async ({
  page,
  browser,
}) => {
  await makeApplication(
    'gated',
    spec('gated', '1.0', [
      { name: 'hold', type: 'suspend' },
      {
        name: 'deploy',
        type: 'apply-component',
        properties: { component: 'gated' },
      },
    ]),
  );
  await untilDelivery('gated', 'Waiting');

  await openTab(page, 'Vic', 'gated', 'status');
  await expect(
    page.getByRole('button', { name: 'Approve hold' }),
  ).toHaveAccessibleDescription(/kubevela\.workflow\.approve/);
  const resource = {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    namespace: 'play',
    name: 'gated',
  };
  const { json } = await api(
    'Vic',
    '/instances/dev/play/gated/operations?apiVersion=core.oam.dev/v1beta1&kind=Application&resourceNamespace=play&resourceName=gated',
  );
  const refused = await fetch(
    `${target.address}/api/kubevela/instances/dev/play/gated/operations/approve-step`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf('Vic')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        resource,
        preconditions: json.preconditions,
        step: json.items[0].step.id,
      }),
    },
  );
  expect(refused.status).toBe(403);

  // Somebody else, and so in a browser of their own.
  const operator = await (await browser.newContext()).newPage();
  await openTab(operator, 'Olga', 'gated', 'status');
  await operator.getByRole('button', { name: 'Approve hold' }).click();
  const asked = operator.getByRole('dialog', { name: 'Approve step hold?' });
  await expect(asked).toContainText('The workflow goes on with deploy.');
  await expectAccessible(operator);
  await asked.getByRole('button', { name: 'Approve hold' }).click();
  await expect(
    operator.getByText('Approved: the workflow goes on.'),
  ).toBeVisible();
  // Whoever only looks on sees it too.
  for (const each of [operator, page]) {
    await expect(each.getByText(/All is well/)).toBeVisible({
      timeout: 60_000,
    });
  }
  await operator.context().close();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the Revisions tab is accessible and fits a narrow screen, ${scheme}`, async ({
    page,
  }) => {
    await page.addInitScript(
      theme => localStorage.setItem('theme', theme),
      scheme,
    );
    await page.setViewportSize({ width: 360, height: 740 });
    await open(
      page,
      'Olga',
      '/kubevela/applications/shop/web/revisions?as=inline',
    );
    await expect(page.getByRole('list', { name: 'Revisions' })).toBeVisible();
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
