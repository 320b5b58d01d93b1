import { Readable } from 'node:stream';
import { collectBytes } from './collectBytes';

const MEGABYTE = 1024 * 1024;

function stream(...chunks: Buffer[]): Readable {
  return Readable.from(chunks, { objectMode: false });
}

describe('collectBytes', () => {
  it('reads a stream to its end, also one that is larger than the memory at hand', async () => {
    const chunks = Array.from({ length: 5 }, (_, i) =>
      Buffer.alloc(MEGABYTE, i + 1),
    );
    const { bytes, release } = await collectBytes(stream(...chunks));
    expect(bytes.equals(Buffer.concat(chunks))).toBe(true);
    release();
  });

  it('does not give memory away while somebody still reads it', async () => {
    const first = await collectBytes(stream(Buffer.from('first')));
    const second = await collectBytes(stream(Buffer.from('second')));
    expect([String(first.bytes), String(second.bytes)]).toEqual([
      'first',
      'second',
    ]);
    first.release();
    const third = await collectBytes(stream(Buffer.from('third')));
    expect(third.bytes.buffer).toBe(first.bytes.buffer);
    expect(String(second.bytes)).toBe('second');
    second.release();
    third.release();
  });

  it('passes on the error of a stream that breaks', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('cut'));
      },
    });
    await expect(collectBytes(broken)).rejects.toThrow('cut');
  });
});
