import { screen } from '@testing-library/react';
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
});
