// Not part of the package's interface: these are the texts that must not be seen where another language is chosen.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import { clusters } from '../../../plugins/kubevela-react/src/translation/en/clusters';
import { fleet } from '../../../plugins/kubevela-react/src/translation/en/fleet';
import { graph } from '../../../plugins/kubevela-react/src/translation/en/graph';
import { images } from '../../../plugins/kubevela-react/src/translation/en/images';
import { resources } from '../../../plugins/kubevela-react/src/translation/en/resources';
import { revisions } from '../../../plugins/kubevela-react/src/translation/en/revisions';
import { status } from '../../../plugins/kubevela-react/src/translation/en/status';
import { words } from '../../../plugins/kubevela-react/src/translation/en/words';
/* eslint-enable @backstage/no-relative-monorepo-imports */
import { open } from './support/portal';
import { expect, test, type Page } from './support/test';

const APPLICATION = '/kubevela/applications/checkout/fraud-check';
const PAGES = [
  '/kubevela/applications',
  '/kubevela/clusters',
  '/kubevela/images',
  '/kubevela/activity',
  `${APPLICATION}/status`,
  `${APPLICATION}/resources?view=graph`,
  `${APPLICATION}/resources?view=table`,
  `${APPLICATION}/revisions`,
];

/** The same in every language. */
const NAMES: string[] = ['Kubernetes', 'vela-core'];

/** Waits until the page has got its data, in whatever language. */
async function drawn(page: Page) {
  const main = page.locator('main');
  await expect(
    main
      .getByText(/fraud-check|payment-api|prod-eu|registry\.example/)
      .or(main.locator('h2, tr, [role="row"]'))
      // Names stand in the options of filters, too.
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expect(main.locator('[aria-busy="true"]')).toHaveCount(0);
}

for (const path of PAGES) {
  test(`${path} fits every screen`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page, 'Olga', path);
    await drawn(page);
    // To the next one as a window is drawn wider, and back as a screen is turned.
    for (const width of [360, 768, 2560, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await drawn(page);
      await expect
        .poll(
          () =>
            page.evaluate(
              () => document.documentElement.scrollWidth - window.innerWidth,
            ),
          { message: `what is too wide at ${width} px` },
        )
        .toBeLessThanOrEqual(0);
    }
  });
}

test.describe('in Chinese', () => {
  const english = Object.values({
    ...words,
    ...status,
    ...resources,
    ...graph,
    ...fleet,
    ...clusters,
    ...images,
    ...revisions,
  }).filter(
    text => text.length > 3 && !text.includes('{{') && !NAMES.includes(text),
  );

  for (const path of PAGES) {
    test(`${path} has no English text of ours left`, async ({ page }) => {
      await page.addInitScript(() => localStorage.setItem('language', 'zh'));
      await open(page, 'Olga', path);
      await drawn(page);
      await expect(
        page
          .getByText(/[\u4e00-\u9fff]{2}/)
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
      const left = await page.evaluate(texts => {
        const known = new Set<string>(texts);
        const found = new Set<string>();
        const walker = document.createTreeWalker(
          document.querySelector('main') ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        while (walker.nextNode()) {
          const text = walker.currentNode.textContent?.trim() ?? '';
          const element = walker.currentNode.parentElement;
          // Titles of pages and tabs are Backstage's, one for everybody; YAML and names are the cluster's.
          if (
            known.has(text) &&
            !element?.closest('nav, header, [role="tablist"], code, pre')
          ) {
            found.add(text);
          }
        }
        return [...found];
      }, english);
      expect(left).toEqual([]);
    });
  }
});

test('an operator finds a cause by keyboard alone', async ({ page }) => {
  await open(page, 'Olga', '/kubevela/applications?q=fraud-check');
  const link = page.getByRole('link', { name: 'fraud-check' }).first();
  await expect(link).toBeVisible();
  // From the search field on, as somebody would come.
  await page.getByRole('searchbox').first().focus();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/fraud-check\/status/);
  const whole = page.getByRole('link', { name: 'Whole log' });
  await expect(whole).toBeVisible();
  await page.locator('main').first().focus();
  await tabTo(page, whole);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('tab', { name: 'Logs' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  // The focus stays in what is open.
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() =>
      Boolean(document.activeElement?.closest('[role="dialog"]')),
    ),
  ).toBe(true);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, element: ReturnType<Page['locator']>) {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(element).toBeFocused({ timeout: 10 });
  }).toPass({ intervals: [0], timeout: 30_000 });
}
