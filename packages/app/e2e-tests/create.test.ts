import { kube } from './support/cluster';
import {
  api,
  expectAccessible,
  open,
  tokenOf,
  type User,
} from './support/portal';
import { dryRun, runTemplate } from './support/scaffolder';
import { sayWhereAndWhose } from './support/newService';
import { target } from './support/target';
import { expect, test } from './support/test';

const APPS = '/apis/core.oam.dev/v1beta1/namespaces/checkout/applications';
const TEMPLATE = 'template:default/new-service';
const PROMOTE = 'template:default/promote-service';
const REMOVE = 'template:default/remove-service';

const values = (
  name: string,
  more: { owner?: string; image?: string } = {},
) => ({
  target: { cluster: 'dev', namespace: 'checkout' },
  name,
  owner: more.owner ?? 'group:default/payments',
  component: {
    type: 'webservice',
    properties: { image: more.image ?? 'nginx:1.27' },
  },
});
/** A small application of Ada's team. */
const application = (name: string) => ({
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  metadata: {
    name,
    namespace: 'checkout',
    annotations: { 'backstage.oam.dev/owner': 'group:default/payments' },
  },
  spec: {
    components: [
      {
        name,
        type: 'webservice',
        properties: { image: 'nginx:1.27' },
        traits: [{ type: 'scaler', properties: { replicas: 1 } }],
      },
    ],
  },
});
const isThere = (name: string) =>
  kube('dev', 'GET', `${APPS}/${name}`).then(
    () => true,
    () => false,
  );
const COPIED = 'copied-by-template';
const CREATED = ['from-template', 'not-pulled', 'from-form', 'edited', COPIED];

test.afterAll(async () => {
  for (const name of CREATED) {
    await kube('dev', 'DELETE', `${APPS}/${name}`).catch(() => {});
  }
});

test.describe('actions of the scaffolder', () => {
  test.setTimeout(180_000);

  test('create an application as the person, and wait until it is healthy', async () => {
    const run = await runTemplate('Ada', TEMPLATE, values('from-template'));
    expect(run.log).toContain('Health: Healthy');
    expect(run.status).toBe('completed');
    expect(run.output.links[0].url).toBe(
      '/kubevela/applications/checkout/from-template?instance=dev%2Fcheckout%2Ffrom-template',
    );
    const { json } = await api('Ada', '/instances/dev/checkout/from-template');
    expect(json).toMatchObject({
      changedBy: 'user:default/ada',
      changeCause: 'Created from the template New service',
      summary: {
        owner: 'group:default/payments',
        health: { status: 'Healthy' },
      },
    });
    // It must not exist yet: the second run changes nothing.
    const again = await runTemplate('Ada', TEMPLATE, values('from-template'));
    expect(again.status).toBe('failed');
    expect(again.log).toContain('from-template');
  });

  test('end with the reason where the application does not become healthy', async () => {
    const run = await runTemplate(
      'Ada',
      TEMPLATE,
      values('not-pulled', { image: 'nginx:missing' }),
    );
    expect(run.status).toBe('failed');
    expect(run.log).toMatch(
      /did not become healthy.*cannot pull nginx:missing\. Check/s,
    );
  });

  test('copy an application and delete it again, as the person and not without their permission', async () => {
    const source = { cluster: 'dev', namespace: 'checkout' };
    const staging = { cluster: 'dev', namespace: 'shop-staging' };
    const there = `/apis/core.oam.dev/v1beta1/namespaces/shop-staging/applications/${COPIED}`;
    await kube('dev', 'POST', APPS, application(COPIED));
    const copied = { name: COPIED, source, target: staging };
    const removed = { name: COPIED, target: staging };
    for (const user of ['Vic', 'Ben'] satisfies User[]) {
      const denied = await runTemplate(user, PROMOTE, copied);
      expect(denied.status).toBe('failed');
      expect(denied.log).toMatch(/kubevela\.|no Application/);
    }
    const run = await runTemplate('Olga', PROMOTE, copied);
    expect(run.log).toContain('Health: Healthy');
    expect(run.status).toBe('completed');
    const { metadata, spec } = await kube('dev', 'GET', there);
    expect(metadata.annotations).toMatchObject({
      'kubevela.io/copied-from': `dev/checkout/${COPIED}`,
      'kubernetes.io/change-cause': 'Brought there by the template',
    });
    expect(spec.components).toEqual(application(COPIED).spec.components);

    const refused = await runTemplate('Vic', REMOVE, removed);
    expect(refused.status).toBe('failed');
    await kube('dev', 'GET', there);
    const gone = await runTemplate('Olga', REMOVE, removed);
    expect(gone.status).toBe('completed');
    await expect(() =>
      expect(kube('dev', 'GET', there)).rejects.toThrow(/NotFound/),
    ).toPass();
  });

  for (const [user, owner, why] of [
    ['Vic', 'group:default/payments', 'kubevela.application.create'],
    ['Ben', 'group:default/payments', 'kubevela.application.create'],
    ['Ada', 'group:default/storefront', 'kubevela.application.create'],
  ] satisfies Array<[User, string, string]>) {
    test(`create nothing that would be ${owner}'s for ${user}`, async () => {
      const run = await runTemplate(
        user,
        TEMPLATE,
        values('denied', { owner }),
      );
      expect(run.status).toBe('failed');
      expect(run.log).toContain(`You lack the permission ${why}`);
      expect(await isThere('denied')).toBe(false);
    });
  }

  test('write an application to the workspace for a pull request, checked as the person', async () => {
    const path = 'dev/checkout/proposed.yaml';
    const render = (type: string) => [
      {
        id: 'render',
        name: 'Write the application, and check it on the cluster',
        action: 'kubevela:application:render',
        input: {
          cluster: 'dev',
          namespace: 'checkout',
          name: 'proposed',
          path,
          components: [{ type, properties: { image: 'nginx:1.27' } }],
          attributes: { owner: 'group:default/payments' },
        },
      },
    ];
    const run = await dryRun('Ada', render('webservice'));
    expect(run.ok, run.text).toBe(true);
    expect(Object.keys(run.files)).toEqual([path]);
    // What stands in the file is what a GitOps tool would apply: the cluster takes it as it is.
    await kube('dev', 'POST', `${APPS}?dryRun=All`, run.files[path]);
    expect(run.files[path]).toContain('image: nginx:1.27');
    expect(await isThere('proposed')).toBe(false);

    const wrong = await dryRun('Ada', render('webservise'));
    expect(wrong.text).toContain('did you mean webservice?');
    expect(wrong.files).toEqual({});
    for (const user of ['Vic', 'Ben'] satisfies User[]) {
      const denied = await dryRun(user, render('webservice'));
      expect(denied.text).toContain('kubevela.application.create');
      expect(denied.files).toEqual({});
    }
  });

  test('say what is wrong before anything is written', async () => {
    const bad = values('refused');
    bad.component.type = 'webservise';
    const run = await runTemplate('Ada', TEMPLATE, bad);
    expect(run.status).toBe('failed');
    expect(run.log).toContain('did you mean webservice?');
    expect(await isThere('refused')).toBe(false);
  });
});

test('a new service, from the template to healthy', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, 'Ada', '/create/templates/default/new-service');
  await sayWhereAndWhose(page, 'from-form');

  await page.getByText('webservice', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'webservice' })).toBeChecked();
  await page.getByLabel(/^Image/).fill('nginx:1.27');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const link = page.getByRole('link', { name: 'Open the application' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await link.click();
  await expect(page.getByText(/All is well/)).toBeVisible();
  await expect(
    page.getByText('Created from the template New service'),
  ).toBeVisible();
});

test('an application is edited by form, previewed and applied', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await kube('dev', 'POST', APPS, application('edited'));
  const path =
    '/kubevela/applications/checkout/edited/status?instance=dev/checkout/edited';
  await open(page, 'Ada', path);
  await expect(page.getByText(/All is well/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit edited' });
  await dialog.getByLabel(/^Image/).fill('nginx:1.28');
  await dialog.getByLabel(/^Replicas/).fill('2');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Review the change' }).click();
  const changes = dialog.getByRole('region', { name: 'What changes' });
  await expect(changes).toContainText('nginx:1.28');
  await expect(changes).toContainText('replicas');
  await expectAccessible(page);
  await dialog.getByLabel('Reason').fill('Two of the newer ones');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('2 of 2 ready')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Two of the newer ones')).toBeVisible();
  const { spec } = await kube('dev', 'GET', `${APPS}/edited`);
  expect(spec.components).toEqual([
    {
      name: 'edited',
      type: 'webservice',
      properties: { image: 'nginx:1.28' },
      traits: [{ type: 'scaler', properties: { replicas: 2 } }],
    },
  ]);
});

test('whoever may not change an application is told so by the editor', async ({
  page,
}) => {
  await open(
    page,
    'Ben',
    '/kubevela/applications/checkout/payment-api/status?instance=dev/checkout/payment-api&edit=application',
  );
  await expect(
    page
      .getByRole('dialog', { name: 'Edit payment-api' })
      .getByText(/kubevela\.application\.update/),
  ).toBeVisible();
});

test('the catalog has a template for each component type', async () => {
  test.setTimeout(180_000);
  const token = await tokenOf('Olga');
  await expect(async () => {
    const { json } = await api('Olga', '/clusters/dev/definitions');
    const offered = json.items
      .filter(
        (each: any) =>
          each.type === 'component' && !each.hidden && each.hasSchema,
      )
      .map((each: any) => each.name);
    expect(offered).toContain('webservice');
    for (const name of offered) {
      const answer = await fetch(
        `${target.address}/api/catalog/entities/by-name/template/default/kubevela-${name}`,
        { headers: { authorization: `Bearer ${token}` } },
      );
      expect([name, answer.status]).toEqual([name, 200]);
    }
  }).toPass({ timeout: 150_000 });
});
