import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createApplyAction } from './actions/apply';
import { createCopyAction } from './actions/copy';
import { createDeleteAction } from './actions/delete';
import { createRenderAction } from './actions/render';
import { createEntityFinder } from './portal/entityOf';
import { createPortal } from './portal/Portal';

/**
 * Adds the actions `kubevela:application:apply`, `kubevela:application:copy`, `kubevela:application:render`
 * and `kubevela:application:delete` to the scaffolder. They act as whoever runs the template.
 *
 * @public
 */
export const scaffolderModuleKubevela = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'kubevela',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ auth, catalog, config, discovery, scaffolder }) {
        const portal = createPortal({ auth, discovery });
        const entityOf = createEntityFinder(catalog);
        const baseUrl = config.getOptionalString('app.baseUrl') ?? '';
        scaffolder.addActions(
          createApplyAction({ portal, entityOf, baseUrl }),
          createCopyAction({ portal, entityOf, baseUrl }),
          createRenderAction({ portal }),
          createDeleteAction({ portal }),
        );
      },
    });
  },
});
