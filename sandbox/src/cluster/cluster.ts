import { setTimeout as sleep } from 'node:timers/promises';
import { KubeClient, type KubeObject } from '../client/client.ts';
import { KubeletServer } from '../kubelet/server.ts';
import type { Ledger } from '../processes/ledger.ts';
import { ManagedProcess, type ProcessSpec } from '../processes/managed.ts';
import { type Progress, reported } from '../progress.ts';
import { FaultProxy } from '../proxy/proxy.ts';
import type { ProxyFault } from '../proxy/faults.ts';
import { ClusterBase } from './base.ts';
import {
  apiserver,
  controllerManager,
  etcd,
  scheduler,
} from './components/kube.ts';
import { kruiseRollouts } from './components/kruise.ts';
import { kwok } from './components/kwok.ts';
import { type KubevelaVersion, velaCore } from './components/velaCore.ts';
import { applyOnce } from './contents/apply.ts';
import { kruiseManifests } from './contents/kruise.ts';
import { exampleDefinitions, kubevelaManifests } from './contents/kubevela.ts';
import { nodeManifests } from './contents/nodes.ts';
import { rbacManifests } from './contents/rbac.ts';
import { storageManifests } from './contents/storage.ts';
import type { ClusterContext } from './context.ts';
import type { ClusterControls } from './controls.ts';
import { type ComponentName, componentNamed, type Profile } from './profile.ts';

const apiReadyMillis = 60_000;
const nodesReadyMillis = 60_000;
const velaReadyMillis = 90_000;
const kruiseReadyMillis = 60_000;

/** What is asked for when a cluster is started. */
export interface ClusterSettings {
  profile: Profile;
  /** null leaves vela-core out but keeps the controllers, nodes and kwok. */
  kubevela: KubevelaVersion | null;
  /** Go duration, such as 5m. */
  resync: string;
}

/** One control plane that this process runs. */
export class Cluster extends ClusterBase implements ClusterControls {
  readonly settings: ClusterSettings;
  readonly #context: ClusterContext;
  readonly #ledger: Ledger;
  readonly #processes = new Map<ComponentName, ManagedProcess>();
  readonly #proxy: FaultProxy;
  #kubelet: KubeletServer | undefined;

  constructor(
    context: ClusterContext,
    settings: ClusterSettings,
    ledger: Ledger,
  ) {
    super({
      name: context.name,
      server: context.server,
      proxy: `https://127.0.0.1:${context.ports.proxy}`,
      ca: context.tls.ca,
      tokens: context.tokens,
      dir: context.dir,
    });
    this.#context = context;
    this.settings = settings;
    this.#ledger = ledger;
    this.#proxy = new FaultProxy({
      upstream: context.server,
      ca: context.tls.ca,
      serving: context.tls.serving,
      port: context.ports.proxy,
    });
  }

  /** Starts everything that the profile holds and waits until it is usable. */
  async start(progress: Progress): Promise<void> {
    const step = <T>(what: string, work: () => Promise<T>) =>
      reported(progress, `${this.name}: ${what}`, work);
    const { profile } = this.settings;

    await step('API server', async () => {
      await this.#proxy.listen();
      await this.#run('etcd', etcd(this.#context));
      const server = await this.#run('kube-apiserver', apiserver(this.#context));
      await server.untilReady(() => this.#apiReady(), apiReadyMillis);
      await this.#apply('rbac', await rbacManifests());
    });
    if (profile === 'bare') {
      return;
    }
    await step('nodes and controllers', () => this.#startControllers());
    const optional: Promise<void>[] = [];
    if (this.settings.kubevela) {
      optional.push(step('KubeVela', () => this.#startKubevela()));
    }
    if (profile === 'full') {
      optional.push(step('OpenKruise Rollouts', () => this.#startKruise()));
    }
    await Promise.all(optional);
    if (profile === 'full' && this.settings.kubevela) {
      await step('example definitions', async () =>
        this.#apply('examples', await exampleDefinitions()),
      );
    }
  }

  /** Ends every process and closes every port of this cluster. */
  async stop(): Promise<void> {
    // All but etcd keep their state in etcd and need no farewell.
    const etcdProcess = this.#processes.get('etcd');
    await Promise.all(
      [...this.#processes.values()]
        .filter(process => process !== etcdProcess)
        .map(process => process.stop('SIGKILL')),
    );
    await etcdProcess?.stop('SIGTERM');
    await this.#proxy.close();
    await this.#kubelet?.close();
    this.closeClients();
  }

  async stopComponent(name: string): Promise<void> {
    await this.#component(name).stop(stopSignal(name));
  }

  async startComponent(name: string): Promise<void> {
    const process = this.#component(name);
    await process.start();
    if (componentNamed(name) === 'kube-apiserver') {
      await process.untilReady(() => this.#apiReady(), apiReadyMillis);
    }
  }

  async restartComponent(name: string): Promise<void> {
    await this.stopComponent(name);
    await this.startComponent(name);
  }

  async pauseComponent(name: string): Promise<void> {
    this.#component(name).pause();
  }

  async resumeComponent(name: string): Promise<void> {
    this.#component(name).resume();
  }

  async clearFaults(): Promise<void> {
    this.#proxy.clearFaults();
    for (const [name, process] of this.#processes) {
      process.resume();
      await this.startComponent(name);
    }
  }

  async addProxyFault(fault: ProxyFault) {
    return this.#proxy.addFault(fault);
  }

  async clearProxyFaults(id?: number) {
    this.#proxy.clearFaults(id);
  }

  async requests() {
    return this.#proxy.requests();
  }

  async resetRequests() {
    this.#proxy.resetRequests();
  }

  async status() {
    return {
      name: this.name,
      server: this.server,
      proxy: this.proxy,
      ...this.settings,
      components: Object.fromEntries(
        [...this.#processes].map(([name, process]) => [
          name,
          { state: process.state, pid: process.pid },
        ]),
      ),
      faults: [...this.#proxy.faults()],
    };
  }

  async #startControllers() {
    const { tls, ports } = this.#context;
    this.#kubelet = new KubeletServer({
      ca: tls.ca,
      serving: tls.serving,
      port: ports.kubelet,
      client: this.client('admin'),
    });
    await this.#kubelet.listen();
    await this.#apply('base', [
      ...nodeManifests(this.name),
      ...storageManifests(),
    ]);
    await this.#pointNodesHere();
    const [fakeKubelets] = await Promise.all([
      this.#run('kwok', kwok(this.#context)),
      this.#run('kube-controller-manager', controllerManager(this.#context)),
      this.#run('kube-scheduler', scheduler(this.#context)),
    ]);
    await fakeKubelets.untilReady(
      async () => (await this.list('/api/v1/nodes')).every(schedulable),
      nodesReadyMillis,
    );
  }

  // Nodes of an earlier run may name a port that somebody else has by now.
  async #pointNodesHere() {
    const kubeletEndpoint = { Port: this.#context.ports.kubelet };
    await Promise.all(
      nodeManifests(this.name).map(node =>
        this.client().mergePatch(`/api/v1/nodes/${node.metadata.name}/status`, {
          status: { daemonEndpoints: { kubeletEndpoint } },
        }),
      ),
    );
  }

  async #startKubevela() {
    const { kubevela, resync } = this.settings;
    const program = await this.#context.program(`vela-core-${kubevela!}`);
    await this.#apply('kubevela', await kubevelaManifests(program.dir));
    const velaProcess = await this.#run(
      'vela-core',
      velaCore(this.#context, kubevela!, resync),
    );
    const { velaHealth } = this.#context.ports;
    await velaProcess.untilReady(
      async () => (await fetch(`http://127.0.0.1:${velaHealth}/readyz`)).ok,
      velaReadyMillis,
    );
  }

  async #startKruise() {
    const program = await this.#context.program('kruise-rollouts');
    await this.#apply('kruise', await kruiseManifests(program.dir), () =>
      this.#removeKruiseWebhooks(),
    );
    const kruise = await this.#run(
      'kruise-rollouts',
      kruiseRollouts(this.#context),
    );
    const { kruiseHealth } = this.#context.ports;
    await kruise.untilReady(
      async () => (await fetch(`http://127.0.0.1:${kruiseHealth}/readyz`)).ok,
      kruiseReadyMillis,
    );
  }

  // The controller has rewritten them; ours cannot be merged into its own.
  async #removeKruiseWebhooks() {
    const root = '/apis/admissionregistration.k8s.io/v1';
    for (const kind of ['mutating', 'validating']) {
      const path = `${root}/${kind}webhookconfigurations/kruise-rollout-${kind}-webhook-configuration`;
      if (await this.client('admin').find(path)) {
        await this.client('admin').delete(path);
      }
    }
  }

  async #run(name: ComponentName, spec: Promise<ProcessSpec>) {
    const process = new ManagedProcess(await spec, this.#ledger);
    this.#processes.set(name, process);
    await process.start();
    return process;
  }

  #component(name: string): ManagedProcess {
    const process = this.#processes.get(componentNamed(name));
    if (!process) {
      throw new Error(
        `cluster ${this.name} has no ${name} in profile ${this.settings.profile}`,
      );
    }
    return process;
  }

  async #apiReady(): Promise<boolean> {
    const client = new KubeClient({
      server: this.server,
      ca: this.ca,
      token: this.token('admin'),
    });
    try {
      return (await client.text('/readyz', { timeout: 2_000 })) === 'ok';
    } finally {
      client.close();
    }
  }

  async #apply(...[set, manifests, before]: ApplyArguments) {
    const client = this.client('admin');
    const { dir } = this.#context;
    for (let attempt = 1; ; attempt++) {
      try {
        await applyOnce(client, dir, set, manifests, before);
        return;
      } catch (error) {
        // A kind that was defined a moment ago may not be served yet.
        if (attempt === 5) {
          throw error;
        }
        await sleep(300);
      }
    }
  }
}

type ApplyArguments = [
  set: string,
  manifests: Parameters<typeof applyOnce>[3],
  before?: () => Promise<void>,
];

// Ready is not enough: the controller lifts the taint a moment later.
function schedulable(node: KubeObject): boolean {
  const ready = node.status?.conditions?.find((c: any) => c.type === 'Ready');
  return ready?.status === 'True' && !node.spec?.taints?.length;
}

// The API server takes its time to see watches off, and a stopped one should
// look like one that has crashed.
function stopSignal(name: string): 'SIGKILL' | 'SIGTERM' {
  return componentNamed(name) === 'kube-apiserver' ? 'SIGKILL' : 'SIGTERM';
}
