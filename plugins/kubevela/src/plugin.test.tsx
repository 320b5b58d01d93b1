import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { kubevelaApiRef } from '@velastage/plugin-kubevela-react';
import { ExampleApi } from './__fixtures__/ExampleApi';
import kubevelaPlugin from './index';

const exampleData = createFrontendModule({
  pluginId: 'kubevela',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: kubevelaApiRef,
          deps: {},
          factory: () => new ExampleApi(),
        }),
    }),
  ],
});

function inLanguage(defaultLanguage: string) {
  const config = { defaultLanguage, availableLanguages: ['en', 'zh'] };
  return { app: { extensions: [{ 'api:app/app-language': { config } }] } };
}

describe('the plugin in the new frontend system', () => {
  it('leads from the fleet to an application’s own page and its resources', async () => {
    renderTestApp({
      features: [kubevelaPlugin, exampleData],
      apis: [[catalogApiRef, new InMemoryCatalogClient()]],
      initialRouteEntries: ['/kubevela'],
    });
    await userEvent.click(
      await screen.findByRole('link', { name: 'web' }, { timeout: 20_000 }),
    );
    expect(
      await screen.findByRole('heading', { level: 1, name: /^web/ }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/2 of 3 pods cannot pull/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Resources' }));
    expect(
      await screen.findByRole('link', { name: 'cache-0' }),
    ).toBeInTheDocument();
  }, 60_000);

  it('has a page of its own to create applications', async () => {
    renderTestApp({
      features: [kubevelaPlugin, exampleData],
      apis: [[catalogApiRef, new InMemoryCatalogClient()]],
      initialRouteEntries: ['/kubevela/create'],
    });
    expect(
      await screen.findByText(
        'There is no cluster to create applications on.',
        {},
        { timeout: 20_000 },
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All applications' }),
    ).toHaveAttribute('href', '/kubevela/applications');
  }, 60_000);

  it.each([
    ['en', '1 image', 'Versions', /· delivered/],
    ['zh', '1 个镜像', '版本', /· 交付于/],
  ])(
    'shows the images in %s',
    async (language, count, head, delivered) => {
      localStorage.clear();
      renderTestApp({
        features: [kubevelaPlugin, exampleData],
        apis: [[catalogApiRef, new InMemoryCatalogClient()]],
        initialRouteEntries: [
          '/kubevela/images?open=registry.example/shop/web',
        ],
        config: inLanguage(language),
      });
      expect(await screen.findByText(count)).toBeInTheDocument();
      expect(
        screen.getByRole('columnheader', { name: head }),
      ).toBeInTheDocument();
      expect(screen.getAllByText(delivered).length).toBeGreaterThan(0);
    },
    60_000,
  );

  it('takes the titles of its pages from configuration, as docs/configuration.md has them', async () => {
    renderTestApp({
      features: [kubevelaPlugin, exampleData],
      apis: [[catalogApiRef, new InMemoryCatalogClient()]],
      initialRouteEntries: ['/kubevela/images'],
      config: {
        app: {
          extensions: [
            { 'sub-page:kubevela/applications': { config: { title: '应用' } } },
            { 'sub-page:kubevela/clusters': { config: { title: '集群' } } },
            { 'sub-page:kubevela/images': { config: { title: '镜像' } } },
            { 'sub-page:kubevela/activity': { config: { title: '操作记录' } } },
          ],
        },
      },
    });
    for (const title of ['应用', '集群', '镜像', '操作记录']) {
      expect(
        (await screen.findAllByText(title, {}, { timeout: 20_000 })).length,
      ).toBeGreaterThan(0);
    }
  }, 60_000);

  it.each([
    ['en', 'Fields that differ', /will put it back/],
    ['zh', '有差异的字段', /会将其恢复/],
  ])(
    'shows the drift of a resource in %s',
    async (language, fields, repair) => {
      localStorage.clear();
      renderTestApp({
        features: [kubevelaPlugin, exampleData],
        apis: [[catalogApiRef, new InMemoryCatalogClient()]],
        initialRouteEntries: [
          '/kubevela/applications/shop/web/resources?resource=Deployment/web&part=drift',
        ],
        config: inLanguage(language),
      });
      const drawer = await screen.findByRole('dialog');
      expect(
        await within(drawer).findByRole('list', { name: fields }),
      ).toBeInTheDocument();
      expect(within(drawer).getByText(repair)).toBeInTheDocument();
    },
    60_000,
  );
});
