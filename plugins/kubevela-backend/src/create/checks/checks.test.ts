import type { DefinitionSummary } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import type { KnownDefinition } from '../definitions/types';
import { checkApplication } from '.';
import { mismatches } from './mismatches';

const definition = (
  type: DefinitionSummary['type'],
  name: string,
  more: Partial<DefinitionSummary> = {},
): [string, KnownDefinition] => [
  `${type}/${name}`,
  {
    summary: {
      type,
      name,
      namespace: 'vela-system',
      appliesTo: [],
      conflictsWith: [],
      hidden: false,
      hasSchema: true,
      ...more,
    },
  },
];
const DEFINITIONS = new Map([
  definition('component', 'webservice', { workload: 'deployments.apps' }),
  definition('component', 'task', { workload: 'jobs.batch' }),
  definition('trait', 'scaler', {
    appliesTo: ['deployments.apps'],
    conflictsWith: ['hpa'],
  }),
  definition('trait', 'hpa'),
  definition('policy', 'topology'),
  definition('workflow-step', 'deploy'),
]);

function application(spec: object, name = 'web'): KubernetesObject {
  return {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    metadata: { name, namespace: 'shop' },
    spec,
  };
}

function check(
  spec: object,
  more: {
    name?: string;
    live?: object;
    neighbours?: KubernetesObject[];
    placesOn?: string[];
  } = {},
) {
  return checkApplication(
    {
      cluster: 'dev',
      application: application(spec, more.name),
      live: more.live && application(more.live),
      neighbours: more.neighbours ?? [],
      definitions: DEFINITIONS,
      schemas: new Map(),
      versions: new Map([['component/webservice', ['v1', 'v2.0.1']]]),
      placesOn: more.placesOn ?? ['local'],
    },
    () => undefined,
  ).map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}
const web = { name: 'web', type: 'webservice' };

describe('checkApplication', () => {
  it('has nothing against a good one', () => {
    expect(
      check({ components: [{ ...web, traits: [{ type: 'scaler' }] }] }),
    ).toEqual([]);
  });

  it.each([
    ['Web', ['error name-invalid metadata.name']],
    ['-web', ['error name-invalid metadata.name']],
    ['a'.repeat(64), ['error name-invalid metadata.name']],
    ['a'.repeat(63), []],
  ])('checks the name %s', (name, problems) => {
    expect(check({ components: [web] }, { name })).toEqual(problems);
  });

  it.each([
    ['webservice@v1', []],
    ['webservice@v2', []],
    ['webservice@v2.0.1', []],
    ['task@v7', []],
    ['webservice@v3', ['error version-unknown spec.components[0].type']],
    ['webservice@v2.0', []],
  ])('looks for the version of %s', (type, problems) => {
    expect(check({ components: [{ ...web, type }] })).toEqual(problems);
  });

  it('finds names that are missing, wrong or there twice', () => {
    expect(
      check({
        components: [web, web, { type: 'webservice' }, { ...web, name: 'a_b' }],
      }),
    ).toEqual([
      'error name-twice spec.components[1].name',
      'error name-missing spec.components[2]',
      'error name-invalid spec.components[3].name',
    ]);
  });

  it('finds traits that do not fit the workload or each other', () => {
    expect(
      check({
        components: [
          { name: 'job', type: 'task', traits: [{ type: 'scaler' }] },
          { ...web, traits: [{ type: 'scaler' }, { type: 'hpa' }] },
        ],
      }),
    ).toEqual([
      'warning trait-misfit spec.components[0].traits[0].type',
      'warning trait-conflict spec.components[1].traits[0].type',
    ]);
  });

  // Seen on a real vela-core: 'policy apply-once named once must not have empty properties'.
  it('finds policies without properties, which vela-core refuses only later', () => {
    expect(
      check({
        components: [web],
        policies: [
          { name: 'once', type: 'apply-once' },
          { name: 'null', type: 'apply-once', properties: null },
          { name: 'defaults', type: 'apply-once', properties: {} },
          { name: 'debug', type: 'debug' },
        ],
      }).filter(each => each.includes('policy-empty')),
    ).toEqual([
      'error policy-empty spec.policies[0]',
      'error policy-empty spec.policies[1]',
    ]);
  });

  it('finds places and policies that nobody knows', () => {
    expect(
      check({
        components: [web],
        policies: [
          {
            name: 'here',
            type: 'topology',
            properties: { clusters: ['local'] },
          },
          { name: 'there', type: 'topology', properties: { clusters: ['eu'] } },
        ],
        workflow: {
          steps: [
            {
              name: 'go',
              type: 'deploy',
              properties: { policies: ['here', 'none'] },
            },
          ],
        },
      }),
    ).toEqual([
      'error cluster-unknown spec.policies[1].properties.clusters[0]',
      'warning policy-unknown spec.workflow.steps[0].properties.policies[1]',
    ]);
  });

  it('knows the clusters that a hub places things on', () => {
    const on = (placesOn: string[] | undefined, cluster: string) =>
      check(
        {
          components: [web],
          policies: [
            {
              name: 'there',
              type: 'topology',
              properties: { clusters: [cluster] },
            },
          ],
        },
        { placesOn },
      );
    expect(on(['local', 'eu'], 'eu')).toEqual([]);
    expect(on(['local', 'eu'], 'us')).toEqual([
      'error cluster-unknown spec.policies[0].properties.clusters[0]',
    ]);
  });

  it('refuses a component of another application only where it would be new', () => {
    const neighbours = [application({ components: [web] }, 'other')];
    const taken = 'error component-taken spec.components[0].name';
    expect(check({ components: [web] }, { neighbours })).toEqual([taken]);
    expect(
      check({ components: [web] }, { neighbours, live: { components: [web] } }),
    ).toEqual([]);
    expect(
      check({ components: [{ ...web, type: 'task' }] }, { neighbours }),
    ).toEqual([]);
  });

  it('keeps the errors of very many problems', () => {
    const problems = check({
      components: [
        ...Array.from({ length: 300 }, (_, index) => ({
          name: `c${index}`,
          type: 'task',
          traits: [{ type: 'scaler' }],
        })),
        { name: 'last', type: 'nothing-like-it' },
      ],
    });
    expect(problems).toHaveLength(100);
    expect(problems[0]).toMatch(/^error type-unknown/);
  });
});

describe('mismatches', () => {
  const schema = {
    type: 'object',
    required: ['image', 'ports', 'mode', 'quota'],
    properties: {
      image: { type: 'string' },
      ports: {
        type: 'array',
        items: {
          type: 'object',
          required: ['port'],
          properties: { port: { type: 'integer' } },
        },
      },
      mode: { type: 'string', enum: ['a', 'b'], default: 'a' },
      quota: {
        type: 'object',
        required: ['cpu'],
        properties: { cpu: { type: 'string', default: '1' } },
      },
      either: { oneOf: [{ type: 'string' }, { required: ['x'] }] },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
    },
  };
  const found = (value: unknown) =>
    mismatches(schema, value).map(
      ({ code, place }) => `${code} ${place.join('.')}`,
    );

  it('asks for what has no default, also inside of it', () => {
    expect(found({})).toEqual(['missing image', 'missing ports']);
  });

  it.each<[string, object, string[]]>([
    ['a wrong kind', { image: 3 }, ['type image']],
    [
      'a wrong kind in a list',
      { ports: [{ port: 'x' }] },
      ['type ports.0.port'],
    ],
    ['a missing one in a list', { ports: [{}] }, ['missing ports.0.port']],
    ['a value that is not among them', { mode: 'c' }, ['value mode']],
    ['nothing where something must be', { image: null }, ['type image']],
    ['a wrong kind in a map', { labels: { a: 1 } }, ['type labels.a']],
    ['what may be of several kinds', { either: 12 }, []],
    ['what the schema does not know', { more: { any: 1 } }, []],
  ])('judges %s', (_, value, problems) => {
    expect(found({ image: 'nginx', ports: [], ...value })).toEqual(problems);
  });

  it('has nothing against anything where there is no schema', () => {
    expect(mismatches({}, { a: [1] })).toEqual([]);
    expect(mismatches(undefined, null)).toEqual([]);
  });
});
