import { zstdDecompressSync } from 'node:zlib';
import { ZSTDDecoder } from 'zstddec';

/** Its memory never gets smaller: what is larger than nearly all trackers goes elsewhere. */
const LARGEST_BYTES = 1024 * 1024;

let decoder: ZSTDDecoder | undefined;
let preparing: Promise<void> | undefined;

/**
 * Prepares the decoder that is quicker for small texts; resolves in a moment, also where there is no
 * WebAssembly. Nobody has to wait for it: until then `unpackZstd` does without.
 */
export function prepareZstd(): Promise<void> {
  preparing ??= prepare().catch(() => undefined);
  return preparing;
}

async function prepare(): Promise<void> {
  const prepared = new ZSTDDecoder();
  await prepared.init();
  decoder = prepared;
}

/**
 * Unpacks zstd. Node makes a stream with buffers of its own for each text, which for that of a usual tracker
 * takes four times as long as the unpacking.
 *
 * @param size - what its header says that comes of it, as `zstdSize` reads it
 * @param options - for Node's own, which decides where the quick one does not get what the bytes promise
 * @throws Error where they are no zstd
 */
export function unpackZstd(
  bytes: Buffer,
  size: number | undefined,
  options: { maxOutputLength: number; chunkSize: number },
): Buffer {
  if (decoder && size && size <= LARGEST_BYTES) {
    const { buffer, byteOffset, length } = decoder.decode(bytes, size);
    if (length === size) {
      return Buffer.from(buffer, byteOffset, length);
    }
  } else {
    prepareZstd();
  }
  return zstdDecompressSync(bytes, options);
}
