import { LogLines } from './LogLines';
import { LogRedactor } from './LogRedactor';
import { isAfter, splitTime } from './logLine';
import { MergedStream } from './MergedStream';

describe('LogLines', () => {
  it('should make lines from chunks that end anywhere, in the middle of a character too', () => {
    const lines = new LogLines();
    const bytes = Buffer.from('größe\r\n\nende\nrest');
    const found = [...bytes].flatMap(byte => lines.push(Buffer.from([byte])));
    expect(found).toEqual(['größe', '', 'ende']);
    expect(lines.end()).toBe('rest');
    expect(lines.end()).toBeUndefined();
  });

  it('should cut a line that does not end, and go on with the next one', () => {
    const lines = new LogLines();
    const endless = Buffer.alloc(100_000, 'x');
    for (let i = 0; i < 50; i++) {
      expect(lines.push(endless)).toEqual([]);
    }
    const [cut, next] = lines.push(Buffer.from('\nnext\n'));
    expect(cut).toHaveLength(64 * 1024);
    expect(next).toBe('next');
  });
});

describe('LogRedactor', () => {
  it('should hide what an application wrote of its secrets, a key over several lines too', () => {
    const redactor = new LogRedactor();
    const out = [
      'password=hunter2secret',
      '-----BEGIN RSA PRIVATE KEY-----',
      'MIIEpAIBAAKCAQEA',
      '-----END RSA PRIVATE KEY-----',
      'INFO GET /cart 200',
    ].map(line => redactor.line(line));
    expect(out.join('\n')).not.toMatch(/hunter2|MIIEp/);
    expect(out[4]).toBe('INFO GET /cart 200');
  });
});

describe('times of lines', () => {
  it('should be taken off, and compared whatever their number of digits', () => {
    expect(splitTime('2026-11-22T10:00:00.5Z a b')).toEqual({
      time: '2026-11-22T10:00:00.5Z',
      text: 'a b',
    });
    expect(splitTime('no time')).toEqual({ text: 'no time' });
    expect(isAfter('2026-11-22T10:00:00.5Z', '2026-11-22T10:00:00Z')).toBe(
      true,
    );
    expect(isAfter('2026-11-22T10:00:00.5Z', '2026-11-22T10:00:00.51Z')).toBe(
      false,
    );
  });
});

describe('MergedStream', () => {
  it('should read a source no faster than the reader takes its values', async () => {
    let made = 0;
    async function* endless() {
      for (;;) {
        made++;
        yield made;
      }
    }
    const merged = new MergedStream<number>();
    merged.add(endless());
    const reader = merged[Symbol.asyncIterator]();
    await reader.next();
    await new Promise(resolve => setImmediate(resolve));
    expect(made).toBeLessThanOrEqual(2);
    await reader.return(undefined);
    expect(merged.size).toBe(1);
  });

  it('should end its sources when nobody reads any more', async () => {
    let ended = false;
    async function* source() {
      try {
        yield 1;
        yield 2;
      } finally {
        ended = true;
      }
    }
    const merged = new MergedStream<number>();
    merged.add(source());
    for await (const value of merged) {
      expect(value).toBe(1);
      break;
    }
    await new Promise(resolve => setImmediate(resolve));
    expect(ended).toBe(true);
  });

  it('should end when it is closed and its sources have ended', async () => {
    const merged = new MergedStream<number>();
    async function* two() {
      yield 1;
      yield 2;
    }
    merged.add(two());
    merged.add(two());
    merged.push(0);
    merged.close();
    const all: number[] = [];
    for await (const value of merged) {
      all.push(value);
    }
    expect(all.sort()).toEqual([0, 1, 1, 2, 2]);
  });
});
