import { mockCredentials } from '@backstage/backend-test-utils';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  startWatchedSandbox,
  type WatchedSandbox,
} from '../live/__testUtils__/watchedSandbox';
import { actingBy } from '../clusters/acting/__testUtils__/acting';
import { eventually } from '../watch/__testUtils__/eventually';
import { Creation } from './Creation';
import type { ApplyCall } from './types';

jest.setTimeout(180_000);

const PATIENCE_MS = 60_000;
const APPS = '/apis/core.oam.dev/v1beta1/namespaces/default/applications';
const ref = (name: string): InstanceRef => ({
  cluster: 'w1',
  namespace: 'default',
  name,
});
const manifest = (spec: object, annotations?: object) =>
  JSON.stringify({ metadata: { annotations }, spec });
/** A component is named after its application: two of one name in a namespace are refused. */
const web = (name: string, more: object = {}, properties: object = {}) => ({
  name,
  type: 'webservice',
  properties: { image: 'nginx:1.27', ...properties },
  ...more,
});

describe.each(['1.11.0', '1.10.9'])('creating with vela-core %s', version => {
  let sandbox: WatchedSandbox;
  let creation: Creation;

  const application = (name: string) =>
    sandbox.cluster.admin.getJson<any>(`${APPS}/${name}`);
  const apply = (
    name: string,
    call: Partial<ApplyCall>,
    decidedFor: 'create' | 'update' = 'create',
  ) => {
    const full: ApplyCall = { mode: 'apply', ...call };
    return creation.apply(
      ref(name),
      full,
      creation.plan(ref(name), full.manifest),
      { decidedFor, user: 'user:default/dana' },
    );
  };
  const untilRunning = (name: string) =>
    eventually(async () => {
      expect((await application(name)).status?.status).toBe('running');
      expect(sandbox.model.get(ref(name))?.summary.health.status).toBe(
        'Healthy',
      );
    }, PATIENCE_MS);

  beforeAll(async () => {
    sandbox = await startWatchedSandbox({
      profile: 'vela',
      version,
      settings: {
        environments: [
          {
            name: 'development',
            tier: 'development',
            cluster: 'w1',
            namespace: 'default',
          },
          { name: 'not-yet', cluster: 'w1', namespace: 'not-yet' },
        ],
      },
    });
    creation = new Creation({
      acting: actingBy(),
      clusters: () => [sandbox.watch],
      settings: sandbox.settings,
    });
    await eventually(async () => {
      const { items } = await creation.listDefinitions('w1');
      const known = items.filter(({ hasSchema }) => hasSchema);
      if (known.length <= 80) {
        throw new Error(`vela-core knows ${known.length} definitions so far`);
      }
    }, PATIENCE_MS);
  }, 600_000);

  afterAll(() => sandbox?.stop(), 60_000);

  it('lists the definitions with what a form needs to know', async () => {
    const { items } = await creation.listDefinitions('w1', 'default');
    const find = (type: string, name: string) =>
      items.find(each => each.type === type && each.name === name);
    expect(find('component', 'webservice')).toMatchObject({
      namespace: 'vela-system',
      workload: 'deployments.apps',
      hidden: false,
      hasSchema: true,
      description: expect.stringContaining('long-running'),
    });
    expect(find('component', 'worker')).toMatchObject({ hidden: true });
    expect(find('trait', 'scaler')).toMatchObject({
      appliesTo: ['deployments.apps', 'statefulsets.apps'],
    });
    expect(find('policy', 'topology')).toBeDefined();
    expect(find('workflow-step', 'suspend')).toBeDefined();
  });

  it('gives the parameters of a definition, also of an old version of it, or says why not', async () => {
    const now = await creation.getDefinition('w1', 'component', 'webservice');
    expect(now.schema).toMatchObject({
      properties: { image: { type: 'string' } },
    });
    const first = await creation.getDefinition(
      'w1',
      'component',
      'webservice@v1',
    );
    expect(first.schema).toEqual(now.schema);
    // A young vela-core has not come to each of its definitions yet.
    await eventually(async () => {
      const without = await creation.getDefinition(
        'w1',
        'workflow-step',
        'apply-terraform-provider',
      );
      expect(without.schema).toBeUndefined();
      expect(without.problem).toMatch(/cannot store capability/);
    }, PATIENCE_MS);
    await expect(
      creation.getDefinition('w1', 'trait', 'nothing'),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('has the parameters of each version of a definition, and refuses one that there is not', async () => {
    const definitions =
      '/apis/core.oam.dev/v1beta1/namespaces/vela-system/componentdefinitions';
    const specOf = (parameter: string) => ({
      workload: { type: 'autodetects.core.oam.dev' },
      schematic: { cue: { template: settingsOf(parameter) } },
    });
    const parametersOf = async (type: string) => {
      const { schema } = await creation.getDefinition('w1', 'component', type);
      return Object.keys((schema?.properties as object) ?? {});
    };
    await sandbox.cluster.create(definitions, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'ComponentDefinition',
      metadata: { name: 'settings', namespace: 'vela-system' },
      spec: specOf('level'),
    });
    await eventually(async () => {
      expect(await parametersOf('settings@v1')).toEqual(['level']);
    }, PATIENCE_MS);
    await sandbox.cluster.patch(`${definitions}/settings`, {
      spec: specOf('mode'),
    });
    await eventually(async () => {
      expect(await parametersOf('settings@v2')).toEqual(['mode']);
      expect(await parametersOf('settings')).toEqual(['mode']);
    }, PATIENCE_MS);
    expect(await parametersOf('settings@v1')).toEqual(['level']);
    // What the form offers.
    await eventually(async () => {
      const of = await creation.getDefinition('w1', 'component', 'settings');
      expect(of.versions).toEqual(['v2', 'v1']);
    }, PATIENCE_MS);

    const settings = (type: string, properties: object) =>
      manifest({ components: [{ name: 'set', type, properties }] });
    const tried = async (type: string) => {
      const { problems } = await apply('set', {
        manifest: settings(type, { mode: 'fast' }),
        dryRun: true,
      });
      return problems.map(({ code, path }) => [code, path]);
    };
    expect(await tried('settings')).toEqual([]);
    expect(await tried('settings@v1')).toEqual([
      ['parameter-missing', 'spec.components[0].properties.level'],
      ['parameter-unknown', 'spec.components[0].properties.mode'],
    ]);
    // The portal hears of a new version by its watch.
    await eventually(async () => {
      expect(await tried('settings@v9')).toEqual([
        ['version-unknown', 'spec.components[0].type'],
      ]);
    }, PATIENCE_MS);
    await apply('set', {
      manifest: settings('settings@v1', { level: 'high' }),
    });
    await eventually(async () => {
      const { data } = await sandbox.cluster.admin.getJson<any>(
        '/api/v1/namespaces/default/configmaps/set',
      );
      expect(data).toEqual({ level: 'high' });
    }, PATIENCE_MS);
  });

  it('names Secrets only to whom the cluster would name them, where it is changed in the names of people', async () => {
    const inNames = new Creation({
      acting: actingBy({ as: 'impersonation' }),
      clusters: () => [sandbox.watch],
      settings: sandbox.settings,
    });
    const namesFor = async (user: string) => {
      const { items } = await inNames.listChoices(
        'w1',
        'secrets',
        { namespace: 'default' },
        mockCredentials.user(`user:default/${user}`),
      );
      return items.map(({ name }) => name);
    };
    await sandbox.cluster.create('/api/v1/namespaces/default/secrets', {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'named', namespace: 'default' },
    });
    const rbac = '/apis/rbac.authorization.k8s.io/v1';
    const may = (user: string, role: string) =>
      sandbox.cluster.create(`${rbac}/clusterrolebindings`, {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRoleBinding',
        metadata: { generateName: 'choices-' },
        roleRef: {
          apiGroup: 'rbac.authorization.k8s.io',
          kind: 'ClusterRole',
          name: role,
        },
        subjects: [
          {
            apiGroup: 'rbac.authorization.k8s.io',
            kind: 'User',
            name: user,
          },
        ],
      });
    await sandbox.cluster.create(`${rbac}/clusterroles`, {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: 'secret-names' },
      rules: [
        { apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list'] },
      ],
    });
    await may('portal', 'velastage-impersonate');
    await may('portal', 'secret-names');
    await may('backstage:user:default/dana', 'secret-names');
    await eventually(
      async () => expect(await namesFor('dana')).toContain('named'),
      PATIENCE_MS,
    );
    // The portal's account may, and lends that to nobody.
    await expect(namesFor('ben')).rejects.toMatchObject({
      reason: 'forbidden',
      message: expect.stringContaining('backstage:user:default/ben'),
    });
  });

  it('names where one can create, and what is not there yet', async () => {
    const targets = await creation.listTargets();
    expect(targets).toContainEqual({
      cluster: 'w1',
      namespace: 'default',
      environment: 'development',
      tier: 'development',
      problem: undefined,
    });
    expect(
      targets.find(({ namespace }) => namespace === 'not-yet')?.problem,
    ).toMatch(/no namespace not-yet/);
    expect(targets.some(each => each.namespace === 'kube-system')).toBe(false);
  });

  it('creates an application that becomes healthy, with who and why', async () => {
    const call = {
      manifest: manifest(
        { components: [web('created', { traits: [scaler(2)] })] },
        { 'backstage.oam.dev/owner': 'group:default/checkout' },
      ),
      reason: 'First of its kind',
    };
    const tried = await apply('created', { ...call, dryRun: true });
    expect(tried).toMatchObject({ outcome: 'created', problems: [] });
    await expect(application('created')).rejects.toMatchObject({
      reason: 'notFound',
    });
    const done = await apply('created', call);
    expect(done).toMatchObject({ outcome: 'created', dryRun: false });
    await untilRunning('created');
    expect(sandbox.model.get(ref('created'))?.model.detail).toMatchObject({
      changedBy: 'user:default/dana',
      changeCause: 'First of its kind',
    });
    expect(await apply('created', call, 'update')).toMatchObject({
      outcome: 'unchanged',
      changes: [],
    });
    await expect(
      apply('created', { ...call, mode: 'create' }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('changes an application to exactly what is given, also what another tool wrote', async () => {
    await sandbox.cluster.create(APPS, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: 'others', namespace: 'default' },
      spec: {
        components: [web('others', { traits: [scaler(3)] })],
        policies: [{ name: 'keep', type: 'shared-resource', properties: {} }],
      },
    });
    await untilRunning('others');
    const wanted = { components: [web('others', { traits: [scaler(1)] })] };
    const preview = await apply(
      'others',
      { manifest: manifest(wanted), dryRun: true },
      'update',
    );
    expect(preview).toMatchObject({
      outcome: 'updated',
      changes: expect.arrayContaining([
        {
          kind: 'changed',
          scope: 'trait',
          component: 'others',
          name: 'scaler',
          path: 'properties.replicas',
          from: '3',
          to: '1',
        },
        expect.objectContaining({ kind: 'removed', scope: 'policy' }),
      ]),
    });
    await apply(
      'others',
      { manifest: manifest(wanted), state: preview.state },
      'update',
    );
    expect((await application('others')).spec).toEqual(wanted);
    await expect(
      apply(
        'others',
        { manifest: manifest(wanted), state: preview.state },
        'update',
      ),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('publishes a change of an application that publishes its versions', async () => {
    await apply('pinned', {
      manifest: manifest(
        { components: [web('pinned')] },
        { 'app.oam.dev/publishVersion': 'one' },
      ),
    });
    await untilRunning('pinned');
    const done = await apply(
      'pinned',
      {
        manifest: manifest(
          { components: [web('pinned', {}, { image: 'nginx:1.28' })] },
          { 'app.oam.dev/publishVersion': 'one' },
        ),
      },
      'update',
    );
    expect(done.publishVersion).toMatch(/^pinned-/);
    await eventually(async () => {
      const live = await sandbox.cluster.admin.getJson<any>(
        '/apis/apps/v1/namespaces/default/deployments/pinned',
      );
      expect(live.spec.template.spec.containers[0].image).toBe('nginx:1.28');
    }, PATIENCE_MS);
  });

  it('refuses before anything is changed, with the place', async () => {
    const text = [
      'spec:',
      '  components:',
      '    - name: web',
      '      type: webservise',
      '    - name: api',
      '      type: webservice',
      '      properties:',
      '        image: nginx',
      '        replica: 2',
      '        ports: eighty',
      '    - name: worker',
      '      type: webservice',
      '  policies:',
      '    - name: far',
      '      type: topology',
      '      properties: { clusters: [nowhere] }',
    ].join('\n');
    const result = await apply('bad', { manifest: text, dryRun: true });
    expect(result.outcome).toBe('refused');
    expect(
      result.problems.map(({ severity, code, path, line }) => [
        severity,
        code,
        path,
        line,
      ]),
    ).toEqual([
      ['error', 'type-unknown', 'spec.components[0].type', 4],
      ['error', 'parameter-type', 'spec.components[1].properties.ports', 10],
      ['error', 'parameter-missing', 'spec.components[2].properties.image', 11],
      [
        'error',
        'cluster-unknown',
        'spec.policies[0].properties.clusters[0]',
        16,
      ],
      [
        'warning',
        'parameter-unknown',
        'spec.components[1].properties.replica',
        9,
      ],
    ]);
    expect(result.problems[0].message).toMatch(/did you mean webservice\?/);
    await expect(apply('bad', { manifest: text })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('line 4'),
    });
    await expect(application('bad')).rejects.toMatchObject({
      reason: 'notFound',
    });
  });

  it('refuses a namespace that there is not, and what the API server refuses', async () => {
    const nowhere = { ...ref('lost'), namespace: 'nowhere' };
    const call: ApplyCall = {
      mode: 'create',
      dryRun: true,
      manifest: manifest({ components: [web('lost')] }),
    };
    const plan = creation.plan(nowhere, call.manifest);
    expect(
      (await creation.apply(nowhere, call, plan, { decidedFor: 'create' }))
        .problems,
    ).toEqual([expect.objectContaining({ code: 'namespace-missing' })]);
    const bad = await apply('malformed', {
      dryRun: true,
      manifest: manifest({
        components: [web('malformed')],
        workflow: { steps: [{ name: 1, type: 'suspend' }] },
      }),
    });
    expect(bad.outcome).toBe('refused');
  });

  it('refuses a component that another application of the namespace has', async () => {
    const manifestOf = (more: object = {}) =>
      manifest({ components: [web('created')], ...more });
    const refused = await apply('second', {
      manifest: manifestOf(),
      dryRun: true,
    });
    expect(refused.problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'component-taken',
        path: 'spec.components[0].name',
        params: {
          name: 'created',
          type: 'webservice',
          workload: 'deployments.apps',
          other: 'created',
        },
      }),
    ]);
    const shared = await apply('second', {
      manifest: manifestOf({
        policies: [{ name: 'all', type: 'shared-resource', properties: {} }],
      }),
      dryRun: true,
    });
    expect(shared.problems.map(({ code }) => code)).not.toContain(
      'component-taken',
    );
  });

  it('keeps hidden values that come back as they were shown', async () => {
    const secret = 'canary-9f2b7c';
    await apply('hidden', {
      manifest: manifest({
        components: [
          web('hidden', {}, { env: [{ name: 'DB_PASSWORD', value: secret }] }),
        ],
      }),
    });
    const { liveManifest, state } = await apply(
      'hidden',
      { dryRun: true },
      'update',
    );
    expect(liveManifest).not.toContain(secret);
    // As somebody would write it: nothing of the cluster's own is in it.
    expect(liveManifest).not.toMatch(/status:|uid:|managedFields|kubevela.io/);
    const edited = liveManifest!.replace('nginx:1.27', 'nginx:1.29');
    const done = await apply('hidden', { manifest: edited, state }, 'update');
    expect(JSON.stringify(done)).not.toContain(secret);
    expect((await application('hidden')).spec.components[0].properties).toEqual(
      {
        image: 'nginx:1.29',
        env: [{ name: 'DB_PASSWORD', value: secret }],
      },
    );
    const moved = await apply('elsewhere', {
      manifest: edited.replaceAll('name: hidden', 'name: elsewhere'),
      dryRun: true,
    });
    expect(moved.problems).toContainEqual(
      expect.objectContaining({ code: 'value-hidden' }),
    );
  });
});

function scaler(replicas: number) {
  return { type: 'scaler', properties: { replicas } };
}

/** A component that keeps one parameter in a ConfigMap. */
function settingsOf(parameter: string): string {
  return [
    'output: {',
    '  apiVersion: "v1"',
    '  kind: "ConfigMap"',
    '  metadata: name: context.name',
    `  data: ${parameter}: parameter.${parameter}`,
    '}',
    `parameter: ${parameter}: string`,
  ].join('\n');
}
