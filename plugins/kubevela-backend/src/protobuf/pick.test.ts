import { pick, withPicked } from './pick';
import { inline, list, shape, whole, zero } from './shape';

const source = whole({ secret: [1, whole({ name: [1, 'string'] })] });
const thing = whole({
  name: [1, zero('string')],
  labels: [2, 'strings'],
  parts: [3, list(whole({ name: [1, 'string'], size: [2, 'number'] }))],
  source: [4, inline(source)],
  other: [5, 'string'],
});

describe('pick', () => {
  it('takes fields as they are, in part, and from those that stand in another', () => {
    const labels = new Set(['secret']);
    expect(
      pick(thing, {
        name: true,
        labels,
        parts: { name: true },
        secret: true,
      }),
    ).toEqual(
      shape({
        name: [1, zero('string')],
        labels: [2, { value: 'strings', without: labels }],
        parts: [3, list(shape({ name: [1, 'string'] }))],
        source: [
          4,
          inline(shape({ secret: [1, whole({ name: [1, 'string'] })] })),
        ],
      }),
    );
    expect(pick(thing, { name: true }).isWhole).toBeUndefined();
  });

  it('says which field there is not', () => {
    expect(() => pick(thing, { nmae: true, parts: true })).toThrow(
      'The message has no nmae',
    );
    expect(() => pick(thing, { parts: { weight: true } })).toThrow(
      'The message has no weight',
    );
  });
});

describe('withPicked', () => {
  it('leaves all other fields, of which none may be lost', () => {
    const changed = withPicked(thing, 'parts', { size: true });
    expect(changed.isWhole).toBe(true);
    expect(changed[3]).toMatchObject({
      value: pick(thing[3]!.value as any, { size: true }),
    });
    expect(changed[1]).toBe(thing[1]);
    expect(changed[5]).toBe(thing[5]);
  });
});
