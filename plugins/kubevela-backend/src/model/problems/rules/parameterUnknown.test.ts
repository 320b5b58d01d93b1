import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildInstance } from '../../buildInstance';
import { loadFixture, parseObjects } from '../../__testUtils__/fixtures';
import { modelInput } from '../../__testUtils__/modelInput';
import { afterwards, problemsOf } from '../../__testUtils__/problemsOf';
import { NOW, scene } from '../../__testUtils__/scene';

const DIRECTORY = join(__dirname, '../../__fixtures__/1.11.0/schemas');
const SCHEMAS = readdirSync(DIRECTORY).map(file => ({
  name: file.replace('.json', ''),
  text: readFileSync(join(DIRECTORY, file), 'utf8'),
}));

/** The ConfigMaps of vela-core's schemas, as the store would hold them. */
const schemas = (namespace = 'vela-system') =>
  parseObjects(
    SCHEMAS.map(({ name, text }) =>
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: {
          name,
          namespace,
          labels: { 'definition.oam.dev': 'schema' },
        },
        data: { 'openapi-v3-json-schema': text },
      }),
    ).join('\n---\n'),
  );

const using = (properties: any, traits?: any[]) => [
  ...scene({
    deploymentStatus: { availableReplicas: 1 },
    application: {
      spec: {
        components: [{ name: 'web', type: 'webservice', properties, traits }],
      },
    },
  }),
  ...schemas(),
];

describe('parameter-unknown', () => {
  it('should name what a real application has in vain, also deep inside', () => {
    const objects = [
      ...loadFixture('1.11.0/scenes/unknown-param.yaml'),
      ...schemas(),
    ];
    expect(problemsOf(objects, { now: afterwards(objects) })).toMatchObject([
      {
        code: 'parameter-unknown',
        severity: 'warning',
        component: 'typo',
        sentence:
          'typo: the type webservice knows no parameters imagePullPolcy and ports[0].exposed, so they are ignored',
        advice: 'Correct or remove imagePullPolcy and ports[0].exposed',
      },
      {
        sentence:
          'typo: the trait scaler knows no parameter replica, so it is ignored',
        advice: 'Did you mean replicas? Else remove replica',
      },
    ]);
  });

  it('should leave the health as it is', () => {
    const objects = using({ image: 'a', imge: 'b' });
    const { summary } = buildInstance(modelInput({ objects, now: NOW }));
    expect(summary.health.status).toBe('Healthy');
    expect(summary.problem?.code).toBe('parameter-unknown');
  });

  it.each([
    ['right ones', { image: 'a', ports: [{ port: 80, expose: true }] }, []],
    [
      'labels, which may have any name',
      { image: 'a', labels: { 'example.com/x': 'y' } },
      [],
    ],
    [
      'forms of which either is allowed',
      { image: 'a' },
      [
        { type: 'resource', properties: { cpu: '1', memory: '1Gi' } },
        {
          type: 'command',
          properties: { containers: [{ containerName: 'x', args: ['y'] }] },
        },
      ],
    ],
    [
      'a type without a schema',
      { image: 'a' },
      [{ type: 'own', properties: { any: 1 } }],
    ],
    ['values of a wrong form', 'text', []],
  ])('should be content with %s', (_, properties, traits) => {
    expect(problemsOf(using(properties, traits))).toEqual([]);
  });

  it("should prefer a definition of the application's own namespace", () => {
    const [own] = parseObjects(
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: {
          name: 'component-schema-webservice',
          namespace: 'prod',
          labels: { 'definition.oam.dev': 'schema' },
        },
        data: { 'openapi-v3-json-schema': '{"properties":{"imge":{}}}' },
      }),
    );
    expect(problemsOf([...using({ imge: 'a' }), own])).toEqual([]);
  });
});
