import { kube } from './support/cluster';
import { api, open } from './support/portal';
import { expect, test, type Page } from './support/test';

const APPS = '/apis/core.oam.dev/v1beta1/namespaces/play/applications';
const NAME = 'hostile';
const MARKUP = '<img src=x onerror="window.pwned=1"><b>bold</b>';
/** Right-to-left override: shows what follows it backwards, and what follows that as well. */
const OVERRIDE = '\u202Egpj.exe';

/** About as much as a cluster takes in one object. */
const MANY = 900_000;

test.describe('objects made to break a page', () => {
  test.beforeAll(async () => {
    await kube('dev', 'DELETE', `${APPS}/${NAME}`).catch(() => {});
    await expect
      .poll(
        () =>
          kube('dev', 'GET', `${APPS}/${NAME}`).then(
            () => 1,
            () => 0,
          ),
        {
          timeout: 60_000,
        },
      )
      .toBe(0);
    await kube('dev', 'POST', APPS, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: {
        name: NAME,
        annotations: {
          'backstage.oam.dev/title': `${OVERRIDE} ${MARKUP}`,
          'backstage.oam.dev/description': MARKUP,
          'backstage.oam.dev/owner': 'user:default/ada',
          'backstage.oam.dev/links':
            '["javascript:window.pwned=1","data:text/html,<script>window.pwned=1</script>"]',
          'kubernetes.io/change-cause': `${OVERRIDE} ${MARKUP}`,
          // vela-core copies it to all that it applies, which has annotations of its own: 256 KiB are the limit of all.
          'play.example/essay': 'a'.repeat(100_000),
        },
      },
      spec: {
        components: [
          {
            name: 'objects',
            type: 'k8s-objects',
            properties: {
              objects: [
                {
                  apiVersion: 'v1',
                  kind: 'ConfigMap',
                  metadata: { name: 'hostile-essay' },
                  data: { [`essay`]: 'b'.repeat(MANY), markup: MARKUP },
                },
                {
                  apiVersion: 'v1',
                  kind: 'Service',
                  metadata: { name: 'hostile-elsewhere' },
                  spec: {
                    type: 'ExternalName',
                    externalName: 'evil.example',
                  },
                },
              ],
            },
          },
          {
            name: 'web',
            type: 'webservice',
            properties: {
              image: 'registry.example/play/"><img/src=x>:1',
              cmd: ['sh', '-c', MARKUP],
            },
          },
        ],
      },
    });
    await expect
      .poll(
        async () =>
          (
            await kube('dev', 'GET', `${APPS}/${NAME}`)
          ).status?.status,
        { timeout: 60_000 },
      )
      .toMatch(/running|unhealthy/);
    await expect
      .poll(
        async () => (await api('Ada', `/instances/dev/play/${NAME}`)).status,
      )
      .toBe(200);
  });

  test.afterAll(() => kube('dev', 'DELETE', `${APPS}/${NAME}`));

  /** Nothing of it was run, nothing became an element or a link. */
  async function expectHarmless(page: Page) {
    expect(await page.evaluate(() => (window as any).pwned)).toBeUndefined();
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
    await expect(
      page.locator('a[href^="javascript:" i], a[href^="data:" i]'),
    ).toHaveCount(0);
  }

  test('open in the drawer, however large', async ({ page }) => {
    await open(
      page,
      'Ada',
      `/catalog/default/component/${NAME}/kubevela-resources?view=table`,
    );
    await page
      .getByRole('row', { name: /hostile-essay/ })
      .getByRole('link')
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('tab', { name: 'Manifest' }).click();
    await expect(drawer.getByText(/kind: ConfigMap/).first()).toBeVisible();
    await expect(drawer.getByText(/onerror/).first()).toBeVisible();
    await expectHarmless(page);
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  });

  for (const path of ['applications', 'images']) {
    test(`cost the page ${path} nothing`, async ({ page }) => {
      await open(page, 'Olga', `/kubevela/${path}?text=play`);
      await expect(page.getByText(/hostile|img\/src/).first()).toBeVisible();
      await expectHarmless(page);
    });
  }
});
