import type { Entity } from '@backstage/catalog-model';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import {
  ApiBlueprint,
  createFrontendFeatureLoader,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { kubevelaApiRef } from '@velastage/plugin-kubevela-react';
import { ExampleApi } from '../src/__fixtures__/ExampleApi';
import { currentScenario, scenarios } from './scenarios';

function entity(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'payments' },
  };
}

const entities = [
  entity('web', {
    'kubevela.io/application': 'shop/web',
    'kubevela.io/component': 'web',
  }),
  entity('nowhere', { 'kubevela.io/application': 'shop/nowhere' }),
  entity('mistyped', { 'kubevela.io/application': 'shop' }),
];

const kubevelaApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: kubevelaApiRef,
      deps: {},
      factory: () => {
        const api = new ExampleApi();
        scenarios[currentScenario()]?.(api);
        return api;
      },
    }),
});

const catalogApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogApiRef,
      deps: {},
      factory: () => new InMemoryCatalogClient({ entities }),
    }),
});

/** Example data in the place of both backends. */
export const exampleData = createFrontendFeatureLoader({
  loader: () => [
    createFrontendModule({ pluginId: 'kubevela', extensions: [kubevelaApi] }),
    createFrontendModule({ pluginId: 'catalog', extensions: [catalogApi] }),
  ],
});
