import { KubeletServer } from '../kubelet/server.ts';
import type { Ledger } from '../processes/ledger.ts';
import { type Progress, reported } from '../progress.ts';
import type { ProxyFault } from '../proxy/faults.ts';
import { FaultProxy } from '../proxy/proxy.ts';
import { ClusterBase } from './base.ts';
import { ComponentGroup } from './componentGroup.ts';
import type { KubevelaVersion } from './components/velaCore.ts';
import type { ClusterContext } from './context.ts';
import type { ClusterControls, ClusterStatus } from './controls.ts';
import { componentNamed, type EngineName, type Profile } from './profile.ts';
import { hasObjects, restoreSnapshot } from './snapshot/store.ts';
import {
  applyEngineExamples,
  applyExamples,
  type KubevelaSettings,
  startEngine,
  startApiServer,
  startControllers,
  startKruise,
  startKubevela,
  type Startup,
  untilApiReady,
} from './startup.ts';

/** What is asked for when a cluster is started. */
export interface ClusterSettings extends KubevelaSettings {
  profile: Profile;
  /** null leaves vela-core out but keeps the controllers, nodes and kwok. */
  kubevela: KubevelaVersion | null;
  /** Rollout engines beside what the profile holds. */
  engines: readonly EngineName[];
}

/** One control plane that this process runs. */
export class Cluster extends ClusterBase implements ClusterControls {
  readonly settings: ClusterSettings;
  readonly #context: ClusterContext;
  readonly #components: ComponentGroup;
  readonly #proxy: FaultProxy;
  readonly #kubelet: KubeletServer;

  constructor(
    context: ClusterContext,
    settings: ClusterSettings,
    ledger: Ledger,
  ) {
    const { name, server, dir, tls, tokens, ports } = context;
    const { ca, serving } = tls;
    const proxy = `https://127.0.0.1:${ports.proxy}`;
    super({ name, server, proxy, ca, tokens, dir });
    this.#context = context;
    this.settings = settings;
    this.#components = new ComponentGroup(ledger);
    this.#proxy = new FaultProxy({
      upstream: server,
      ca,
      serving,
      port: ports.proxy,
    });
    this.#kubelet = new KubeletServer({
      ca,
      serving,
      port: ports.kubelet,
      client: this.client('admin'),
    });
  }

  /** Starts everything that the profile holds and waits until it is usable. */
  async start(progress: Progress): Promise<void> {
    const { profile, kubevela, engines } = this.settings;
    const startup: Startup = {
      context: this.#context,
      components: this.#components,
      admin: this.client('admin'),
    };
    const step = (what: string, work: () => Promise<void>) =>
      reported(progress, `${this.name}: ${what}`, work);

    await this.#proxy.listen();
    const again = await hasObjects(this.dir);
    if (kubevela && profile !== 'bare') {
      await restoreSnapshot(this.dir, kubevela);
    }
    const { velaCoreGivesWay } = this.settings;
    await step('API server', () => startApiServer(startup));
    if (profile !== 'bare') {
      await this.#kubelet.listen();
      await step('nodes and controllers', () => startControllers(startup));
      await Promise.all([
        kubevela &&
          step('KubeVela', () =>
            startKubevela(startup, kubevela, {
              ...this.settings,
              velaCoreGivesWay: velaCoreGivesWay && again,
            }),
          ),
        profile === 'full' &&
          step('OpenKruise Rollouts', () => startKruise(startup)),
        ...engines.map(engine =>
          step(engine, () => startEngine(startup, engine)),
        ),
      ]);
    }
    if (profile === 'full' && kubevela) {
      await step('example definitions', () => applyExamples(startup));
    }
    if (kubevela) {
      for (const engine of engines) {
        await applyEngineExamples(startup, engine);
      }
    }
    this.#components.keepAlive();
  }

  /** Ends every process and closes every port of this cluster. */
  async stop(): Promise<void> {
    await this.#components.stopAll();
    await this.#proxy.close();
    await this.#kubelet.close();
    this.closeClients();
  }

  async stopComponent(name: string): Promise<void> {
    // The API server takes its time to see watches off, and a stopped one
    // should look like one that has crashed.
    const hard = componentNamed(name) === 'kube-apiserver';
    await this.#components.get(name).stop(hard ? 'SIGKILL' : 'SIGTERM');
  }

  async startComponent(name: string): Promise<void> {
    const process = this.#components.get(name);
    await process.start();
    if (componentNamed(name) === 'kube-apiserver') {
      await untilApiReady(process, this.#context);
    }
  }

  async restartComponent(name: string): Promise<void> {
    await this.stopComponent(name);
    await this.startComponent(name);
  }

  async pauseComponent(name: string): Promise<void> {
    this.#components.get(name).pause();
  }

  async resumeComponent(name: string): Promise<void> {
    this.#components.get(name).resume();
  }

  async clearFaults(): Promise<void> {
    this.#proxy.clearFaults();
    for (const name of this.#components.names()) {
      this.#components.get(name).resume();
    }
    for (const name of this.#components.names()) {
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

  async status(): Promise<ClusterStatus> {
    const { name, server, proxy } = this;
    const components = this.#components.status();
    const faults = [...this.#proxy.faults()];
    return { name, server, proxy, ...this.settings, components, faults };
  }
}
