import { actingBy } from '../clusters/acting/__testUtils__/acting';
import { DefaultKubevelaService } from '../api/DefaultKubevelaService';
import { ConfiguredConnector } from '../clusters/ConfiguredConnector';
import { LiveModel } from '../live/LiveModel';
import { createInstanceBuilder } from '../model';
import { eventually } from '../watch/__testUtils__/eventually';
import { recordingLogger } from '../watch/__testUtils__/fakeCluster';
import { SandboxCluster } from '../watch/__testUtils__/sandboxCluster';
import { ClusterWatch } from '../watch/cluster/ClusterWatch';

const PATIENCE_MS = 90_000;
jest.setTimeout(180_000);

const CORE = '/api/v1/namespaces/default';
const APPS = '/apis/core.oam.dev/v1beta1/namespaces/default/applications';
const REF = { cluster: 'w1', namespace: 'default', name: 'flow' };
const CANARY = 'c4n4ry-s3cret';
/** As the Secret holds it, and as a step that reads it hands it on. */
const SECRETS = [CANARY, Buffer.from(CANARY).toString('base64')];

const read = (name: string, kind: string, object: string, outputs: object) => ({
  name,
  type: 'read-object',
  properties: { apiVersion: 'v1', kind, name: object, namespace: 'default' },
  outputs: Object.entries(outputs).map(([variable, valueFrom]) => ({
    name: variable,
    valueFrom,
  })),
});
const say = (name: string, from: string) => ({
  name,
  type: 'print-message-in-status',
  properties: { message: '' },
  inputs: [{ from, parameterKey: 'message' }],
});

const SPEC = {
  components: [
    { name: 'web', type: 'webservice', properties: { image: 'nginx:1.27' } },
  ],
  workflow: {
    steps: [
      read('login', 'Secret', 'db-login', { login: 'output.value.data.pw' }),
      read('facts', 'ConfigMap', 'facts', { facts: 'output.value.data' }),
      say('tell-facts', 'facts.motd'),
      say('tell-login', 'login'),
      {
        name: 'migrate',
        type: 'vela-cli',
        properties: { command: ['vela'], serviceAccountName: 'default' },
      },
      { name: 'nap', type: 'suspend', properties: { duration: '1h' } },
    ],
  },
};

describe.each(['1.11.0', '1.10.9'])('a workflow on vela-core %s', version => {
  let cluster: SandboxCluster;
  let watch: ClusterWatch;
  let service: DefaultKubevelaService;
  const model = new LiveModel({
    build: createInstanceBuilder({}),
    settings: { environments: [] },
  });
  const step = async (name: string) =>
    (await service.getInstance(REF)).workflow!.steps.find(
      each => each.name === name,
    )!;
  const untilNap = () =>
    eventually(
      async () =>
        expect(await step('nap')).toMatchObject({ phase: 'suspending' }),
      PATIENCE_MS,
    );

  beforeAll(async () => {
    cluster = await SandboxCluster.start('vela', version);
    await cluster.create(`${CORE}/secrets`, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'db-login' },
      stringData: { pw: CANARY },
    });
    await cluster.create(`${CORE}/configmaps`, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'facts' },
      data: { motd: 'one\n"two" \\(x)\n', apiToken: CANARY, region: 'eu' },
    });
    await cluster.create(APPS, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: 'flow', namespace: 'default' },
      spec: SPEC,
    });
    const [definition] = await new ConfiguredConnector([
      {
        name: 'w1',
        kubeconfig: await cluster.kubeconfig('portal'),
        unknownKeys: [],
      },
    ]).listClusters();
    watch = new ClusterWatch({ definition, logger: recordingLogger() });
    service = new DefaultKubevelaService({
      acting: actingBy(),
      model,
      clusters: () => [watch],
    });
    model.attach(watch);
    watch.start();
    await untilNap();
  }, 600_000);

  afterAll(async () => {
    model.stop();
    await watch?.stop();
    await cluster?.stop();
  }, 60_000);

  it('shows what steps hand on, and nothing of Secrets, with the rights that the portal has', async () => {
    const values = await service.getWorkflowValues(REF, {} as never);
    expect(values).toMatchObject({
      context: 'Read',
      contextName: 'workflow-flow-context',
    });
    const of = (name: string) => values.items.find(each => each.name === name)!;
    expect(of('tell-facts').inputs).toMatchObject([
      { step: 'facts', state: 'Known', value: 'one\n"two" \\(x)\n' },
    ]);
    expect(of('facts').outputs[0].value).toContain('region: eu');
    expect(of('login').outputs).toMatchObject([{ state: 'Hidden' }]);
    expect(of('tell-login').inputs).toMatchObject([{ state: 'Hidden' }]);
    expect(of('migrate').log).toBe('pods');
    const { workflow } = await service.getInstance(REF);
    const told = JSON.stringify([values, workflow]);
    for (const secret of SECRETS) {
      expect(told).not.toContain(secret);
    }
    expect((await step('tell-facts')).message).toContain('"two"');
    expect((await step('tell-login')).message).toMatch(/^«hidden/);
  });

  it('knows what each step began after, what it started, and when it goes on', async () => {
    const migrate = await step('migrate');
    expect(migrate.after).toEqual([{ step: 'tell-login', by: 'order' }]);
    expect(migrate.resources).toMatchObject([
      { kind: 'Job', name: expect.stringContaining(migrate.id!) },
    ]);
    expect((await step('tell-facts')).after).toEqual([
      { step: 'facts', by: 'order', variables: ['facts.motd'] },
    ]);
    const { startedAt, resumesAt } = await step('nap');
    expect(Date.parse(resumesAt!) - Date.parse(startedAt!)).toBe(3_600_000);
  });
});
