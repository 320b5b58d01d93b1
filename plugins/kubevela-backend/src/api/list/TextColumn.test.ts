import { TextColumn } from './TextColumn';

const found = (texts: string[], part: string) => [
  ...new TextColumn(texts).rowsWith(part),
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
});
