import { TextColumn } from './TextColumn';

const found = (texts: string[], part: string) => [
  ...TextColumn.of(texts).rowsWith(part),
];

describe('TextColumn', () => {
  it.each([
    ['at the beginning, in the middle and at the end', 'pay', [1, 0, 1, 1]],
    ['the last letter of a text', 'd', [1, 0, 0, 0]],
    ['what begins the next text too', 's', [0, 1, 1, 1]],
    ['nothing', 'zebra', [0, 0, 0, 0]],
    ['what only two texts together make', 'dshop', [0, 0, 0, 0]],
    ['what stands between them', '\u0000', [0, 0, 0, 0]],
    ['what stands between them, and more', 'd\u0000s', [0, 0, 0, 0]],
  ])('finds %s', (_, part, rows) => {
    const texts = ['payload', 'shop', 'repays', 'slow pay'];
    expect(found(texts, part)).toEqual(rows);
  });

  it('tells rows without a text from others', () => {
    expect(found(['', 'a', '', '', 'ba', ''], 'a')).toEqual([0, 1, 0, 0, 1, 0]);
    expect(found([''], 'a')).toEqual([0]);
    expect(found([], 'a')).toEqual([]);
  });

  it('finds a text of several in one row once, and goes on with the next', () => {
    expect(found(['aaa', 'b', 'aa'], 'a')).toEqual([1, 0, 1]);
    expect(found(['aab', 'b', 'ab'], 'ab')).toEqual([1, 0, 1]);
  });

  it('is the same when some of its rows change', () => {
    const texts = ['shop', '', 'pay', 'a longer text', 'end'];
    for (const [rows, others] of [
      [[0], ['']],
      [[1], ['now pay']],
      [[4], ['paid']],
      [
        [0, 2, 4],
        ['x', 'pay pay', ''],
      ],
      [
        [0, 1, 2, 3, 4],
        ['', '', 'pay', '', 'pay'],
      ],
    ] as Array<[number[], string[]]>) {
      const now = [...texts];
      rows.forEach((row, i) => (now[row] = others[i]));
      const derived = TextColumn.of(texts).with(rows, others);
      for (const part of ['pay', 'x', 'e', 'end', 'shop']) {
        expect([...derived.rowsWith(part)]).toEqual(found(now, part));
      }
    }
  });
});
