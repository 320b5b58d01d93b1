import { parameterShape } from './parameterShape';

const shape = (schema: object) => parameterShape(JSON.stringify(schema));
const TEXT = { type: 'string' };

describe('parameterShape', () => {
  it('keeps names, through lists and objects', () => {
    expect(
      shape({
        type: 'object',
        properties: {
          image: TEXT,
          ports: {
            type: 'array',
            items: { type: 'object', properties: { port: TEXT } },
          },
          cmd: { type: 'array', items: TEXT },
        },
      }),
    ).toEqual({
      fields: {
        image: true,
        ports: { items: { fields: { port: true } } },
        cmd: true,
      },
    });
  });

  it.each([
    ['no schema', undefined],
    ['no JSON', '{'],
    ['no properties', '{"type":"object"}'],
    [
      'other names allowed',
      '{"properties":{"a":{}},"additionalProperties":{}}',
    ],
    ['a form that takes anything', '{"properties":{"a":{}},"oneOf":[{},{}]}'],
    ['a reference', '{"properties":{"a":{}},"$ref":"#/x"}'],
  ])('takes anything for %s', (_, text) => {
    expect(parameterShape(text)).toBe(true);
  });

  it('takes forms that only say what is required for what they are', () => {
    expect(
      shape({
        properties: { a: TEXT, b: TEXT },
        oneOf: [{ required: ['a'] }, { required: ['b'] }],
      }),
    ).toEqual({ fields: { a: true, b: true } });
  });

  it('takes the names of all forms together', () => {
    expect(
      shape({
        oneOf: [
          { properties: { a: { properties: { x: TEXT } } } },
          { properties: { a: { properties: { y: TEXT } }, b: TEXT } },
        ],
      }),
    ).toEqual({ fields: { a: true, b: true } });
  });
});
