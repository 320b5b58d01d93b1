import { pick, withPicked } from './pick';
import { inline, list, type Shape, whole, zero } from './shape';

const source = whole({ secret: [1, whole({ name: [1, 'string'] })] });
const thing = whole({
  name: [1, zero('string')],
  labels: [2, 'strings'],
  parts: [3, list(whole({ name: [1, 'string'], size: [2, 'number'] }))],
  source: [4, inline(source)],
  other: [5, 'string'],
});

/** What is read of a message: `true` for all of a field. */
const read = (from: Shape): Record<string, unknown> =>
  Object.fromEntries(
    from.flatMap((field, number) =>
      field
        ? [
            [
              `${number} ${field.name}`,
              typeof field.value === 'string' ? true : read(field.value),
            ],
          ]
        : [],
    ),
  );

describe('pick', () => {
  it('takes fields as they are, in part, and from those that stand in another', () => {
    const labels = new Set(['secret']);
    const picked = pick(thing, {
      name: true,
      labels,
      parts: { name: true },
      secret: true,
    });
    expect(read(picked)).toEqual({
      '1 name': true,
      '2 labels': true,
      '3 parts': { '1 name': true },
      '4 source': { '1 secret': { '1 name': true } },
    });
    expect(picked[1]).toBe(thing[1]);
    expect(picked[2]!.without).toBe(labels);
    expect(picked[3]).toMatchObject({ list: true });
    expect(picked[4]).toMatchObject({ inline: true });
    expect(picked.isWhole).toBeFalsy();
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
    expect(read(changed)).toEqual({
      ...read(thing),
      '3 parts': { '2 size': true },
    });
    expect(changed[5]).toBe(thing[5]);
  });
});
