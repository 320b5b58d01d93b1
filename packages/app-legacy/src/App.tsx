import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  OAuthRequestDialog,
  ProxiedSignInPage,
} from '@backstage/core-components';
import { configApiRef, createApiFactory } from '@backstage/core-plugin-api';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import { CatalogEntityPage, CatalogIndexPage } from '@backstage/plugin-catalog';
import { ScaffolderPage } from '@backstage/plugin-scaffolder';
import { ScaffolderFieldExtensions } from '@backstage/plugin-scaffolder-react';
import { SignalsDisplay } from '@backstage/plugin-signals';
import { KubevelaPage } from '@velastage/plugin-kubevela/legacy';
import {
  KubevelaApplicationNameFieldExtension,
  KubevelaComponentFieldExtension,
  KubevelaTargetFieldExtension,
} from '@velastage/plugin-scaffolder-frontend-module-kubevela/legacy';
import { Route } from 'react-router-dom';
import { entityPage } from './entityPage';

/** The tests' user: an operator, who may read everything. */
const DEMO_USER = 'user:default/olga';

const app = createApp({
  apis: [
    // The scaffolder wants it, and no plugin brings it.
    createApiFactory({
      api: scmIntegrationsApiRef,
      deps: { configApi: configApiRef },
      factory: ({ configApi }) => ScmIntegrationsApi.fromConfig(configApi),
    }),
  ],
  components: {
    SignInPage: props => (
      <ProxiedSignInPage
        {...props}
        provider="demo"
        headers={{ 'x-demo-user': DEMO_USER }}
      />
    ),
  },
});

/** An app of the old frontend system, as small as one can be. */
export default app.createRoot(
  <>
    <AlertDisplay />
    <OAuthRequestDialog />
    <SignalsDisplay />
    <AppRouter>
      <FlatRoutes>
        <Route path="/catalog" element={<CatalogIndexPage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          {entityPage}
        </Route>
        <Route path="/kubevela" element={<KubevelaPage />} />
        <Route path="/create" element={<ScaffolderPage />}>
          <ScaffolderFieldExtensions>
            <KubevelaTargetFieldExtension />
            <KubevelaApplicationNameFieldExtension />
            <KubevelaComponentFieldExtension />
          </ScaffolderFieldExtensions>
        </Route>
      </FlatRoutes>
    </AppRouter>
  </>,
);
