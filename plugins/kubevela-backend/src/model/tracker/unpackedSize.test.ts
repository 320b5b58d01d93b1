import { randomBytes } from 'node:crypto';
import { gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { trackerPayload } from '../../watch/trackerPayload';
import { loadFixture } from '../__testUtils__/fixtures';
import { gzipSize, zstdSize } from './unpackedSize';

describe('the size of what is packed', () => {
  it.each([0, 1, 255, 256, 300, 65_791, 65_792, 1_000_000])(
    'is told by gzip: %d bytes',
    size => {
      expect(gzipSize(gzipSync(Buffer.alloc(size, 'a')))).toBe(size);
    },
  );

  it.each([256, 300, 65_791, 65_792, 1_000_000])(
    'is told by zstd: %d bytes',
    size => {
      expect(zstdSize(zstdCompressSync(randomBytes(size)))).toBe(size);
    },
  );

  it.each(['1.11.0', '1.10.9'])(
    'is told by what vela-core %s packs',
    version => {
      const [tracker] = loadFixture(`${version}/trackers/rt-gcrule-rt.yaml`);
      const { data, encoding } = trackerPayload(tracker)!;
      expect(encoding).toBe('zstd');
      expect(zstdSize(data)).toBe(zstdDecompressSync(data).length);
    },
  );

  it('is not told by what is neither', () => {
    expect(gzipSize(Buffer.alloc(3))).toBeUndefined();
    expect(zstdSize(Buffer.alloc(100))).toBeUndefined();
    expect(zstdSize(zstdCompressSync(Buffer.alloc(0)))).toBeUndefined();
  });
});
