import { schemaOf } from './__fixtures__/schemas';
import {
  alternativeAt,
  chooseAlternative,
  switchAlternative,
} from './alternativeAt';
import { normalizeSchema } from './normalizeSchema';

const url = normalizeSchema(schemaOf('workflowstep/webhook')).properties!.url;
const env = normalizeSchema(schemaOf('trait/env'));
const context = normalizeSchema(schemaOf('workflowstep/build-push-image'))
  .properties!.context;
const tagged = normalizeSchema({
  oneOf: [
    { properties: { kind: { enum: ['a'] }, size: { type: 'integer' } } },
    { properties: { kind: { enum: ['b'] }, size: { type: 'integer' } } },
    { type: 'string' },
  ],
});

describe('alternatives', () => {
  it('are parameters of their own, with what belongs to them', () => {
    expect(alternativeAt(url, 1)).toMatchObject({
      type: 'object',
      required: ['secretRef'],
      properties: { secretRef: { type: 'object' } },
    });
    expect(alternativeAt(url, 1).properties).not.toHaveProperty('value');
  });

  it.each([
    [url, undefined, 0],
    [url, { secretRef: { name: 'a', key: 'b' } }, 1],
    [env, { env: { A: '1' } }, 0],
    [env, { containers: [] }, 1],
    [context, { git: 'x' }, 0],
    [context, 's3://x', 1],
    [tagged, { kind: 'b', size: 1 }, 1],
    [tagged, 'text', 2],
  ])('are told by the value (%#)', (parameter, value, index) => {
    expect(chooseAlternative(parameter, value)).toBe(index);
  });

  it('leave nothing of each other behind, and keep what none of them knows', () => {
    const value = { value: 'https://example.org', note: 'mine' };
    expect(switchAlternative(url, value, 1)).toEqual({ note: 'mine' });
    expect(switchAlternative(tagged, { kind: 'a' }, 2)).toBeUndefined();
    expect(
      switchAlternative(env, { containerName: 'a', env: {} }, 1),
    ).toBeUndefined();
  });
});
