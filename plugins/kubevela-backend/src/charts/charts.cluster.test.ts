import {
  chartShapeOf,
  type ChartRepository,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import { actingBy } from '../clusters/acting/__testUtils__/acting';
import { Creation } from '../create';
import {
  startWatchedSandbox,
  type WatchedSandbox,
} from '../live/__testUtils__/watchedSandbox';
import { eventually } from '../watch/__testUtils__/eventually';
import { FLUX_HELM, FLUX_KINDS } from './__testUtils__/fluxHelm';
import { startSandboxRegistry } from './__testUtils__/sandboxRegistry';
import { Charts } from './Charts';

jest.setTimeout(240_000);

const PATIENCE_MS = 120_000;
const REF: InstanceRef = {
  cluster: 'w1',
  namespace: 'default',
  name: 'greeter',
};
const APP =
  '/apis/core.oam.dev/v1beta1/namespaces/default/applications/greeter';
const CONFIG = '/api/v1/namespaces/default/configmaps/greeter';

describe('a chart of a repository on vela-core 1.11', () => {
  let sandbox: WatchedSandbox;
  let charts: Charts;
  let creation: Creation;
  let repository: ChartRepository;
  let registry: Awaited<ReturnType<typeof startSandboxRegistry>>;
  let pushed: ChartRepository;

  beforeAll(async () => {
    [sandbox, registry] = await Promise.all([
      startWatchedSandbox({ profile: 'vela', version: '1.11.0' }),
      startSandboxRegistry(),
    ]);
    const { chartsUrl } = JSON.parse(
      await sandbox.cluster.cli('status', '--json'),
    );
    charts = new Charts({
      refreshMs: 60_000,
      repositories: [
        {
          key: 'kubevela.charts.repositories[0]',
          name: 'sandbox',
          type: 'http',
          url: chartsUrl,
          hosts: [],
          plainHttp: false,
        },
        {
          key: 'kubevela.charts.repositories[1]',
          name: 'registry',
          type: 'oci',
          url: registry.url,
          hosts: [],
          plainHttp: true,
        },
      ],
    });
    creation = new Creation({
      acting: actingBy(),
      clusters: () => [sandbox.watch],
      settings: sandbox.settings,
    });
    await eventually(async () => {
      const { schema } = await creation.getDefinition(
        'w1',
        'component',
        'helmchart',
      );
      if (!schema) {
        throw new Error('vela-core has not come to helmchart yet');
      }
    }, PATIENCE_MS);
    [repository, pushed] = (await charts.list({})).items;
  }, 600_000);

  afterAll(async () => {
    await registry?.stop();
    await sandbox?.stop();
  }, 60_000);

  /** As a form does it: by the definition of the cluster and what the repository says. */
  async function apply(
    version: string,
    values: object,
    decidedFor: 'create' | 'update',
    how: { type?: string; from?: ChartRepository; ref?: InstanceRef } = {},
  ) {
    const { type = 'helmchart', from = repository, ref = REF } = how;
    const { schema } = await creation.getDefinition('w1', 'component', type);
    const properties = chartShapeOf(schema)!.write(
      { values },
      { ...from, chart: 'hello', version },
    );
    const components = [{ name: ref.name, type, properties }];
    const manifest = JSON.stringify({ spec: { components } });
    const call = { mode: 'apply' as const, manifest };
    return creation.apply(ref, call, creation.plan(ref, manifest), {
      decidedFor,
      user: 'user:default/dana',
    });
  }

  const untilSays = (greeting: string) =>
    eventually(async () => {
      const { status } = await sandbox.cluster.admin.getJson<any>(APP);
      expect(status?.status).toBe('running');
      const { data } = await sandbox.cluster.admin.getJson<any>(CONFIG);
      expect(data.GREETING).toBe(greeting);
      expect(sandbox.model.get(REF)?.summary.health.status).toBe('Healthy');
    }, PATIENCE_MS);

  it('is found with its versions and values', async () => {
    expect(repository).toMatchObject({
      problem: undefined,
      charts: [{ name: 'hello', version: '2.0.0' }],
    });
    const { items } = await charts.versions('sandbox', 'hello');
    expect(items.map(({ version }) => version)).toEqual(['2.0.0', '1.0.0']);
    const { schema, readme, values, problem } = await charts.content(
      'sandbox',
      'hello',
      '2.0.0',
    );
    expect(problem).toBeUndefined();
    expect(readme).toContain('# Hello');
    expect(values).toContain('image: nginx:1.28');
    expect(schema).toMatchObject({ required: ['replicas', 'image'] });
  });

  it('is installed, becomes healthy, and goes to another version', async () => {
    const created = await apply('1.0.0', { greeting: 'Good day' }, 'create');
    expect(created).toMatchObject({ outcome: 'created', problems: [] });
    await untilSays('Good day');
    const next = await apply(
      '2.0.0',
      { greeting: { text: 'Good night' } },
      'update',
    );
    expect(next).toMatchObject({
      outcome: 'updated',
      changes: expect.arrayContaining([
        expect.objectContaining({
          path: 'properties.chart.version',
          from: '"1.0.0"',
          to: '"2.0.0"',
        }),
      ]),
    });
    await untilSays('Good night');
  });

  it('is found in a real registry, too, with the same in it', async () => {
    expect(pushed).toMatchObject({
      problem: undefined,
      charts: [{ name: 'hello', version: '2.0.0' }],
    });
    const { items } = await charts.versions('registry', 'hello');
    expect(items.map(({ version }) => version)).toEqual(['2.0.0', '1.0.0']);
    const [there, here] = await Promise.all(
      ['registry', 'sandbox'].map(name =>
        charts.content(name, 'hello', '1.0.0'),
      ),
    );
    expect({ ...there, repository: '' }).toEqual({ ...here, repository: '' });
  });

  it('is installed as a component of Flux, from a repository or a registry, and goes to another version', async () => {
    for (const crd of FLUX_KINDS) {
      await sandbox.cluster.create(
        '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
        crd,
      );
    }
    await sandbox.cluster.create(
      '/apis/core.oam.dev/v1beta1/namespaces/vela-system/componentdefinitions',
      FLUX_HELM,
    );
    await eventually(async () => {
      const { schema } = await creation.getDefinition(
        'w1',
        'component',
        'helm',
      );
      expect(chartShapeOf(schema)).toBeDefined();
    }, PATIENCE_MS);
    const read = (path: string) => sandbox.cluster.admin.getJson<any>(path);
    const released = async (name: string) => {
      const [release, source] = await Promise.all([
        read(
          `/apis/helm.toolkit.fluxcd.io/v2beta1/namespaces/default/helmreleases/${name}`,
        ),
        read(
          `/apis/source.toolkit.fluxcd.io/v1beta2/namespaces/default/helmrepositorys/${name}`,
        ),
      ]);
      return {
        chart: release.spec.chart.spec,
        values: release.spec.values,
        source: source.spec,
      };
    };
    const values = { greeting: 'Good day' };
    for (const [name, from, source] of [
      ['by-index', repository, { url: repository.url }],
      ['by-registry', pushed, { url: pushed.url, type: 'oci' }],
    ] as const) {
      const how = { type: 'helm', from, ref: { ...REF, name } };
      const created = await apply('1.0.0', values, 'create', how);
      expect(created).toMatchObject({ outcome: 'created', problems: [] });
      await eventually(async () => {
        expect(await released(name)).toMatchObject({
          chart: { chart: 'hello', version: '1.0.0' },
          values,
          source,
        });
      }, PATIENCE_MS);
    }
    const how = { type: 'helm', ref: { ...REF, name: 'by-index' } };
    const next = await apply('2.0.0', values, 'update', how);
    expect(next.changes).toEqual([
      expect.objectContaining({
        path: 'properties.version',
        from: '"1.0.0"',
        to: '"2.0.0"',
      }),
    ]);
    await eventually(async () => {
      expect((await released('by-index')).chart.version).toBe('2.0.0');
    }, PATIENCE_MS);
  });
});
