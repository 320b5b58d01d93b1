import type {
  AuthService,
  DatabaseService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type {
  ClusterFreshness,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import { OwnerNotifier } from './OwnerNotifier';
import { readLevels } from './readLevels';
import { ToldStore } from './ToldStore';
import type { NotificationSettings } from './types';

/** Seldom enough to cost nothing, often enough that the hold is what one waits for. */
const LOOK_EVERY_SECONDS = 15;
const LOOK_AT_MOST_SECONDS = 60;

/** Looks from time to time, on one replica of the backend at a time, and tells owners. */
export async function notifyOwners(options: {
  settings: NotificationSettings;
  instances: () => Iterable<InstanceSummary>;
  clusters: () => ClusterFreshness[];
  /** Whether all that is seen in the clusters has been made into instances. */
  settled: () => boolean;
  auth: AuthService;
  catalog: CatalogService;
  database: DatabaseService;
  logger: LoggerService;
  notifications: NotificationService;
  scheduler: SchedulerService;
}): Promise<void> {
  const { settings, instances, clusters, settled, auth, catalog, logger } =
    options;
  if (!settings.enabled) {
    return;
  }
  const notifier = new OwnerNotifier({
    settings,
    instances,
    clusters,
    settled,
    store: await ToldStore.create(options.database),
    levels: readLevels({ catalog, auth, otherwise: settings.level }),
    send: (owner, payload) =>
      options.notifications.send({
        recipients: { type: 'entity', entityRef: owner },
        payload,
      }),
    logger,
  });
  await options.scheduler.scheduleTask({
    id: 'notify-owners',
    scope: 'global',
    frequency: { seconds: LOOK_EVERY_SECONDS },
    timeout: { seconds: LOOK_AT_MOST_SECONDS },
    initialDelay: { seconds: LOOK_EVERY_SECONDS },
    fn: () => notifier.look(),
  });
}
