import {
  coreServices,
  createBackendPlugin,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  ClusterConnector,
  HealthRule,
  RolloutEngine,
  kubevelaClustersExtensionPoint,
  kubevelaHealthRulesExtensionPoint,
  kubevelaRolloutEnginesExtensionPoint,
} from '@velastage/plugin-kubevela-node';
import {
  kubevelaPermissions,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  ActivityRecorder,
  ActivityStore,
  AuthorizedActivity,
  keepActivity,
  publishActivity,
  readActivitySettings,
  RecordedCreation,
  RecordedKubevelaService,
} from './activity';
import { registerActions } from './agents';
import { AuthorizedCharts, Charts, readChartSettings } from './charts';
import { AuthorizedCopy, Copying, readCopySettings } from './copy';
import { Creation } from './create';
import { Acting, readWritesSettings } from './clusters/acting';
import { createRouter } from './api/createRouter';
import { DefaultKubevelaService } from './api/DefaultKubevelaService';
import { clusterConnectors, readKubeVelaConfig } from './clusters';
import { publishApplications } from './events/publishApplications';
import { ArchiveStore, keepHistory, readHistorySettings } from './history';
import { followClusters } from './live/followClusters';
import { LiveModel } from './live/LiveModel';
import { createDelayMetric, observeModel } from './metrics/createModelMetrics';
import { createWatchMetrics } from './metrics/createWatchMetrics';
import { createInstanceBuilder } from './model';
import { InstanceGate } from './permissions/InstanceGate';
import { InstancePermissions } from './permissions/InstancePermissions';
import { applicationResourceRef } from './permissions/resource';
import { applicationRules } from './permissions/rules';
import { notifyOwners, readNotificationSettings } from './notifications';
import { shareDigestKey } from './redact';
import { rolloutEngines } from './rollout/engines';
import {
  createGateRouter,
  GATES_PATH,
} from './rollout/flagger/createGateRouter';
import { keepGates } from './rollout/flagger/keepGates';
import { publishChanges } from './signals/publishChanges';
import { readVelaCliSettings, Rendering, VelaCli } from './vela';
import { ClusterRegistry } from './watch/ClusterRegistry';

/**
 * The KubeVela backend plugin: watches the configured clusters, keeps a live model of their
 * Applications and serves it.
 *
 * @public
 */
export const kubevelaPlugin = createBackendPlugin({
  pluginId: 'kubevela',
  register(env) {
    const connectors: ClusterConnector[] = [];
    const healthRules: HealthRule[] = [];
    env.registerExtensionPoint(kubevelaClustersExtensionPoint, {
      addConnector: connector => connectors.push(connector),
    });
    const addedEngines: RolloutEngine[] = [];
    env.registerExtensionPoint(kubevelaRolloutEnginesExtensionPoint, {
      addRolloutEngine: engine => addedEngines.push(engine),
    });
    env.registerExtensionPoint(kubevelaHealthRulesExtensionPoint, {
      addHealthRule: rule => healthRules.push(rule),
    });

    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { logger, lifecycle } = deps;
        const settings = readKubeVelaConfig(deps.config);
        const acting = new Acting({
          settings: readWritesSettings(deps.config),
          userInfo: deps.userInfo,
        });
        const archive = await ArchiveStore.create(deps.database);
        shareDigestKey(await archive.digestKey());
        const model = new LiveModel({
          build: createInstanceBuilder({ healthRules }),
          settings,
          onDelay: createDelayMetric(deps.metrics),
        });
        const registry = new ClusterRegistry({
          connectors: clusterConnectors({
            config: deps.config,
            kubevela: settings,
            added: connectors,
          }),
          logger,
          timings: withoutUndefined(settings.watch),
          metrics: createWatchMetrics(deps.metrics),
        });
        observeModel(deps.metrics, model, () => registry.clusters());
        const gates = await keepGates({
          database: deps.database,
          clusters: () => registry.clusters(),
          lifecycle,
          logger,
        });
        const velaCli = readVelaCliSettings(deps.config);
        const rendering =
          velaCli &&
          new Rendering({
            cli: await VelaCli.open(velaCli),
            clusters: () => registry.clusters(),
            trackersOf: ref => model.trackersOf(ref),
          });
        let started = false;
        const service = new DefaultKubevelaService({
          model,
          clusters: () => registry.clusters(),
          acting,
          rendering,
          started: () => started,
          archive,
          rolloutEngines: rolloutEngines(addedEngines, gates),
        });

        deps.permissionsRegistry.addPermissions(
          kubevelaPermissions.filter(({ type }) => type === 'basic'),
        );
        deps.permissionsRegistry.addResourceType({
          resourceRef: applicationResourceRef,
          permissions: kubevelaPermissions.filter(
            ({ type }) => type === 'resource',
          ),
          rules: applicationRules,
          getResources: async keys => {
            const found = new Map(
              [...model.instances()].map(({ summary }) => [
                `${summary.cluster}/${summary.namespace}/${summary.name}`,
                summary,
              ]),
            );
            return keys.map(key => found.get(key));
          },
        });

        const onError = (what: string) => (error: unknown) =>
          logger.warn(`Could not publish ${what}`, error as Error);
        const changes = publishChanges({
          model,
          signals: deps.signals,
          onError: onError('a signal'),
        });
        const stopEvents = publishApplications({
          model,
          events: deps.events,
          onError: onError('an event'),
        });
        const stopHistory = await keepHistory({
          model,
          clusters: () => registry.clusters(),
          store: archive,
          settings: readHistorySettings(deps.config),
          scheduler: deps.scheduler,
          logger,
        });
        const stopFollowing = followClusters({
          registry,
          model,
          onStatus: changes.clustersChanged,
        });
        lifecycle.addShutdownHook(async () => {
          stopFollowing();
          stopEvents();
          stopHistory();
          changes.stop();
          model.stop();
          await registry.stop();
        });
        // Here, so that the first lists are on their way while the API is made. No cluster is waited for: one
        // that does not answer must not hold up the portal's start.
        await registry.start();
        started = true;
        warnOfUnknown(acting, registry, logger);

        const activity = await ActivityStore.create(deps.database);
        await keepActivity({
          store: activity,
          settings: readActivitySettings(deps.config),
          scheduler: deps.scheduler,
          logger,
        });
        const creation = new Creation({
          clusters: () => registry.clusters(),
          settings,
          acting,
          rendering,
        });
        const recorder = new ActivityRecorder({
          store: activity,
          subject: (ref, manifest) =>
            model.get(ref)?.summary ??
            (manifest === undefined
              ? creation.summaryAt(ref)
              : creation.plan(ref, manifest).summary),
          onWritten: publishActivity({
            signals: deps.signals,
            onError: onError('a signal'),
          }),
          logger,
        });

        const authorizing = {
          permissions: deps.permissions,
          permissionsRegistry: deps.permissionsRegistry,
          find: (ref: InstanceRef) => model.get(ref),
        };
        const recordedCreation = new RecordedCreation({
          ...authorizing,
          recorder,
          service: creation,
          userInfo: deps.userInfo,
        });
        const recordedService = new RecordedKubevelaService({
          ...authorizing,
          recorder,
          service,
        });
        const copy = new AuthorizedCopy({
          copying: new Copying({
            clusters: () => registry.clusters(),
            model: settings,
            ...readCopySettings(deps.config),
            pastSpecs: ref => service.pastSpecs(ref),
          }),
          creation: recordedCreation,
          gate: new InstanceGate({
            permissions: new InstancePermissions(authorizing),
            find: authorizing.find,
          }),
          find: authorizing.find,
        });
        const charts = new AuthorizedCharts({
          charts: new Charts(readChartSettings(deps.config)),
          permissions: deps.permissions,
        });
        registerActions(deps.actions, {
          service: recordedService,
          creation: recordedCreation,
          copy,
          charts,
          auditor: deps.auditor,
        });
        // Before the API, which takes no route that is not in its contract. Flagger has no credentials to give.
        deps.httpRouter.use(
          createGateRouter(gates) as Parameters<typeof deps.httpRouter.use>[0],
        );
        deps.httpRouter.addAuthPolicy({
          path: GATES_PATH,
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(
          (await createRouter({
            service: recordedService,
            creation: recordedCreation,
            copy,
            activity: new AuthorizedActivity({
              store: activity,
              permissions: deps.permissions,
              permissionsRegistry: deps.permissionsRegistry,
            }),
            charts,
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
          })) as Parameters<typeof deps.httpRouter.use>[0],
        );
        await notifyOwners({
          settings: readNotificationSettings(deps.config),
          instances: function* instances() {
            for (const { summary } of model.instances()) yield summary;
          },
          clusters: () => registry.clusters().map(each => each.standing()),
          settled: () => started && model.backlog === 0,
          auth: deps.auth,
          catalog: deps.catalog,
          database: deps.database,
          logger,
          notifications: deps.notifications,
          scheduler: deps.scheduler,
        });
      },
    });
  },
});

/** A misspelt name would leave its cluster to the settings for all. */
function warnOfUnknown(
  acting: Acting,
  registry: ClusterRegistry,
  logger: LoggerService,
): void {
  const known = new Set(registry.clusters().map(({ name }) => name));
  for (const name of acting.named.filter(each => !known.has(each))) {
    logger.warn(
      `kubevela.writes.clusters names ${name}, and there is no such cluster (yet)`,
    );
  }
}

/** An option that is not set must not overwrite a default. */
function withoutUndefined<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
