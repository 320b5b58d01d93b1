import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import type { ClusterAccess } from '../api/ClusterAccess';
import type { LiveModel } from '../live/LiveModel';
import type { ArchiveStore } from './ArchiveStore';
import { readLive } from './readLive';
import { Recorder } from './Recorder';
import type { HistorySettings } from './types';

const PRUNE_EVERY_HOURS = 6;
const PRUNE_AT_MOST_MINUTES = 10;

/** Archives what the model sees, and forgets what is old. Returns how to stop. */
export async function keepHistory(options: {
  model: LiveModel;
  clusters: () => ClusterAccess[];
  store: ArchiveStore;
  settings: HistorySettings;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<() => void> {
  const { model, clusters, store, settings, scheduler, logger } = options;
  const find = (name: string) => clusters().find(each => each.name === name);
  const recorder = new Recorder({
    store,
    application: ({ cluster, namespace, name }: InstanceRef) =>
      find(cluster)?.view.get({
        group: 'core.oam.dev',
        kind: 'Application',
        namespace,
        name,
      }),
    read: async ref => {
      const connection = find(ref.cluster)?.connection;
      if (!connection) {
        throw new Error(`the cluster ${ref.cluster} cannot be asked now`);
      }
      return readLive(connection, ref);
    },
    logger,
  });
  const unsubscribe = model.onChanges(changes => recorder.changed(changes));
  await scheduler.scheduleTask({
    id: 'prune-revisions',
    scope: 'global',
    frequency: { hours: PRUNE_EVERY_HOURS },
    timeout: { minutes: PRUNE_AT_MOST_MINUTES },
    fn: async () => {
      const forgotten = await store.prune(settings);
      logger.debug(`Forgot ${forgotten} archived revisions`);
    },
  });
  return () => {
    unsubscribe();
    recorder.stop();
  };
}
