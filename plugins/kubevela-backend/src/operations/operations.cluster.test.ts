import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  LogRecord,
  ResourceNode,
} from '@velastage/plugin-kubevela-common';
import { actingBy } from '../clusters/acting/__testUtils__/acting';
import { DefaultKubevelaService } from '../api/DefaultKubevelaService';
import type { OperationCall } from '../api/KubevelaService';
import { ConfiguredConnector } from '../clusters/ConfiguredConnector';
import { LiveModel } from '../live/LiveModel';
import { createInstanceBuilder } from '../model';
import { eventually } from '../watch/__testUtils__/eventually';
import { recordingLogger } from '../watch/__testUtils__/fakeCluster';
import { SandboxCluster } from '../watch/__testUtils__/sandboxCluster';
import { ClusterWatch } from '../watch/cluster/ClusterWatch';
import { RESTARTED_AT } from './restartWorkload';

const PATIENCE_MS = 60_000;
jest.setTimeout(180_000);

const APPS = '/apis/core.oam.dev/v1beta1/namespaces/default/applications';
const DEPLOYMENTS = '/apis/apps/v1/namespaces/default/deployments';
const REF = { cluster: 'w1', namespace: 'default', name: 'shop' };
const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'default',
  name: 'web',
};
const CALL = { credentials: {} as BackstageCredentials };

/** The plugin's backend over one account of the cluster. */
class Backend {
  readonly model = new LiveModel({
    build: createInstanceBuilder({}),
    settings: { environments: [] },
  });
  readonly service: DefaultKubevelaService;

  static async start(kubeconfig: string): Promise<Backend> {
    const [definition] = await new ConfiguredConnector([
      { name: 'w1', kubeconfig, unknownKeys: [] },
    ]).listClusters();
    return new Backend(
      new ClusterWatch({ definition, logger: recordingLogger() }),
    );
  }

  private constructor(readonly watch: ClusterWatch) {
    this.service = new DefaultKubevelaService({
      acting: actingBy(),
      model: this.model,
      clusters: () => [watch],
    });
    this.model.attach(watch);
    watch.start();
  }

  async stop() {
    this.model.stop();
    await this.watch.stop();
  }

  nodes(kind: string): ResourceNode[] {
    const nodes = this.model.get(REF)?.model.nodes ?? [];
    return nodes.filter(({ ref }) => ref.kind === kind);
  }

  /** Names of the pods that are not on their way out. */
  pods(): string[] {
    return this.nodes('Pod')
      .filter(({ deletingSince }) => !deletingSince)
      .map(({ ref }) => ref.name)
      .sort();
  }

  /** Waits until the watch has caught up with what stands in the cluster, and gives what can be done. */
  async operations(resource: OperationCall['resource'], generation?: number) {
    const listed = () => this.service.listOperations(REF, resource);
    await eventually(async () => {
      const { preconditions } = await listed();
      const wanted = generation ?? preconditions?.generation;
      if (!preconditions || preconditions.generation !== wanted) {
        throw new Error(`The watch has not seen generation ${wanted} yet`);
      }
    }, PATIENCE_MS);
    const { preconditions, items } = await listed();
    return { preconditions: preconditions!, items };
  }
}

describe('operations on a real cluster with vela-core', () => {
  let cluster: SandboxCluster;
  let backend: Backend;

  const until = (expectations: () => void | Promise<void>) =>
    eventually(expectations, PATIENCE_MS);
  const deployment = () => cluster.admin.getJson<any>(`${DEPLOYMENTS}/web`);

  /** Makes vela-core compare and repair now, not in five minutes, and waits until it has put back the replicas. */
  async function repairReplicas() {
    await until(() =>
      cluster.patch(`${APPS}/shop`, {
        metadata: { annotations: { 'example.com/mark': `${Date.now()}` } },
      }),
    );
    await until(async () => expect((await deployment()).spec.replicas).toBe(2));
  }

  beforeAll(async () => {
    cluster = await SandboxCluster.start('vela');
    await cluster.create(APPS, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: 'shop', namespace: 'default' },
      spec: {
        components: [
          {
            name: 'web',
            type: 'webservice',
            properties: { image: 'nginx:1.27' },
            traits: [{ type: 'scaler', properties: { replicas: 2 } }],
          },
        ],
      },
    });
    backend = await Backend.start(await cluster.kubeconfig('portal'));
    await until(() => {
      const { state } = backend.model.get(REF)?.summary.delivery ?? {};
      if (state !== 'Delivered' || backend.pods().length !== 2) {
        throw new Error(`The example is ${state}, not delivered`);
      }
    });
  }, 600_000);

  afterAll(async () => {
    await backend?.stop();
    await cluster?.stop();
  }, 60_000);

  it('restarts a workload: pods are replaced, and vela-core leaves it at that', async () => {
    const before = backend.pods();
    const { preconditions, items } = await backend.operations(DEPLOYMENT);
    expect(items.map(({ name }) => name)).toEqual([
      'restart-workload',
      'scale-workload',
    ]);
    await backend.service.operate(REF, {
      operation: 'restart-workload',
      resource: DEPLOYMENT,
      preconditions,
    });
    await until(() => {
      expect(backend.pods()).toHaveLength(2);
      expect(backend.pods().filter(pod => before.includes(pod))).toEqual([]);
    });
    const restartedAt = async () =>
      (await deployment()).spec.template.metadata.annotations[RESTARTED_AT];
    const written = await restartedAt();
    expect(Date.parse(written)).toBeGreaterThan(0);
    // A change that it surely puts back shows that it has looked.
    await cluster.patch(`${DEPLOYMENTS}/web`, { spec: { replicas: 3 } });
    await repairReplicas();
    expect(await restartedAt()).toBe(written);
    await until(() =>
      expect(backend.nodes('Deployment')[0].drift).toBe('InSync'),
    );
  });

  it('does one thing once, also when two ask at the same time', async () => {
    const { preconditions } = await backend.operations(
      DEPLOYMENT,
      (
        await deployment()
      ).metadata.generation,
    );
    const call: OperationCall = {
      operation: 'restart-workload',
      resource: DEPLOYMENT,
      preconditions,
    };
    const outcomes = await Promise.allSettled([
      backend.service.operate(REF, call),
      backend.service.operate(REF, call),
    ]);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(1);
    expect((refused[0] as PromiseRejectedResult).reason).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /w1: Deployment default\/web was changed since you looked/,
      ),
    });
  });

  it('scales, follows the new pods’ logs, and says truly that vela-core puts it back', async () => {
    const controller = new AbortController();
    const records: LogRecord[] = [];
    const stream = await backend.service.getPodLogs(
      REF,
      { resource: DEPLOYMENT, follow: true, tailLines: 5 },
      { ...CALL, signal: controller.signal },
    );
    const reading = (async () => {
      for await (const record of stream) {
        records.push(record);
      }
    })();
    const podsWithLines = () =>
      new Set(
        records.filter(({ type }) => type === 'line').map(({ pod }) => pod),
      );
    await until(() => expect(podsWithLines().size).toBeGreaterThanOrEqual(2));

    const { preconditions, items } = await backend.operations(
      DEPLOYMENT,
      (
        await deployment()
      ).metadata.generation,
    );
    const scale = items.find(({ name }) => name === 'scale-workload')!;
    expect(scale.replicas).toBe(2);
    expect(scale.consequences).toMatchObject([
      { code: 'put-back', params: { replicas: '2' } },
    ]);
    // A reconciliation that is still under way would put it back before the new pods write.
    await cluster.component('stop', 'vela-core');
    await backend.service.operate(REF, {
      operation: 'scale-workload',
      resource: DEPLOYMENT,
      preconditions,
      replicas: 4,
    });
    await until(() => {
      expect(backend.pods()).toHaveLength(4);
      const withLines = podsWithLines();
      expect(backend.pods().every(pod => withLines.has(pod))).toBe(true);
    });
    await cluster.component('start', 'vela-core');
    await repairReplicas();
    await until(() =>
      expect(
        records.some(
          ({ type, state }) => type === 'container' && state === 'gone',
        ),
      ).toBe(true),
    );
    controller.abort();
    await reading;
  });

  it('deletes one pod, and another one comes', async () => {
    await until(() => expect(backend.pods()).toHaveLength(2));
    const [name] = backend.pods();
    const resource = {
      apiVersion: 'v1',
      kind: 'Pod',
      namespace: 'default',
      name,
    };
    const { preconditions, items } = await backend.operations(resource);
    expect(items[0].consequences[0]).toMatchObject({
      code: 'replaced',
      params: { kind: 'ReplicaSet' },
    });
    const call: OperationCall = {
      operation: 'delete-pod',
      resource,
      preconditions: { ...preconditions, uid: 'another-uid' },
    };
    await expect(backend.service.operate(REF, call)).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await backend.service.operate(REF, { ...call, preconditions });
    await until(() => {
      expect(backend.pods()).not.toContain(name);
      expect(backend.pods()).toHaveLength(2);
    });
  });

  it.each([
    ['scale-workload', 'deployments/scale', 'patch', DEPLOYMENT],
    ['restart-workload', 'deployments', 'patch', DEPLOYMENT],
  ] as const)(
    'names the rule for %s that an account lacks',
    async (operation, resourceName, verb, resource) => {
      const reader = await Backend.start(
        await cluster.kubeconfig('portal-read'),
      );
      try {
        const { preconditions } = await reader.operations(resource);
        await expect(
          reader.service.operate(REF, {
            operation,
            resource,
            preconditions,
            replicas: 3,
          }),
        ).rejects.toMatchObject({
          reason: 'forbidden',
          rule: `- apiGroups: ["apps"]\n  resources: ["${resourceName}"]\n  verbs: ["${verb}"]\n`,
        });
        expect((await deployment()).spec.replicas).toBe(2);
      } finally {
        await reader.stop();
      }
    },
  );
});
