import { actingBy } from '../../clusters/acting/__testUtils__/acting';
import { DefaultKubevelaService } from '../../api/DefaultKubevelaService';
import { ConfiguredConnector } from '../../clusters/ConfiguredConnector';
import { createInstanceBuilder, type ModelSettings } from '../../model';
import { recordingLogger } from '../../watch/__testUtils__/fakeCluster';
import { eventually } from '../../watch/__testUtils__/eventually';
import { SandboxCluster } from '../../watch/__testUtils__/sandboxCluster';
import { ClusterWatch } from '../../watch/cluster/ClusterWatch';
import { LiveModel } from '../LiveModel';

const CONNECTED_MS = 60_000;

/** A real cluster, watched with the portal's own rights, and the service over it. */
export interface WatchedSandbox {
  cluster: SandboxCluster;
  watch: ClusterWatch;
  model: LiveModel;
  service: DefaultKubevelaService;
  settings: ModelSettings;
  stop(): Promise<void>;
}

/**
 * Starts a sandbox cluster named `w1` and watches it. Resolves when all of it is known.
 *
 * @param options - `prepare` runs before the watch begins
 */
export async function startWatchedSandbox(options: {
  profile: 'bare' | 'vela' | 'full';
  version?: string;
  settings?: ModelSettings;
  prepare?: (cluster: SandboxCluster) => Promise<unknown>;
}): Promise<WatchedSandbox> {
  const settings = options.settings ?? { environments: [] };
  const cluster = await SandboxCluster.start(options.profile, options.version);
  await options.prepare?.(cluster);
  const [definition] = await new ConfiguredConnector([
    {
      name: 'w1',
      kubeconfig: await cluster.kubeconfig('portal'),
      unknownKeys: [],
    },
  ]).listClusters();
  const model = new LiveModel({ build: createInstanceBuilder({}), settings });
  const watch = new ClusterWatch({ definition, logger: recordingLogger() });
  const service = new DefaultKubevelaService({
    acting: actingBy(),
    model,
    clusters: () => [watch],
  });
  model.attach(watch);
  watch.start();
  await eventually(
    () => expect(watch.standing().status).not.toBe('Connecting'),
    CONNECTED_MS,
  );
  return {
    cluster,
    watch,
    model,
    service,
    settings,
    async stop() {
      model.stop();
      await watch.stop();
      await cluster.stop();
    },
  };
}
