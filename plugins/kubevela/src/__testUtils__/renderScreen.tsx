import { useLocation } from 'react-router-dom';
import { screen } from '@testing-library/react';
import { identityApiRef, storageApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  kubevelaApiRef,
  KubevelaProvider,
} from '@velastage/plugin-kubevela-react';
import { rootRouteRef } from '../routes';
import { ExampleApi } from '../__fixtures__/ExampleApi';

type AppConfig = NonNullable<Parameters<typeof renderInTestApp>[1]>['config'];

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{`${pathname}${search}`}</output>;
}

/** Draws a screen over example data; gives the data, so that a test can change it. */
export function renderScreen(
  element: JSX.Element,
  options: {
    api?: ExampleApi;
    path?: string;
    config?: AppConfig;
    /** Entity references of whoever looks, themselves first. */
    identity?: string[];
  } = {},
): ReturnType<typeof renderInTestApp> & { api: ExampleApi } {
  const { api = new ExampleApi(), path = '/', config, identity } = options;
  const rendered = renderInTestApp(
    <>
      <Address />
      <KubevelaProvider>{element}</KubevelaProvider>
    </>,
    {
      apis: [
        [kubevelaApiRef, api],
        [catalogApiRef, new InMemoryCatalogClient()],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: identity?.[0],
            ownershipEntityRefs: identity,
          }),
        ],
        [storageApiRef, mockApis.storage()],
      ],
      mountedRoutes: {
        '/kubevela': rootRouteRef as never,
        '/catalog/:namespace/:kind/:name': entityRouteRef as never,
      },
      initialRouteEntries: [path],
      config,
    },
  );
  return { api, ...rendered };
}

/** The query of the present address. */
export function currentQuery(): URLSearchParams {
  const address = screen.getByTestId('address').textContent ?? '';
  return new URLSearchParams(address.split('?')[1] ?? '');
}
