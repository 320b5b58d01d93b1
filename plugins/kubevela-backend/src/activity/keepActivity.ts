import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { ActivityStore } from './ActivityStore';
import type { ActivitySettings } from './types';

const PRUNE_EVERY_HOURS = 1;
const PRUNE_AT_MOST_MINUTES = 10;

/** Forgets what is old or too much, on one replica at a time. */
export async function keepActivity(options: {
  store: Pick<ActivityStore, 'prune'>;
  settings: ActivitySettings;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<void> {
  const { store, settings, scheduler, logger } = options;
  await scheduler.scheduleTask({
    id: 'prune-activity',
    scope: 'global',
    frequency: { hours: PRUNE_EVERY_HOURS },
    timeout: { minutes: PRUNE_AT_MOST_MINUTES },
    fn: async () => {
      const forgotten = await store.prune(settings);
      logger.debug(`Forgot ${forgotten} entries of the Activity page`);
    },
  });
}
