import { expectAccessible } from './support/portal';
import { sayWhereAndWhose } from './support/newService';
import { target } from './support/target';
import { expect, test } from './support/test';

test.describe('in the old frontend system', () => {
  test('the fleet page lists applications and clusters', async ({ page }) => {
    await page.goto(`${target.legacyAddress}/kubevela`);
    await expect(page).toHaveURL(/\/kubevela\/applications/);
    await expect(page.getByRole('row', { name: /search/i })).toBeVisible();
    await page.getByRole('link', { name: 'Clusters' }).click();
    await expect(page.getByRole('row', { name: /prod-us/ })).toContainText(
      'Connected',
    );
    await expectAccessible(page);
  });

  test('an entity has its card and its tabs', async ({ page }) => {
    const entity = `${target.legacyAddress}/catalog/default/component/search`;
    await page.goto(entity);
    await expect(page.getByText(/cannot pull registry/i).first()).toBeVisible();
    await page.getByRole('tab', { name: 'Status' }).click();
    await expect(page).toHaveURL(/kubevela-status/);
    await expect(page.getByText(/cannot pull registry/i).first()).toBeVisible();
    await page.getByRole('tab', { name: 'Resources' }).click();
    await expect(page.getByText('Deployment').first()).toBeVisible();
  });

  test('the fields of templates work in the old scaffolder, too', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto(
      `${target.legacyAddress}/create/templates/default/new-service`,
    );
    await sayWhereAndWhose(page, 'never-created');
    await page.getByText('webservice', { exact: true }).click();
    await page.getByLabel(/^Image/).fill('nginx:1.27');
    await page.getByRole('button', { name: 'Add a trait' }).click();
    await page.getByRole('button', { name: 'scaler', exact: true }).click();
    await page.getByLabel(/^Replicas/).fill('2');
    await page.getByRole('button', { name: 'Review' }).click();
    await expect(page.getByText('nginx:1.27').first()).toBeVisible();
  });
});

test('a portal on PostgreSQL takes the same applications into its catalog as one on SQLite', async ({
  request,
}) => {
  const names = async (address: string) => {
    const headers = await request
      .get(`${address}/api/auth/demo/refresh`, {
        headers: { 'x-demo-user': 'user:default/olga' },
      })
      .then(answer => answer.json())
      .then(({ backstageIdentity: { token } }) => ({
        authorization: `Bearer ${token}`,
      }));
    const answer = await request.get(
      `${address}/api/catalog/entities/by-query?filter=kind=component&fields=metadata.name&limit=500`,
      { headers },
    );
    const { items } = (await answer.json()) as {
      items: Array<{ metadata: { name: string } }>;
    };
    return items.map(({ metadata }) => metadata.name).sort();
  };
  const onSqlite = await names(target.address);
  expect(onSqlite.length).toBeGreaterThan(30);
  await expect
    .poll(() => names(target.legacyAddress), { timeout: 30_000 })
    .toEqual(onSqlite);
});
