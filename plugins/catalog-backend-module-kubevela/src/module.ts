import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { COMPONENT_TYPE_ANNOTATION } from '@velastage/plugin-kubevela-common';
import { readProviderConfig } from './config';
import { CLUSTERS_ANNOTATION } from './entities/types';
import {
  createApplicationSource,
  createKnownEntities,
} from './provider/createSources';
import { KubevelaEntityProvider } from './provider/KubevelaEntityProvider';
import { createTypeSource } from './templates/createTypeSource';
import { KubevelaTemplateProvider } from './templates/KubevelaTemplateProvider';

/**
 * Brings KubeVela Applications into the catalog, where `catalog.providers.kubevela` is configured, and
 * templates that create them, where `catalog.providers.kubevela.templates` is.
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
            known: createKnownEntities({
              ...deps,
              annotation: CLUSTERS_ANNOTATION,
            }),
            settings: config.entities,
            events: deps.events,
            logger: deps.logger,
            schedule: deps.scheduler.createScheduledTaskRunner(config.schedule),
          }),
        );
        if (config.templates) {
          deps.catalogProcessing.addEntityProvider(
            new KubevelaTemplateProvider({
              types: createTypeSource(deps),
              known: createKnownEntities({
                ...deps,
                annotation: COMPONENT_TYPE_ANNOTATION,
              }),
              settings: config.templates,
              logger: deps.logger,
              schedule: deps.scheduler.createScheduledTaskRunner(
                config.templates.schedule,
              ),
            }),
          );
        }
      },
    });
  },
});
