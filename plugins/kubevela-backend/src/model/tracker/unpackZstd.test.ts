import { randomBytes } from 'node:crypto';
import zlib, { zstdCompressSync } from 'node:zlib';
import { zstdSize } from './unpackedSize';
import { prepareZstd, unpackZstd } from './unpackZstd';

const options = { maxOutputLength: 4 * 1024 * 1024, chunkSize: 4 * 1024 };
const texts = [1, 20, 300, 3_000, 70_000, 900_000].flatMap(size => [
  Buffer.alloc(size, 'kubernetes '),
  randomBytes(size),
]);

const unpack = (packed: Buffer) =>
  unpackZstd(packed, zstdSize(packed), options);

describe('unpackZstd', () => {
  const node = jest.spyOn(zlib, 'zstdDecompressSync');

  beforeAll(() => prepareZstd());
  beforeEach(() => node.mockClear());
  afterAll(() => node.mockRestore());

  it('should unpack what was packed, without a stream for each', () => {
    for (const text of texts) {
      expect(unpack(zstdCompressSync(text)).equals(text)).toBe(true);
    }
    // Of the smallest the header is not read.
    expect(node.mock.calls.length).toBeLessThan(5);
  });

  it('should leave to Node what is large', () => {
    const text = randomBytes(2 * 1024 * 1024);
    expect(unpack(zstdCompressSync(text)).equals(text)).toBe(true);
    expect(node).toHaveBeenCalledTimes(1);
  });

  it('should keep to the limit', () => {
    const packed = zstdCompressSync(Buffer.alloc(8 * 1024 * 1024));
    expect(() => unpack(packed)).toThrow(/larger than 4194304/);
  });

  it('should refuse what is broken, and go on', () => {
    const text = randomBytes(3_000);
    const packed = zstdCompressSync(text);
    expect(() => unpack(packed.subarray(0, 2_000))).toThrow();
    const wrong = Buffer.from(packed);
    wrong.fill(0xff, 8, 40);
    expect(() => unpack(wrong)).toThrow();
    expect(unpack(packed).equals(text)).toBe(true);
  });

  it('should not take the header for granted', () => {
    // A frame that says that it holds more than it does, or less.
    const packed = zstdCompressSync(Buffer.alloc(3_000, 'kubernetes '));
    expect(packed[4] >>> 6).toBe(1);
    for (const says of [2_000, 5_000]) {
      const wrong = Buffer.from(packed);
      wrong.writeUInt16LE(says - 256, packed[4] & 0x20 ? 5 : 6);
      expect(() => unpack(wrong)).toThrow();
    }
  });
});
