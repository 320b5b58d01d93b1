import { kube } from './support/cluster';
import { api, expectAccessible, open, tokenOf } from './support/portal';
import { target } from './support/target';
import { expect, test } from './support/test';

const OAM = '/apis/core.oam.dev/v1beta1';
const apps = (namespace: string) =>
  `${OAM}/namespaces/${namespace}/applications`;
const CANARY = 'velastage-copy-canary-91c4';
const NAME = 'traveller';

function application(namespace: string, image: string, replicas: number) {
  return {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    metadata: {
      name: NAME,
      namespace,
      annotations: {
        'kubevela.io/application': `shop/${NAME}`,
        'backstage.oam.dev/owner': 'storefront',
      },
    },
    spec: {
      components: [
        {
          name: NAME,
          type: 'webservice',
          properties: {
            image,
            env: [{ name: 'DB_PASSWORD', value: `${CANARY}-${namespace}` }],
          },
          traits: [{ type: 'scaler', properties: { replicas } }],
        },
      ],
    },
  };
}

async function remove(cluster: string, namespace: string) {
  await kube(cluster, 'DELETE', `${apps(namespace)}/${NAME}`).catch(() => {});
  await expect(() =>
    expect(kube(cluster, 'GET', `${apps(namespace)}/${NAME}`)).rejects.toThrow(
      /NotFound/,
    ),
  ).toPass();
}

const running = (cluster: string, namespace: string) =>
  expect(async () => {
    const { status } = await kube(cluster, 'GET', `${apps(namespace)}/${NAME}`);
    expect(status?.status).toBe('running');
  }).toPass();

test.beforeEach(async () => {
  await remove('dev', 'shop');
  await remove('dev', 'shop-staging');
  await remove('prod-eu', 'shop');
  await kube('dev', 'POST', apps('shop'), application('shop', 'nginx:1.28', 1));
  await kube(
    'dev',
    'POST',
    apps('shop-staging'),
    application('shop-staging', 'nginx:1.27', 3),
  );
  await running('dev', 'shop');
  await running('dev', 'shop-staging');
});

test.afterAll(async () => {
  await remove('dev', 'shop');
  await remove('dev', 'shop-staging');
  await remove('prod-eu', 'shop');
});

test('a version is promoted from development to staging and on to production, each with its own number of replicas', async ({
  page,
}) => {
  await open(
    page,
    'Olga',
    `/kubevela/applications/shop/${NAME}/status?instance=dev/shop/${NAME}`,
  );
  await page.getByRole('button', { name: 'Copy to…' }).click();
  const dialog = page.getByRole('dialog', { name: `Copy ${NAME}` });
  await expect(
    dialog.getByRole('heading', { name: 'Next: staging' }),
  ).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel(/shop-staging/).check();
  await dialog.getByRole('button', { name: 'See what would change' }).click();

  const promotion = dialog.getByRole('region', {
    name: 'Promotion to staging',
  });
  await expect(promotion).toContainText('The source is healthy');
  const comes = dialog.getByRole('region', { name: 'Comes from development' });
  await expect(comes).toContainText('nginx:1.28');
  const stays = dialog.getByRole('region', {
    name: /Stays as it is in staging/,
  });
  await expect(stays).toContainText('properties.replicas');
  await expect(stays).toContainText('DB_PASSWORD');
  await expectAccessible(page);
  await expect(dialog).not.toContainText(CANARY);

  await dialog.getByLabel('Reason').fill('Tested in development');
  await dialog.getByRole('button', { name: 'Promote to staging' }).click();
  await expect(dialog.getByText('Changed. The delivery begins.')).toBeVisible();
  await expect(dialog.getByText('Healthy')).toBeVisible();

  const staged = await kube('dev', 'GET', `${apps('shop-staging')}/${NAME}`);
  const [component] = staged.spec.components;
  expect(component.properties).toMatchObject({
    image: 'nginx:1.28',
    env: [{ name: 'DB_PASSWORD', value: `${CANARY}-shop-staging` }],
  });
  expect(component.traits[0].properties.replicas).toBe(3);
  expect(staged.metadata.annotations).toMatchObject({
    'kubevela.io/copied-from': `dev/shop/${NAME}`,
    'kubernetes.io/change-cause': 'Tested in development',
  });
  await running('dev', 'shop-staging');

  // On to production, where there is none yet: what depends on the place is asked.
  await dialog.getByRole('link', { name: 'Open it' }).click();
  await page.getByRole('button', { name: 'Copy to…' }).click();
  await dialog.getByLabel(/prod-eu\/shop\//).check();
  await dialog.getByRole('button', { name: 'See what would change' }).click();
  await expect(
    dialog.getByText('A new application. All of it comes from staging.'),
  ).toBeVisible();
  const write = dialog.getByRole('button', { name: 'Promote to production' });
  await expect(write).toBeDisabled();
  await dialog
    .getByRole('combobox', { name: /gets for .*DB_PASSWORD/ })
    .selectOption('Another value');
  await dialog.getByLabel(/The value for .*DB_PASSWORD/).fill('of-production');
  await dialog
    .getByRole('combobox', { name: /gets for properties.replicas/ })
    .selectOption('Another value');
  await dialog.getByLabel('The value for properties.replicas').fill('5');
  await dialog.getByLabel('Reason').click();
  await write.click();
  await expect(dialog.getByText('Created. It is on its way.')).toBeVisible();
  const there = await kube('prod-eu', 'GET', `${apps('shop')}/${NAME}`);
  expect(there.spec.components[0]).toMatchObject({
    properties: {
      image: 'nginx:1.28',
      env: [{ name: 'DB_PASSWORD', value: 'of-production' }],
    },
    traits: [{ type: 'scaler', properties: { replicas: 5 } }],
  });
});

test('a promotion waits for its preconditions, and a copy can be made all the same', async ({
  page,
}) => {
  await kube('dev', 'PATCH', `${apps('shop')}/${NAME}`, {
    spec: application('shop', 'nginx:missing', 1).spec,
  });
  await open(
    page,
    'Olga',
    `/kubevela/applications/shop/${NAME}/status?instance=dev/shop/${NAME}`,
  );
  await expect(
    page.getByText(/cannot pull nginx:missing/).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Copy to…' }).click();
  const dialog = page.getByRole('dialog', { name: `Copy ${NAME}` });
  await dialog.getByLabel(/shop-staging/).check();
  await dialog.getByRole('button', { name: 'See what would change' }).click();
  await expect(dialog.getByText(/The source is not healthy/)).toBeVisible();
  await expect(
    dialog.getByRole('button', { name: 'Promote to staging' }),
  ).toBeDisabled();
  await dialog.getByLabel('Copy all the same, as no promotion').check();
  await expect(
    dialog.getByRole('button', { name: 'Copy', exact: true }),
  ).toBeEnabled();
});

test('all parameters of all instances stand beside each other, secrets hidden', async ({
  page,
}) => {
  await open(
    page,
    'Olga',
    `/kubevela/applications/shop/${NAME}/status?compare=parameters`,
  );
  const table = page.getByRole('group', { name: 'Parameters', exact: true });
  await expect(
    table.getByRole('row', { name: /properties.image/ }),
  ).toContainText('nginx:1.28');
  await expect(
    table.getByRole('row', { name: /properties.replicas/ }),
  ).toContainText('3');
  await expect(table).not.toContainText(CANARY);
  await expectAccessible(page);
});

test('who may not write the target is refused, and who may not read the source learns nothing', async () => {
  const copy = async (user: 'Vic' | 'Ada', dryRun: boolean) => {
    const answer = await fetch(
      `${target.address}/api/kubevela/instances/dev/shop/${NAME}/copy`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await tokenOf(user)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          target: { cluster: 'dev', namespace: 'shop-staging', name: NAME },
          dryRun,
        }),
      },
    );
    return { status: answer.status, text: await answer.text() };
  };
  for (const user of ['Vic', 'Ada'] as const) {
    for (const dryRun of [true, false]) {
      const { status, text } = await copy(user, dryRun);
      expect([403, 404], `${user}, dryRun ${dryRun}`).toContain(status);
      expect(text).not.toContain(CANARY);
    }
  }
  const compared = await api(
    'Olga',
    `/parameters?instance=dev/shop/${NAME}&instance=dev/shop-staging/${NAME}`,
  );
  expect(compared.status).toBe(200);
  expect(compared.text).not.toContain(CANARY);
});
