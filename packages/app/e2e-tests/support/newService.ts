import { expect, type Page } from '@playwright/test';

/** Says where, what and whose in the first step of the template New service, and goes on to the next. */
export async function sayWhereAndWhose(
  page: Page,
  application: string,
): Promise<void> {
  const place = page.getByLabel('Environment');
  await expect(
    place.getByRole('option', { name: 'development: dev / checkout' }),
    // The scaffolder's page is a large part of the app, loaded here for the first time.
  ).toBeAttached({ timeout: 60_000 });
  await place.selectOption({ label: 'development: dev / checkout' });
  const name = page.getByLabel(/^Name/);
  await name.fill('payment-api');
  await expect(page.getByText(/payment-api.*(taken|already)/i)).toBeVisible();
  await name.fill(application);
  await page.getByLabel(/^Owner/).fill('payments');
  await page.getByRole('option', { name: /payments/i }).click();
  await page.getByRole('button', { name: 'Next' }).click();
}
