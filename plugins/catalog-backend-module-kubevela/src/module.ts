import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { readProviderConfig } from './config';
import {
  createApplicationSource,
  createKnownEntities,
} from './provider/createSources';
import { KubevelaEntityProvider } from './provider/KubevelaEntityProvider';

/**
 * Brings KubeVela Applications into the catalog, where `catalog.providers.kubevela` is configured.
 *
 * @public
 */
export const catalogModuleKubevela = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'kubevela',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        catalogProcessing: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const config = readProviderConfig(deps.config);
        if (!config) {
          deps.logger.info(
            'KubeVela applications are not brought into the catalog: catalog.providers.kubevela is not configured',
          );
          return;
        }
        deps.catalogProcessing.addEntityProvider(
          new KubevelaEntityProvider({
            applications: createApplicationSource(deps),
            known: createKnownEntities(deps),
            settings: config.entities,
            events: deps.events,
            logger: deps.logger,
            schedule: deps.scheduler.createScheduledTaskRunner(config.schedule),
          }),
        );
      },
    });
  },
});
