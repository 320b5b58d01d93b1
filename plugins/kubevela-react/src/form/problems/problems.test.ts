import { schemaOf } from '../schema/__fixtures__/schemas';
import { normalizeSchema } from '../schema';
import { checkValue } from './checkValue';
import { nearestName } from './nearestName';
import { problemsUnder } from './problemsUnder';

function check(name: string, value: unknown) {
  return checkValue(normalizeSchema(schemaOf(name)), value).map(
    ({ place, code, params }) =>
      [place.join('.'), code, ...Object.values(params)].join(' '),
  );
}

describe('checkValue', () => {
  it.each<[string, unknown, string[]]>([
    ['component/webservice', {}, ['image required']],
    [
      'component/webservice',
      { image: 'a', ports: [{ port: '80' }] },
      ['ports.0.port type integer'],
    ],
    [
      'component/webservice',
      { image: 'a', exposeType: 'Cluster' },
      ['exposeType enum ClusterIP, NodePort, LoadBalancer'],
    ],
    [
      'component/webservice',
      { image: 'a', ports: [{ port: 80, expos: true }], imag: 'b' },
      ['ports.0.expos unknown expos expose', 'imag unknown imag image'],
    ],
    [
      'component/webservice',
      { image: 'a b', cpu: '1 core', memory: '512MB', limit: { cpu: '500m' } },
      ['image image', 'cpu quantity', 'memory quantity'],
    ],
    [
      'trait/gateway',
      { domain: 'a.example', http: { '/': 80, '/api': 80_000 } },
      ['http./api port'],
    ],
    ['workflowstep/webhook', { url: {} }, ['url.value required']],
    [
      'workflowstep/webhook',
      { url: { secretRef: { name: 'a' } }, data: { any: [1] } },
      ['url.secretRef.key required'],
    ],
    ['trait/command', { comand: ['a'] }, ['comand unknown comand command']],
    ['trait/annotations', { 'a.b/c': 1 }, ['a.b/c type string']],
    ['cue-openmap', { x: { a: 'a', more: 1 } }, []],
    ['cue-excl', { x: 12 }, ['x exclusiveMaximum 10']],
    ['component/raw', { anything: { at: 'all' } }, []],
  ])('%s: %j', (name, value, problems) => {
    expect(check(name, value)).toEqual(problems);
  });
});

describe('problemsUnder', () => {
  it('are those of one part, from there on', () => {
    const problem = { severity: 'error' as const, code: 'x', message: 'No' };
    const at = (path?: string) => ({ ...problem, path });
    const all = [
      at('spec.components[1].properties.ports[0].port'),
      at('spec.components[0].properties.image'),
      at(),
    ];
    expect(problemsUnder(all, 'spec.components[1].properties')).toEqual([
      { ...problem, place: ['ports', 0, 'port'] },
    ]);
  });
});

describe('nearestName', () => {
  it.each([
    ['imgae', 'image'],
    ['Image', 'image'],
    ['replcas', 'replicas'],
    ['zzz', undefined],
  ])('takes %s for %s', (name, meant) => {
    expect(nearestName(name, ['image', 'port', 'replicas'])).toBe(meant);
  });
});
