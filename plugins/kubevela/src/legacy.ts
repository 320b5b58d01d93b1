/**
 * KubeVela for apps on `@backstage/core-plugin-api`, the old frontend system.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  kubevelaApiRef,
  KubevelaClient,
} from '@velastage/plugin-kubevela-react';
import {
  entityResourcesRouteRef,
  entityRevisionsRouteRef,
  entityRolloutRouteRef,
  entityStatusRouteRef,
  rootRouteRef,
} from './routes';

export * from './routes';
export { isKubevelaAvailable } from './entity/applicationSource';
export {
  createKubevelaHealthColumn,
  type KubevelaHealthColumn,
} from './catalog/healthColumn';
export {
  kubevelaApiRef,
  kubevelaTranslationRef,
} from '@velastage/plugin-kubevela-react';

/**
 * The plugin of the old frontend system.
 *
 * @public
 */
export const kubevelaPlugin = createPlugin({
  id: 'kubevela',
  apis: [
    createApiFactory({
      api: kubevelaApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new KubevelaClient(deps),
    }),
  ],
  routes: {
    root: rootRouteRef,
    entityStatus: entityStatusRouteRef,
    entityResources: entityResourcesRouteRef,
    entityRevisions: entityRevisionsRouteRef,
    entityRollout: entityRolloutRouteRef,
  },
});

/**
 * The fleet page, for `<Route path="/kubevela" element={<KubevelaPage />} />`.
 *
 * @public
 */
export const KubevelaPage = kubevelaPlugin.provide(
  createRoutableExtension({
    name: 'KubevelaPage',
    component: () => import('./legacyPage').then(m => m.LegacyKubevelaPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The Status tab, for an `EntityLayout.Route` with `if={isKubevelaAvailable}`.
 *
 * @public
 */
export const EntityKubevelaStatusContent = kubevelaPlugin.provide(
  createRoutableExtension({
    name: 'EntityKubevelaStatusContent',
    component: () => import('./entity/EntityStatus').then(m => m.EntityStatus),
    mountPoint: entityStatusRouteRef,
  }),
);

/**
 * The Resources tab, for an `EntityLayout.Route` with `if={isKubevelaAvailable}`.
 *
 * @public
 */
export const EntityKubevelaResourcesContent = kubevelaPlugin.provide(
  createRoutableExtension({
    name: 'EntityKubevelaResourcesContent',
    component: () =>
      import('./entity/EntityResources').then(m => m.EntityResources),
    mountPoint: entityResourcesRouteRef,
  }),
);

/**
 * The Revisions tab, for an `EntityLayout.Route` with `if={isKubevelaAvailable}`.
 *
 * @public
 */
export const EntityKubevelaRevisionsContent = kubevelaPlugin.provide(
  createRoutableExtension({
    name: 'EntityKubevelaRevisionsContent',
    component: () =>
      import('./entity/EntityRevisions').then(m => m.EntityRevisions),
    mountPoint: entityRevisionsRouteRef,
  }),
);

/**
 * The Rollout tab, for an `EntityLayout.Route` with `if={isKubevelaAvailable}`.
 *
 * @public
 */
export const EntityKubevelaRolloutContent = kubevelaPlugin.provide(
  createRoutableExtension({
    name: 'EntityKubevelaRolloutContent',
    component: () =>
      import('./entity/EntityRollout').then(m => m.EntityRollout),
    mountPoint: entityRolloutRouteRef,
  }),
);

/**
 * The health card for an entity's overview.
 *
 * @public
 */
export const EntityKubevelaHealthCard = kubevelaPlugin.provide(
  createComponentExtension({
    name: 'EntityKubevelaHealthCard',
    component: {
      lazy: () =>
        import('./entity/EntityHealthCard').then(m => m.EntityHealthCard),
    },
  }),
);
