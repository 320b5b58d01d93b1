import { expectAccessible, open } from './support/portal';
import { target } from './support/target';
import { expect, test, type Page } from './support/test';

/** A tab of an entity's page: Backstage draws them as links. */
const tab = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name });

test('one chooses who to be', async ({ page }) => {
  await page.goto(target.address);
  await expect(page.getByRole('heading', { name: 'Velastage' })).toBeVisible();
  for (const user of ['Ada', 'Ben', 'Olga', 'Vic']) {
    await expect(
      page.getByRole('button', { name: `Sign in as ${user}` }),
    ).toBeVisible();
  }
  await expectAccessible(page);
  const olga = page.getByRole('button', { name: 'Sign in as Olga' });
  await olga.click();
  await expect(olga).toBeHidden();
  await page.goto(`${target.address}/kubevela/applications`);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  // It holds in this tab, and in no other.
  await page.reload();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(`${target.address}/kubevela/applications`);
  await expect(
    other.getByRole('button', { name: 'Sign in as Olga' }),
  ).toBeVisible();
});

test.describe('the fleet', () => {
  test('shows what is worst first, and why', async ({ page }) => {
    await open(page, 'Olga', '/kubevela/applications');
    const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
    await expect(rows.first()).toContainText('Degraded');
    await page
      .getByRole('searchbox', { name: 'Filter by text' })
      .fill('product-images');
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText('runs out of memory');
    await expect(page).toHaveURL(/product-images/);
  });

  test('keeps its filters in the address', async ({ page }) => {
    await open(page, 'Olga', '/kubevela/applications?health=Terminating');
    const rows = page.getByRole('row').filter({ has: page.getByRole('link') });
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText('legacy-proxy');
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const path of [
      '/kubevela/applications',
      '/kubevela/clusters',
      '/kubevela/images',
    ]) {
      test(`${path} is accessible, ${scheme}`, async ({ page }) => {
        await page.addInitScript(
          theme => localStorage.setItem('theme', theme),
          scheme,
        );
        await open(page, 'Olga', path);
        await expect(page.getByRole('row').nth(2)).toBeVisible();
        await expectAccessible(page);
      });
    }
  }

  test('says of each image which versions run where', async ({ page }) => {
    await open(page, 'Olga', '/kubevela/images?text=storefront/search');
    const row = page.getByRole('row', { name: /storefront\/search\b/ }).first();
    await expect(row).toBeVisible();
    await row.getByRole('button').first().click();
    await expect(
      page.getByText('missing', { exact: true }).first(),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: /prod-us|production-us|search/ }).first(),
    ).toBeVisible();
  });

  test('fits a narrow screen', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, 'Olga', '/kubevela/applications');
    await expect(page.getByText('Degraded').first()).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('speaks Chinese', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('language', 'zh'));
    await open(page, 'Olga', '/kubevela/applications');
    await expect(page.getByText('健康').first()).toBeVisible();
  });

  test('tells a viewer which permission is missing', async ({ page }) => {
    await open(page, 'Vic', '/kubevela/clusters');
    await expect(
      page.getByText(/kubevela\.cluster\.read/).first(),
    ).toBeVisible();
  });
});

test.describe('an application in the catalog', () => {
  test('says on its page what is wrong, where, and what to do', async ({
    page,
  }) => {
    await open(page, 'Ben', '/catalog/default/component/search');
    await tab(page, 'Status').click();
    await expect(
      page
        .getByText(/cannot pull registry\.example\/storefront\/search:missing/)
        .first(),
    ).toBeVisible();
    await expectAccessible(page);
  });

  test('shows what a container wrote before it crashed, and leads to the whole log', async ({
    page,
  }) => {
    await open(page, 'Ada', '/catalog/default/component/fraud-check');
    await tab(page, 'Status').click();
    await expect(
      page.getByRole('region', { name: 'What it wrote last' }),
    ).toContainText('panic: cannot connect to database');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Whole log' }).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('tab', { name: 'Logs' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(drawer.getByText(/connection refused/).first()).toBeVisible();
  });

  test('shows its resources down to pods, with events, logs that go on and the manifest', async ({
    page,
  }) => {
    await open(page, 'Ada', '/catalog/default/component/fraud-check');
    await tab(page, 'Resources').click();
    await page.getByRole('button', { name: 'Table' }).click();
    await expect(page).toHaveURL(/view=table/);
    const pod = page.getByRole('row', { name: /Pod/ }).first();
    await expect(pod).toBeVisible();
    await pod.getByRole('button').or(pod.getByRole('link')).first().click();
    const drawer = page.getByRole('dialog');
    await expect(drawer).toBeVisible();
    await drawer.getByRole('tab', { name: 'Events' }).click();
    await expect(
      drawer.getByText(/BackOff|Started|Pulled/).first(),
    ).toBeVisible();
    await drawer.getByRole('tab', { name: 'Logs' }).click();
    await expect(
      drawer.getByText(/connection refused|panic|listening/i).first(),
    ).toBeVisible();
    await drawer.getByRole('tab', { name: 'Manifest' }).click();
    await expect(drawer.getByText(/kind: Pod/).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  });

  test('draws its resources as a graph, whose nodes open the drawer by keyboard', async ({
    page,
  }) => {
    await open(page, 'Ada', '/catalog/default/component/fraud-check');
    await tab(page, 'Resources').click();
    const pod = page.getByRole('button', { name: /^Pod / }).first();
    await expect(pod).toBeVisible();
    await expect(
      page.getByRole('button', { name: /^Deployment fraud-check/ }),
    ).toBeVisible();
    await expectAccessible(page);
    await pod.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page).toHaveURL(/resource=/);
  });

  test('has the stock Kubernetes tab beside ours', async ({ page }) => {
    await open(page, 'Olga', '/catalog/default/component/payment-api');
    await expect(tab(page, 'Status')).toBeVisible();
    await tab(page, 'Kubernetes').click();
    await expect(page.getByText(/Your Clusters/i)).toBeVisible();
  });

  test('works on an entity that somebody wrote by hand', async ({ page }) => {
    await open(
      page,
      'Olga',
      '/catalog/default/component/bookkeeping/kubevela-status',
    );
    await expect(page.getByText(/all is well/i).first()).toBeVisible();
    await expect(page.getByText('mysql').first()).toBeVisible();
  });
});
