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

  beforeAll(async () => {
    sandbox = await startWatchedSandbox({ profile: 'vela', version: '1.11.0' });
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
    [repository] = (await charts.list({})).items;
  }, 600_000);

  afterAll(() => sandbox?.stop(), 60_000);

  /** As a form does it: by the definition of the cluster and what the repository says. */
  async function apply(
    version: string,
    values: object,
    decidedFor: 'create' | 'update',
  ) {
    const { schema } = await creation.getDefinition(
      'w1',
      'component',
      'helmchart',
    );
    const properties = chartShapeOf(schema)!.write(
      { values },
      { ...repository, chart: 'hello', version },
    );
    const components = [{ name: 'greeter', type: 'helmchart', properties }];
    const manifest = JSON.stringify({ spec: { components } });
    const call = { mode: 'apply' as const, manifest };
    return creation.apply(REF, call, creation.plan(REF, manifest), {
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
});
