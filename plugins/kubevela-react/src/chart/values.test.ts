import type { Finding } from '../form/problems';
import { lostValues, newProblems, schemaFindings } from './valuesProblems';
import { valuesParameter } from './valuesSchema';

const words = ({ place, severity, code }: Finding) => ({
  place,
  severity,
  code,
  message: code,
});

describe('valuesParameter', () => {
  it('follows references, takes null, and has the values.yaml as defaults', () => {
    const parameter = valuesParameter({
      values: 'replicas: 2\nservice: { port: 80 }\nname: null\n',
      schema: {
        required: ['replicas', 'service'],
        properties: {
          replicas: { type: 'integer' },
          name: { type: ['string', 'null'] },
          service: { $ref: '#/$defs/a~1b', description: 'Its port' },
          loop: { $ref: '#/$defs/loop' },
          far: { $ref: 'https://else.example/schema.json' },
        },
        $defs: {
          'a/b': { type: 'object', properties: { port: { type: 'integer' } } },
          loop: {
            type: 'object',
            properties: { loop: { $ref: '#/$defs/loop' } },
          },
        },
      },
    });
    expect(parameter?.required).toBeUndefined();
    expect(parameter?.properties).toMatchObject({
      replicas: { type: 'integer', default: 2 },
      name: { type: ['string', 'null'] },
      service: {
        description: 'Its port',
        properties: { port: { type: 'integer', default: 80 } },
      },
      loop: { properties: { loop: { type: 'object' } } },
      far: {},
    });
  });

  it.each([
    undefined,
    {},
    { type: 'object' },
    { properties: {} },
    { $ref: '#/definitions/gone' },
  ])('makes no form of %j', schema => {
    expect(valuesParameter({ schema, values: '' })).toBeUndefined();
  });

  it('does not drown in references that multiply', () => {
    const definitions = Object.fromEntries(
      Array.from({ length: 15 }, (_, level) => [
        `d${level}`,
        {
          properties: Object.fromEntries(
            Array.from({ length: 8 }, (__, at) => [
              `p${at}`,
              { $ref: `#/definitions/d${level + 1}` },
            ]),
          ),
        },
      ]),
    );
    const schema = { ...definitions.d0, definitions };
    expect(valuesParameter({ schema, values: '' })).toBeDefined();
  });
});

describe('what a chart says against values', () => {
  const schema = (properties: object, more: object = {}) => ({
    schema: { type: 'object', properties, ...more },
    values: '',
  });

  it('takes names that the schema does not know, unless it forbids them', () => {
    const open = schema({ a: { type: 'string' } });
    expect(schemaFindings(open, { b: 1 })).toEqual([]);
    const closed = schema({ a: {} }, { additionalProperties: false });
    expect(schemaFindings(closed, { b: 1 })).toMatchObject([{ place: ['b'] }]);
    expect(schemaFindings(open, { a: 1 })).toMatchObject([
      { place: ['a'], severity: 'error', code: 'type' },
    ]);
    expect(schemaFindings({ values: '' }, { a: 1 })).toEqual([]);
  });

  it('tells what only the new version refuses', () => {
    const before = schema({
      greeting: { type: 'string' },
      port: { type: 'integer' },
    });
    const after = schema({
      greeting: { type: 'object' },
      port: { type: 'integer' },
    });
    const values = { greeting: 'Hi', port: 'eighty' };
    expect(newProblems(before, after, values, words)).toEqual([
      { place: ['greeting'], severity: 'error', code: 'type', message: 'type' },
    ]);
    expect(newProblems(after, after, values, words)).toEqual([]);
  });

  it('finds values that are gone or something else, by the defaults', () => {
    const before =
      'image: nginx\ngreeting: Hello\nservice: { port: 80, type: x }\nlabels: {}\nargs: []\nnone: null';
    const after =
      'image: nginx\ngreeting: { text: Hello }\nservice: { port: 80 }\nlabels: {}\nargs: []\nnone: 1';
    expect(
      lostValues(before, after, {
        image: 'nginx:2',
        greeting: 'Hi',
        service: { port: 81, type: 'y' },
        labels: { mine: 'x' },
        args: ['a'],
        none: 'text',
        unknown: true,
      }),
    ).toEqual([
      { path: 'greeting', kind: 'other' },
      { path: 'service.type', kind: 'gone' },
    ]);
    expect(lostValues('{broken', undefined, { a: 1 })).toEqual([]);
  });
});
