import { prune } from './prune';

const TRAIT = {
  group: 'core.oam.dev',
  version: 'v1beta1',
  kind: 'TraitDefinition',
};

const digestOf = (spec: object) =>
  prune({ metadata: { name: 'scaler' }, spec, status: { x: 1 } }, TRAIT).spec
    .digest;

describe('pruneDefinition', () => {
  it('keeps a digest in place of the spec', () => {
    const object = prune(
      {
        metadata: { name: 'scaler' },
        spec: { schematic: { cue: { template: 'outputs: {}' } } },
        status: { configMapRef: 'x' },
      },
      TRAIT,
    );
    expect(JSON.stringify(object)).not.toContain('outputs');
    expect(object.status).toBeUndefined();
    expect(object.spec.digest).toMatch(/^[\w-]{43}$/);
  });

  it('is the same for the same fields in another order, and another for another value', () => {
    const one = digestOf({ a: { b: 1, c: [1, 2] }, d: 'x' });
    expect(digestOf({ d: 'x', a: { c: [1, 2], b: 1 } })).toBe(one);
    expect(digestOf({ d: 'x', a: { c: [2, 1], b: 1 } })).not.toBe(one);
  });
});
