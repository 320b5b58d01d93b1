import validator from '@rjsf/validator-ajv8';
import { fixture, schemaOf } from './__fixtures__/schemas';
import { normalizeSchema } from './normalizeSchema';

/** What is wrong with a value according to the mended schema. */
function errors(schema: any, value: unknown): string[] {
  const { errors: found = [], validationError } = validator.rawValidation<any>(
    normalizeSchema(schema) as any,
    value,
  );
  if (validationError) {
    throw validationError;
  }
  return found.map(
    ({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`,
  );
}

function propertyOf(construct: string) {
  return normalizeSchema(schemaOf(construct)).properties!.x;
}

describe('normalizeSchema', () => {
  it.each([
    ...fixture('vela-core-1.11.0'),
    ...fixture('vela-core-1.10.9'),
    ...fixture('constructs'),
  ])('makes a schema of $name that can be checked with', ({ schema }) => {
    const normal = normalizeSchema(schema);
    expect(() => errors(schema, {})).not.toThrow();
    expect(JSON.stringify(normal)).not.toMatch(
      /"(oneOf|nullable|format)":|\+usage|\+short/,
    );
  });

  it.each(fixture('running'))(
    'accepts what ran as $name: $properties',
    ({ name, properties }) => {
      expect(errors(schemaOf(name), properties)).toEqual([]);
    },
  );

  it.each<[string, unknown]>([
    ['trait/resource', {}],
    ['trait/resource', { cpu: 2, memory: '1Gi' }],
    ['trait/resource', { cpu: '0.5', limits: { cpu: '500m' } }],
    ['trait/command', { command: ['sh'], args: ['-c', 'date'] }],
    ['trait/command', { containers: [{ containerName: 'a', args: null }] }],
    ['trait/env', { env: { LEVEL: 'info' }, unset: ['DEBUG'] }],
    ['trait/env', { containers: [{ containerName: 'a', env: { A: '1' } }] }],
    ['trait/startup-probe', { httpGet: { path: '/', port: 80 } }],
    ['trait/startup-probe', { probes: [{ tcpSocket: { port: 80 } }] }],
    ['trait/annotations', { kept: 'yes', dropped: null }],
    ['trait/labels', { dropped: null }],
    ['trait/nocalhost', { image: 'my/own:1', port: 80, command: {} }],
    ['trait/json-patch', { operations: [{ op: 'remove', path: '/a' }] }],
    ['trait/storage', { configMap: [{ name: 'a', data: { n: 1, o: {} } }] }],
    ['component/raw', { apiVersion: 'v1', kind: 'ConfigMap' }],
    ['component/webservice', { image: 'nginx' }],
    [
      'component/webservice',
      {
        image: 'nginx',
        livenessProbe: { httpGet: { path: '/', port: 80 } },
        env: [
          { name: 'A', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } },
        ],
      },
    ],
    ['policy/override', { components: [{ properties: { replicas: 3 } }] }],
    ['workflowstep/webhook', { url: { value: 'https://example.org' } }],
    ['workflowstep/webhook', { url: { secretRef: { name: 'a', key: 'b' } } }],
    ['workflowstep/check-metrics', { query: 'up', condition: '>0' }],
    [
      'workflowstep/check-metrics',
      { query: 'up', condition: '>0', metricEndpoint: 'http://mine:9090' },
    ],
    ['workflowstep/build-push-image', { image: 'a', context: { git: 'b' } }],
    ['workflowstep/build-push-image', { image: 'a', context: 's3://b/c' }],
    [
      'workflowstep/apply-terraform-config',
      { source: { hcl: 'a' }, variable: {} },
    ],
    ['cue-boolstr', { x: 'yes' }],
    ['cue-disj3', { x: 'text' }],
    ['cue-discr', { x: { type: 'B', b: 1 } }],
    ['cue-listdefault', {}],
    ['cue-ints', {}],
    ['cue-nulls', { x: null }],
    ['cue-openmap', { x: { a: 'a', more: [1] } }],
    ['cue-top', { x: [1, 'two', null] }],
  ])('%s accepts %j', (name, value) => {
    expect(errors(schemaOf(name), value)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['component/webservice', {}, '/ required'],
    ['component/webservice', { image: 1 }, '/image type'],
    [
      'component/webservice',
      { image: 'a', exposeType: 'X' },
      '/exposeType enum',
    ],
    ['trait/resource', { memory: '1 GB' }, '/memory pattern'],
    ['trait/scaler', { replicas: '2' }, '/replicas type'],
    ['workflowstep/webhook', { url: {} }, '/url anyOf'],
    ['cue-excl', { x: 0 }, '/x exclusiveMinimum'],
    ['cue-excl', { x: 10 }, '/x exclusiveMaximum'],
    ['cue-minrunes', { x: 'ab' }, '/x minLength'],
    ['cue-neg-pattern', { x: 'foo1' }, '/x not'],
    ['cue-map', { x: { a: 'b' } }, '/x/a type'],
    ['cue-mapobj', { x: { a: {} } }, '/x/a required'],
  ])('%s refuses %j', (name, value, error) => {
    expect(errors(schemaOf(name), value)).toContain(error);
  });

  it('asks for what is required first, and keeps defaults to show them', () => {
    const { properties, required } = normalizeSchema(
      schemaOf('component/webservice'),
    );
    expect(Object.keys(properties!)[0]).toBe('image');
    expect(required).toEqual(['image']);
    expect(properties!.exposeType.default).toBe('ClusterIP');
  });

  it('names alternatives by what tells them apart, and says what belongs to each', () => {
    const { url } = normalizeSchema(schemaOf('workflowstep/webhook'))
      .properties!;
    expect(url.anyOf).toEqual([
      expect.objectContaining({ title: 'value', 'x-parameters': ['value'] }),
      expect.objectContaining({ 'x-parameters': ['secretRef'] }),
    ]);
    const [one, several] = normalizeSchema(schemaOf('trait/startup-probe'))
      .anyOf!;
    expect(one['x-parameters']).toContain('httpGet');
    expect(several).toMatchObject({
      title: 'probes',
      'x-parameters': ['probes'],
    });
  });

  it('offers the values of an open enumeration without demanding them', () => {
    expect(propertyOf('cue-boolstr')).toMatchObject({ examples: [true] });
    const { image } = normalizeSchema(schemaOf('trait/nocalhost')).properties!;
    expect(image.examples).toContain('python');
    expect(image.anyOf).toBeUndefined();
  });

  it('gives the default of a struct to what is in it', () => {
    const { properties } = normalizeSchema({
      default: { size: 3 },
      properties: { size: { type: 'integer' }, name: { type: 'string' } },
      required: ['size', 'name'],
    });
    expect(properties!.size.default).toBe(3);
  });

  it.each([
    [undefined],
    ['text'],
    [[]],
    [{ type: 'any', minimum: 'x', required: [1], enum: [[]] }],
    [{ type: 'array', items: 'x' }],
    [{ oneOf: [null, {}], allOf: [{}], not: {}, $ref: '#/x' }],
    [{ pattern: '(', properties: { __proto__: null, a: null } }],
  ])('takes %j for what is left of it', schema => {
    expect(() => errors(schema, {})).not.toThrow();
  });

  it('takes a schema that nests without end', () => {
    const endless: any = { type: 'object', properties: {} };
    endless.properties.kid = endless;
    expect(errors(endless, { kid: { kid: {} } })).toEqual([]);
  });
});
