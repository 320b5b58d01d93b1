import type {
  DatabaseService,
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { ClusterAccess } from '../../api/ClusterAccess';
import { resourcePath } from '../../api/reads/resourcePath';
import type { KubernetesObject } from '../../watch/types';
import { FlaggerGates } from './FlaggerGates';
import { GateStore } from './GateStore';

/** So long another replica may take to know of an answer; Flagger asks again after 10 s or more. */
const REFRESH_MS = 3_000;
const DEADLINE_MS = 3_000;

/** The gates of all clusters, kept in step with what other replicas open until the plugin ends. */
export async function keepGates(options: {
  database: DatabaseService;
  clusters: () => ClusterAccess[];
  lifecycle: LifecycleService;
  logger: LoggerService;
}): Promise<FlaggerGates> {
  const { clusters, lifecycle, logger } = options;
  const store = await GateStore.create(options.database);
  const timer = setInterval(() => {
    store
      .refresh()
      .catch(error =>
        logger.warn('Could not read the gates of Flagger', error as Error),
      );
  }, REFRESH_MS);
  timer.unref();
  lifecycle.addShutdownHook(() => clearInterval(timer));
  return new FlaggerGates({
    store,
    knows: ({ cluster, namespace, name }) =>
      clusters()
        .find(each => each.name === cluster)
        ?.view.get({
          group: 'flagger.app',
          kind: 'Canary',
          namespace,
          name,
        }) !== undefined,
    read: (name, ref) => readObject(clusters(), name, ref),
  });
}

async function readObject(
  clusters: ClusterAccess[],
  name: string,
  ref: { apiVersion: string; kind: string; namespace: string; name: string },
): Promise<KubernetesObject | undefined> {
  const cluster = clusters.find(each => each.name === name);
  const path = cluster?.resources && resourcePath(cluster.resources, ref);
  return path === undefined
    ? undefined
    : cluster?.connection?.getJson<KubernetesObject>(path, {
        deadlineMs: DEADLINE_MS,
      });
}
