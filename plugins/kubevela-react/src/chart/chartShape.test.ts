import type { ChartRepository } from '../api/models';
import { schemaOf } from '../form/schema/__fixtures__/schemas';
import {
  chartShapeOf,
  findChart,
  type NamedChart,
} from '@velastage/plugin-kubevela-common';

/** Names and kinds of what the definition `helm` of the addon fluxcd takes. */
const FLUX = {
  type: 'object',
  required: ['repoType', 'url', 'chart', 'version'],
  properties: {
    repoType: { type: 'string', enum: ['helm', 'git', 'oss', 'oci'] },
    url: { type: 'string' },
    secretRef: { type: 'string' },
    sourceName: { type: 'string' },
    chart: { type: 'string' },
    version: { type: 'string', default: '*' },
    targetNamespace: { type: 'string' },
    values: { type: 'object' },
  },
};

const native = chartShapeOf(schemaOf('component/helmchart'))!;
const flux = chartShapeOf(FLUX)!;
const hello: NamedChart = {
  type: 'http',
  url: 'https://charts.example',
  chart: 'hello',
  version: '1.0.0',
};
const redis: NamedChart = {
  type: 'oci',
  url: 'oci://reg.example/charts',
  chart: 'tools/redis',
  version: '18.1.0',
};
const repository = (name: string, type: 'http' | 'oci', url: string) =>
  ({ name, type, url } as ChartRepository);
const REPOSITORIES = [
  repository('a', 'http', 'https://charts.example'),
  repository('b', 'oci', 'oci://reg.example'),
  repository('c', 'oci', 'oci://reg.example/charts'),
];

describe('chartShapeOf', () => {
  it('knows the types that take charts by their parameters', () => {
    expect(native).toBeDefined();
    expect(flux).toBeDefined();
    expect(native).not.toBe(flux);
    expect(chartShapeOf(schemaOf('component/webservice'))).toBeUndefined();
    expect(chartShapeOf(undefined)).toBeUndefined();
    expect(
      chartShapeOf({ properties: { chart: {}, values: {}, repoURL: {} } }),
    ).toBeUndefined();
  });

  it('writes what helmchart takes', () => {
    expect(native.write({}, hello)).toEqual({
      chart: {
        source: 'hello',
        repoURL: 'https://charts.example',
        version: '1.0.0',
      },
    });
    expect(native.write({ release: { name: 'x' } }, redis)).toEqual({
      release: { name: 'x' },
      chart: {
        source: 'oci://reg.example/charts/tools/redis',
        version: '18.1.0',
      },
    });
  });

  it('writes what helm of Flux takes', () => {
    expect(flux.write({}, hello)).toEqual({
      repoType: 'helm',
      url: 'https://charts.example',
      chart: 'hello',
      version: '1.0.0',
    });
    expect(
      flux.write(
        { repoType: 'git', url: 'x', git: { branch: 'b' }, values: { a: 1 } },
        redis,
      ),
    ).toEqual({
      repoType: 'oci',
      url: 'oci://reg.example/charts',
      chart: 'tools/redis',
      version: '18.1.0',
      values: { a: 1 },
    });
  });

  it('keeps the Secret of a repository for another version of it, and for no other repository', () => {
    const auth = { secretRef: { name: 'key' } };
    const before = native.write({}, hello) as { chart: object };
    const own = { chart: { ...before.chart, auth } };
    expect(native.write(own, { ...hello, version: '2.0.0' })).toEqual({
      chart: { ...before.chart, version: '2.0.0', auth },
    });
    expect(JSON.stringify(native.write(own, redis))).not.toContain('key');
    const fluxOwn = { ...flux.write({}, hello), secretRef: 'key' };
    expect(flux.write(fluxOwn, { ...hello, version: '2' })).toMatchObject({
      secretRef: 'key',
    });
    expect(JSON.stringify(flux.write(fluxOwn, redis))).not.toContain('key');
  });

  it.each([
    ['helmchart', native],
    ['helm', flux],
  ])(
    'finds in %s what it has written, in the closest repository',
    (_, shape) => {
      expect(
        findChart(REPOSITORIES, shape.read(shape.write({}, hello))),
      ).toEqual({
        repository: REPOSITORIES[0],
        chart: 'hello',
        version: '1.0.0',
      });
      expect(
        findChart(REPOSITORIES, shape.read(shape.write({}, redis))),
      ).toEqual({
        repository: REPOSITORIES[2],
        chart: 'tools/redis',
        version: '18.1.0',
      });
    },
  );

  it('names no chart where there is none, or it lies elsewhere', () => {
    expect(native.read({})).toBeUndefined();
    expect(
      native.read({ chart: { source: 'https://x.example/a-1.tgz' } }),
    ).toBeUndefined();
    expect(
      flux.read({ repoType: 'git', url: 'x', chart: './a' }),
    ).toBeUndefined();
    const far = native.read({
      chart: {
        source: 'a',
        repoURL: 'https://else.example/',
        version: 'latest',
      },
    });
    expect(far).toEqual({
      type: 'http',
      url: 'https://else.example',
      chart: 'a',
      version: undefined,
    });
    expect(findChart(REPOSITORIES, far)).toBeUndefined();
    const near = native.read({
      chart: { source: 'a', repoURL: 'https://charts.example/' },
    });
    expect(findChart(REPOSITORIES, near)?.repository.name).toBe('a');
  });
});
