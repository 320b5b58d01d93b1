import { answer, field, number, varint } from './__testUtils__/writeMessage';
import { isProtobuf, readObject } from './envelope';
import { inline, list, shape, whole, zero } from './shape';
import { UnknownFieldError } from './UnknownFieldError';

const THING = shape({
  name: [1, 'string'],
  count: [2, 'number'],
  always: [3, zero('number')],
  inner: [4, shape({ text: [1, 'string'] })],
  labels: [5, { value: 'strings', without: new Set(['secret']) }],
  at: [6, 'time'],
  tags: [7, list('string')],
  among: [8, inline(shape({ beside: [1, 'string'] }))],
});

describe('a message in protobuf', () => {
  it('becomes what JSON would have', () => {
    const entry = (key: string, value: string) =>
      field(5, Buffer.concat([field(1, key), field(2, value)]));
    expect(
      readObject(
        answer(
          field(1, 'näme'),
          number(2, 0),
          number(3, 0),
          field(4, ''),
          entry('a', ''),
          entry('secret', 'hunter2'),
          field(6, number(1, 1_764_324_607)),
          field(7, 'x'),
          field(7, ''),
          field(8, field(1, 'here')),
        ),
        THING,
      ),
    ).toEqual({
      name: 'näme',
      always: 0,
      inner: {},
      labels: { a: '' },
      at: '2025-11-28T10:10:07Z',
      tags: ['x', ''],
      beside: 'here',
    });
  });

  it('passes over what it does not know, of each wire type', () => {
    const unknown = [
      number(90, 2 ** 40),
      field(91, 'text'),
      Buffer.concat([varint(92 * 8 + 1), Buffer.alloc(8, 0xff)]),
      Buffer.concat([varint(93 * 8 + 5), Buffer.alloc(4, 0xff)]),
      // A known number with another type than expected.
      number(1, 7),
    ];
    expect(readObject(answer(...unknown, field(1, 'a')), THING)).toEqual({
      name: 'a',
    });
  });

  it('reads numbers that are large and numbers that are negative', () => {
    const minusOne = Buffer.from([0x10, ...Array(9).fill(0xff), 0x01]);
    expect(readObject(answer(minusOne), THING)).toEqual({ count: -1 });
    expect(readObject(answer(number(2, 2 ** 50 + 3)), THING)).toEqual({
      count: 2 ** 50 + 3,
    });
  });

  it('has null for no time only where JSON has', () => {
    const times = shape({ always: [1, zero('time')], ifAny: [2, 'time'] });
    expect(readObject(answer(field(1, ''), field(2, '')), times)).toEqual({
      always: null,
    });
  });

  it('reads what JSON writes in another way', () => {
    const values = shape({
      bytes: [1, 'base64'],
      files: [2, 'base64s'],
      size: [3, 'quantity'],
      port: [4, 'intOrString'],
      ports: [5, list('intOrString')],
      groups: [6, list('number')],
    });
    const text = Buffer.concat([number(1, 1), field(3, 'http')]);
    const eighty = Buffer.concat([number(1, 0), number(2, 80), field(3, '')]);
    expect(
      readObject(
        answer(
          field(1, Buffer.from([0, 255])),
          field(2, Buffer.concat([field(1, 'a'), field(2, 'b')])),
          field(3, field(1, '64Mi')),
          field(4, text),
          field(5, eighty),
          field(5, text),
          number(6, 0),
          number(6, 7),
        ),
        values,
      ),
    ).toEqual({
      bytes: 'AP8=',
      files: { a: 'Yg==' },
      size: '64Mi',
      port: 'http',
      ports: [80, 'http'],
      groups: [0, 7],
    });
  });

  it('takes any key for a key', () => {
    const entry = Buffer.concat([field(1, '__proto__'), field(2, 'text')]);
    const { labels } = readObject(answer(field(5, entry)), THING);
    expect(JSON.stringify(labels)).toBe('{"__proto__":"text"}');
    expect(Object.getPrototypeOf(labels)).toBe(Object.prototype);
  });

  it('refuses what it would lose', () => {
    const part = whole({ name: [1, 'string'] });
    const outer = shape({ part: [1, part] });
    const known = field(1, field(1, 'a'));
    expect(readObject(answer(known, field(9, 'new')), outer)).toEqual({
      part: { name: 'a' },
    });
    expect(() => readObject(answer(field(1, field(9, 'new'))), outer)).toThrow(
      new UnknownFieldError(9),
    );
    expect(() => readObject(answer(field(1, number(1, 7))), outer)).toThrow(
      UnknownFieldError,
    );
  });

  it('never reads beyond its end', () => {
    const complete = answer(
      field(1, 'name'),
      number(2, 300),
      field(4, field(1, 'text')),
    );
    // The envelope's own length is right, so that only what is inside is cut.
    for (let length = 5; length < complete.length; length++) {
      expect(() => readObject(complete.subarray(0, length), THING)).toThrow(
        SyntaxError,
      );
    }
    const cut = answer(Buffer.from([0x0a, 0x7f, 0x61]));
    expect(() => readObject(cut, THING)).toThrow(/ends in a value, at byte/);
    const endless = answer(Buffer.from([0x10, ...Array(12).fill(0xff)]));
    expect(() => readObject(endless, THING)).toThrow(/number without end/);
    const group = answer(Buffer.from([0x0b]));
    expect(() => readObject(group, THING)).toThrow(/wire type 3/);
  });

  it('tells texts apart that a cache might take for the same', () => {
    // More texts than the cache has places, twice: a latin-1 byte is not a character of UTF-8.
    const texts = Array.from(
      { length: 20_000 },
      (_, i) => `text-${i % 10_000}`,
    );
    texts.push('é', 'Ã©', '\u00e9\u00e9', 'a\0', '\0a');
    const { tags } = readObject(
      answer(...texts.map(text => field(7, text))),
      THING,
    );
    expect(tags).toEqual(texts);
  });

  it('is told from JSON by its first bytes', () => {
    expect(isProtobuf(answer())).toBe(true);
    expect(isProtobuf(Buffer.from('{"kind":"Status"}'))).toBe(false);
    expect(isProtobuf(Buffer.alloc(0))).toBe(false);
  });
});
