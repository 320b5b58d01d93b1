import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { ExampleApi } from './__fixtures__/ExampleApi';
import {
  EntityKubevelaHealthCard,
  EntityKubevelaResourcesContent,
  EntityKubevelaRevisionsContent,
  EntityKubevelaRolloutContent,
  EntityKubevelaStatusContent,
  isKubevelaAvailable,
  kubevelaApiRef,
  KubevelaPage,
  rootRouteRef,
} from './legacy';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'web',
    annotations: { 'kubevela.io/application': 'shop/web' },
  },
};

function show(element: JSX.Element, path = '/') {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [kubevelaApiRef, new ExampleApi()],
        [catalogApiRef, new InMemoryCatalogClient()],
      ]}
    >
      <EntityProvider entity={entity}>{element}</EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/kubevela': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('legacy exports', () => {
  it('offers tabs and card on entities with the annotation only', () => {
    expect(isKubevelaAvailable(entity)).toBe(true);
    expect(isKubevelaAvailable({ ...entity, metadata: { name: 'x' } })).toBe(
      false,
    );
  });

  it('renders the Status tab', async () => {
    await show(
      <Routes>
        <Route path="/status" element={<EntityKubevelaStatusContent />} />
      </Routes>,
      '/status',
    );
    expect(
      await screen.findByText(/2 of 3 pods cannot pull/),
    ).toBeInTheDocument();
  });

  it('renders the Resources tab', async () => {
    await show(
      <Routes>
        <Route path="/resources" element={<EntityKubevelaResourcesContent />} />
      </Routes>,
      '/resources',
    );
    expect(await screen.findByRole('table')).toBeInTheDocument();
  });

  it('renders the Revisions tab', async () => {
    await show(
      <Routes>
        <Route path="/revisions" element={<EntityKubevelaRevisionsContent />} />
      </Routes>,
      '/revisions',
    );
    expect(
      await screen.findByRole('heading', { name: 'What v13 changed' }),
    ).toBeInTheDocument();
  });

  it('renders the Rollout tab', async () => {
    await show(
      <Routes>
        <Route path="/rollout" element={<EntityKubevelaRolloutContent />} />
      </Routes>,
      '/rollout',
    );
    expect(
      await screen.findByRole('list', { name: 'Steps of web' }),
    ).toBeInTheDocument();
  });

  it('renders the health card', async () => {
    await show(<EntityKubevelaHealthCard />);
    expect(await screen.findByText('prod-eu')).toBeInTheDocument();
    expect(screen.getByText('Degraded')).toBeInTheDocument();
  });

  it('renders the images in the fleet page', async () => {
    await show(
      <Routes>
        <Route path="/kubevela/*" element={<KubevelaPage />} />
      </Routes>,
      '/kubevela/images',
    );
    expect(
      await screen.findByRole('button', { name: 'registry.example/shop/web' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Images' })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  it('renders the fleet page', async () => {
    await show(
      <Routes>
        <Route path="/kubevela/*" element={<KubevelaPage />} />
      </Routes>,
      '/kubevela',
    );
    expect(await screen.findByText('1 application')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Images' })).toHaveAttribute(
      'href',
      '/kubevela/images',
    );
    expect(screen.getByRole('link', { name: 'Clusters' })).toHaveAttribute(
      'href',
      '/kubevela/clusters',
    );
  });
});
