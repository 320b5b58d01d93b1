import { expectAccessible, open } from './support/portal';
import { expect, test } from './support/test';

test('groups of applications open, and lead to their list', async ({
  page,
}) => {
  await open(page, 'Olga', '/kubevela/applications');
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('owner');
  await expect(page).toHaveURL(/group=owner/);
  const heads = page.getByRole('row').getByRole('button', { expanded: false });
  await expect(heads.nth(1)).toBeVisible();
  await heads.first().click();
  await expect(page).toHaveURL(/open=/);
  await expect(
    page
      .getByRole('row')
      .filter({ has: page.getByRole('link') })
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test('a view is saved for the user, and shown again', async ({ page }) => {
  await open(page, 'Olga', '/kubevela/applications?health=Degraded');
  await page.getByRole('button', { name: /^View: / }).click();
  const name = `Broken ${Date.now()}`;
  await page.getByRole('textbox', { name: 'Name of the view' }).fill(name);
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('button', { name: 'All applications' }).click();
  await expect(page).not.toHaveURL(/health=/);
  await page.reload();
  await page.getByRole('button', { name: /^View: / }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page).toHaveURL(/health=Degraded/);
  await page.getByRole('button', { name: `View: ${name}` }).click();
  await page.getByRole('button', { name: `Delete ${name}` }).click();
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
});

test('"Waiting for approval" is not cut off', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await open(page, 'Olga', '/kubevela/applications?delivery=Waiting');
  const cell = page
    .getByRole('cell')
    .filter({ hasText: /^Waiting for approval$/ })
    .first();
  await expect(cell).toBeVisible();
  const isCut = await cell
    .locator('div')
    .first()
    .evaluate(element => element.scrollWidth > element.clientWidth);
  expect(isCut).toBe(false);
});

test('the catalog says the health of applications', async ({ page }) => {
  await open(page, 'Olga', '/');
  await expect(
    page.getByRole('columnheader', { name: 'Health' }),
  ).toBeVisible();
  await expect(
    page.getByRole('cell', { name: /^(Healthy|Degraded)$/ }).first(),
  ).toBeVisible();
});
