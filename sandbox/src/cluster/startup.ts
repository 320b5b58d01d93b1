import type { KubeObject } from '../client/client.ts';
import { KubeClient } from '../client/client.ts';
import type { ManagedProcess } from '../processes/managed.ts';
import type { ComponentGroup } from './componentGroup.ts';
import { argoRollouts } from './components/argoRollouts.ts';
import { flagger } from './components/flagger.ts';
import {
  apiserver,
  controllerManager,
  etcd,
  scheduler,
} from './components/kube.ts';
import { kruiseRollouts } from './components/kruise.ts';
import { kwok } from './components/kwok.ts';
import {
  type KubevelaVersion,
  velaCore,
  type VelaCoreSettings,
} from './components/velaCore.ts';
import { applyOnce } from './contents/apply.ts';
import { kruiseManifests, removeKruiseWebhooks } from './contents/kruise.ts';
import { engineDefinitions, engineManifests } from './contents/engines.ts';
import { exampleDefinitions, kubevelaManifests } from './contents/kubevela.ts';
import { nodeManifests } from './contents/nodes.ts';
import { rbacManifests } from './contents/rbac.ts';
import { storageManifests } from './contents/storage.ts';
import type { ClusterContext } from './context.ts';
import type { EngineName } from './profile.ts';
import { unsettleDefinitions } from './snapshot/settled.ts';

const apiReadyMillis = 90_000;
const nodesReadyMillis = 90_000;
const controllerReadyMillis = 120_000;
const probeMillis = 2_000;

/** What can be chosen of KubeVela. */
export interface KubevelaSettings extends VelaCoreSettings {
  /** Its own definitions stay as they are in the snapshot from which a cluster begins. */
  settledDefinitions: boolean;
}

/** What the steps of a start work on. */
export interface Startup {
  context: ClusterContext;
  components: ComponentGroup;
  admin: KubeClient;
}

/** etcd and the API server, with the roles of all users. */
export async function startApiServer(startup: Startup): Promise<void> {
  const { context, components, admin } = startup;
  await components.run('etcd', etcd(context));
  const server = await components.run('kube-apiserver', apiserver(context));
  await untilApiReady(server, context);
  await applyOnce(admin, context.dir, 'rbac', await rbacManifests());
}

/** Waits until an API server that has been started answers for good. */
export async function untilApiReady(
  server: ManagedProcess,
  context: ClusterContext,
): Promise<void> {
  // A client of its own: kept connections of the old process would mislead.
  const probe = new KubeClient({
    server: context.server,
    ca: context.tls.ca,
    token: context.tokens.admin,
  });
  try {
    await server.untilReady(
      async () =>
        (await probe.text('/readyz', { timeout: probeMillis })) === 'ok',
      apiReadyMillis,
    );
  } finally {
    probe.close();
  }
}

/** Nodes, storage, the built-in controllers and kwok. */
export async function startControllers(startup: Startup): Promise<void> {
  const { context, components, admin } = startup;
  const nodes = nodeManifests(context.name);
  await applyOnce(admin, context.dir, 'base', [
    ...nodes,
    ...storageManifests(),
  ]);
  await pointNodesHere(admin, nodes, context.ports.kubelet);
  const [kubelets] = await Promise.all([
    components.run('kwok', kwok(context)),
    components.run('kube-controller-manager', controllerManager(context)),
    components.run('kube-scheduler', scheduler(context)),
  ]);
  await kubelets.untilReady(
    async () => (await admin.list('/api/v1/nodes')).every(schedulable),
    nodesReadyMillis,
  );
}

/** CRDs, built-in definitions and vela-core. */
export async function startKubevela(
  startup: Startup,
  version: KubevelaVersion,
  settings: KubevelaSettings,
): Promise<void> {
  const { context, components, admin } = startup;
  const program = await context.program(`vela-core-${version}`);
  const manifests = await kubevelaManifests(program.dir);
  await applyOnce(admin, context.dir, 'kubevela', manifests);
  if (!settings.settledDefinitions) {
    await unsettleDefinitions(admin, context.dir);
  }
  const process = await components.run(
    'vela-core',
    velaCore(context, version, settings),
  );
  await untilHealthy(process, context.ports.velaHealth);
}

/** CRDs, webhooks and controller of OpenKruise Rollouts. */
export async function startKruise(startup: Startup): Promise<void> {
  const { context, components, admin } = startup;
  const program = await context.program('kruise-rollouts');
  const manifests = await kruiseManifests(
    program.dir,
    context.ports.kruiseWebhook,
  );
  await applyOnce(admin, context.dir, 'kruise', manifests, () =>
    removeKruiseWebhooks(admin),
  );
  const process = await components.run(
    'kruise-rollouts',
    kruiseRollouts(context),
  );
  await untilHealthy(process, context.ports.kruiseHealth);
}

/** CRDs and controller of a rollout engine that was asked for. */
export async function startEngine(
  startup: Startup,
  engine: EngineName,
): Promise<void> {
  const { context, components, admin } = startup;
  const program = await context.program(engine);
  const manifests = await engineManifests(engine, program.dir);
  await applyOnce(admin, context.dir, engine, manifests);
  const process = await components.run(engine, ENGINES[engine](context));
  await untilHealthy(process, ENGINE_HEALTH[engine](context));
}

const ENGINES = { 'argo-rollouts': argoRollouts, flagger };

const ENGINE_HEALTH: Record<EngineName, (context: ClusterContext) => string> = {
  'argo-rollouts': ({ ports }) =>
    `http://127.0.0.1:${ports.argoHealth}/healthz`,
  flagger: ({ ports }) => `http://127.0.0.1:${ports.flagger}/healthz`,
};

/** The definitions of the examples. */
export async function applyExamples(startup: Startup): Promise<void> {
  const { context, admin } = startup;
  const manifests = await exampleDefinitions();
  await applyOnce(admin, context.dir, 'examples', manifests);
}

/** The definitions of the examples for a rollout engine. */
export async function applyEngineExamples(
  { context, admin }: Startup,
  engine: EngineName,
): Promise<void> {
  const manifests = await engineDefinitions(engine);
  await applyOnce(admin, context.dir, `examples-${engine}`, manifests);
}

// Nodes of an earlier run may name a port that somebody else has by now.
async function pointNodesHere(
  admin: KubeClient,
  nodes: KubeObject[],
  port: number,
) {
  const status = { daemonEndpoints: { kubeletEndpoint: { Port: port } } };
  await Promise.all(
    nodes.map(({ metadata }) =>
      admin.mergePatch(`/api/v1/nodes/${metadata.name}/status`, { status }),
    ),
  );
}

// Ready is not enough: the controller lifts the taint a moment later.
function schedulable(node: KubeObject): boolean {
  const ready = node.status?.conditions?.find((c: any) => c.type === 'Ready');
  return ready?.status === 'True' && !node.spec?.taints?.length;
}

function untilHealthy(process: ManagedProcess, where: number | string) {
  const url =
    typeof where === 'string' ? where : `http://127.0.0.1:${where}/readyz`;
  return process.untilReady(
    async () => (await fetch(url)).ok,
    controllerReadyMillis,
  );
}
