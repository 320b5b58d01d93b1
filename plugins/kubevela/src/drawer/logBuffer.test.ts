import { LogBuffer, MAX_LINES } from './logBuffer';

describe('LogBuffer', () => {
  it('makes lines from pieces that end anywhere, without terminal colours', () => {
    const buffer = new LogBuffer();
    buffer.push('on');
    buffer.push('e\r\n\u001b[31mtwo\u001b[0m\nthr');
    expect(buffer.lines).toEqual(['one', 'two', 'thr']);
    buffer.push('ee\n');
    expect(buffer.lines).toEqual(['one', 'two', 'three']);
  });

  it('keeps the newest lines and counts the rest', () => {
    const buffer = new LogBuffer();
    buffer.push('x\n'.repeat(MAX_LINES + 5));
    expect(buffer.lines).toHaveLength(MAX_LINES);
    expect(buffer.dropped).toBe(5);
  });
});
