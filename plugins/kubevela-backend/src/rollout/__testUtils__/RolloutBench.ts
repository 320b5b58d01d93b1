/* eslint-disable jest/no-standalone-expect -- its methods are called by tests only */
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  InstanceRef,
  ResourceOperation,
} from '@velastage/plugin-kubevela-common';
import { actingBy } from '../../clusters/acting/__testUtils__/acting';
import { DefaultKubevelaService } from '../../api/DefaultKubevelaService';
import type { OperationCall } from '../../api/KubevelaService';
import { ConfiguredConnector } from '../../clusters/ConfiguredConnector';
import { LiveModel } from '../../live/LiveModel';
import { createInstanceBuilder } from '../../model';
import { eventually } from '../../watch/__testUtils__/eventually';
import { recordingLogger } from '../../watch/__testUtils__/fakeCluster';
import { SandboxCluster } from '../../watch/__testUtils__/sandboxCluster';
import { ClusterWatch } from '../../watch/cluster/ClusterWatch';
import { rolloutEngines } from '../engines';
import type { FlaggerGates } from '../flagger/FlaggerGates';

const PATIENCE_MS = 120_000;
/** After so long without a write an engine is at rest. */
const QUIET_MS = 2_000;
const APPS = '/apis/core.oam.dev/v1beta1/namespaces/default/applications';

/** Who asks, in these tests. */
export const CREDENTIALS = {
  credentials: {
    principal: { type: 'user', userEntityRef: 'user:default/dana' },
  } as unknown as BackstageCredentials,
};

/** One rollout of one Application on a real cluster, as the API shows it and lets it be steered. */
export class RolloutBench {
  readonly ref: InstanceRef;
  #cluster!: SandboxCluster;
  #watch?: ClusterWatch;
  #service!: DefaultKubevelaService;
  readonly #resource: { apiVersion: string; kind: string; name: string };
  readonly #model = new LiveModel({
    build: createInstanceBuilder({}),
    settings: { environments: [] },
  });

  /** @param resource - the engine's object */
  constructor(
    app: string,
    resource: { apiVersion: string; kind: string; name: string },
  ) {
    this.ref = { cluster: 'w1', namespace: 'default', name: app };
    this.#resource = resource;
  }

  get cluster() {
    return this.#cluster;
  }

  get service() {
    return this.#service;
  }

  get resource() {
    return { ...this.#resource, namespace: 'default' };
  }

  /** Starts the cluster, and watches it with the rights that the documentation grants. */
  async start(
    profile: 'vela' | 'full',
    engines: string[] = [],
    gates?: (clusters: () => ClusterWatch[]) => Promise<FlaggerGates>,
    kubevela?: string,
  ) {
    this.#cluster = await SandboxCluster.start(profile, kubevela, engines);
    const [definition] = await new ConfiguredConnector([
      {
        name: 'w1',
        kubeconfig: await this.#cluster.kubeconfig('portal'),
        unknownKeys: [],
      },
    ]).listClusters();
    const watch = new ClusterWatch({ definition, logger: recordingLogger() });
    this.#watch = watch;
    const clusters = () => [watch];
    this.#service = new DefaultKubevelaService({
      acting: actingBy(),
      model: this.#model,
      clusters,
      rolloutEngines: rolloutEngines([], await gates?.(clusters)),
    });
    this.#model.attach(watch);
    watch.start();
  }

  /** The same cluster, with another Application before the eyes. */
  beside(
    app: string,
    resource: { apiVersion: string; kind: string; name: string },
  ): RolloutBench {
    const other = new RolloutBench(app, resource);
    other.#cluster = this.#cluster;
    other.#service = this.#service;
    return other;
  }

  async stop() {
    this.#model.stop();
    await this.#watch?.stop();
    await this.#cluster?.stop();
  }

  until(expectations: () => void | Promise<void>) {
    return eventually(expectations, PATIENCE_MS);
  }

  async create(components: object[], workflow?: object) {
    await this.#cluster.create(APPS, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: this.ref.name, namespace: 'default' },
      spec: { components, workflow },
    });
  }

  async release(components: object[]) {
    await this.#cluster.patch(`${APPS}/${this.ref.name}`, {
      spec: { components },
    });
  }

  /** Waits until the one rollout of the Application is like that. */
  async untilRollout(expected: object) {
    await this.until(async () => {
      const { items } = await this.#service.listRollouts(this.ref);
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject(expected);
    });
  }

  /**
   * Waits until the engine has written nothing for a while. Argo Rollouts puts what it has written into its
   * memory over what came meanwhile, and sees a change of that very moment only with the next one.
   */
  async untilQuiet(path: string) {
    let last: string | undefined;
    let since = Date.now();
    await this.until(async () => {
      const { metadata } = await this.#cluster.admin.getJson<any>(path);
      if (metadata.resourceVersion !== last) {
        last = metadata.resourceVersion;
        since = Date.now();
      }
      expect(Date.now() - since).toBeGreaterThan(QUIET_MS);
    });
  }

  /** The names of what can be done to it now. */
  async offers() {
    const { items } = await this.#service.listOperations(
      this.ref,
      this.resource,
    );
    return items
      .filter(({ allowed, name }) => allowed && /-rollout/.test(name))
      .map(({ name }) => name);
  }

  /** Waits until an operation is offered; the one that leads to `step` where there are several. */
  async offered(name: ResourceOperation['name'], step?: string) {
    let found:
      | { operation: ResourceOperation; call: OperationCall }
      | undefined;
    await this.until(async () => {
      const { items, preconditions } = await this.#service.listOperations(
        this.ref,
        this.resource,
      );
      const operation = items.find(
        each =>
          each.name === name &&
          (step === undefined || each.step?.name === step),
      );
      // Whole, so that a refusal says why.
      expect(operation).toEqual(
        expect.objectContaining({ name, allowed: true }),
      );
      found = {
        operation: operation!,
        call: {
          operation: name,
          resource: this.resource,
          preconditions: preconditions!,
          step: operation!.step?.id,
        },
      };
    });
    return found!;
  }

  async operate(name: ResourceOperation['name'], step?: string) {
    const { call } = await this.offered(name, step);
    return this.#service.operate(this.ref, call, CREDENTIALS);
  }
}
