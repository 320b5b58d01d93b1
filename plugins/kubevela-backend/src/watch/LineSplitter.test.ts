import { LineSplitter } from './LineSplitter';

describe('LineSplitter', () => {
  it('puts lines together wherever the chunks end, also inside a character', () => {
    const text = '{"name":"网站 🚀"}\n\n{"name":"é"}\n';
    const bytes = Buffer.from(text);
    for (let cut = 0; cut <= bytes.length; cut++) {
      for (let next = cut; next <= bytes.length; next++) {
        const splitter = new LineSplitter();
        const lines = [
          bytes.subarray(0, cut),
          bytes.subarray(cut, next),
          bytes.subarray(next),
        ].flatMap(chunk => splitter.push(chunk));
        expect(lines).toEqual(['{"name":"网站 🚀"}', '{"name":"é"}']);
      }
    }
  });

  it('keeps what has no newline yet', () => {
    const splitter = new LineSplitter();
    expect(splitter.push(Buffer.from('half'))).toEqual([]);
    expect(splitter.push(Buffer.from(' a line'))).toEqual([]);
    expect(splitter.push(Buffer.from('\nand'))).toEqual(['half a line']);
  });

  it('gives several lines of one chunk', () => {
    expect(new LineSplitter().push(Buffer.from('a\nb\nc\n'))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});
