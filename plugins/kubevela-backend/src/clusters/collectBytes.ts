import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** Enough for a page of most lists. */
const FIRST_BYTES = 4 * 1024 * 1024;

/** Larger ones are rare, and given back. */
const LARGEST_KEPT_BYTES = 16 * 1024 * 1024;

/** As many as are in use at once while a few clusters are listed. */
const MOST_KEPT = 8;

/** After the lists of a start the memory is free again. */
const UNUSED_MS = 30_000;

const free: Buffer[] = [];
let emptying: NodeJS.Timeout | undefined;

/** A whole answer. */
export interface CollectedBytes {
  /** Good until the release. */
  bytes: Buffer;
  release(): void;
}

/**
 * Reads a stream to its end, into memory that is used again.
 *
 * A list of 12,000 applications is hundreds of megabytes of pages. A new buffer for each makes the runtime
 * collect its whole heap about once a second, which was a third of all the processor time of a start.
 */
export async function collectBytes(body: Readable): Promise<CollectedBytes> {
  let buffer = free.pop() ?? Buffer.allocUnsafeSlow(FIRST_BYTES);
  let length = 0;
  const release = () => giveBack(buffer);
  try {
    // Not by iteration, which joins chunks to larger ones first and takes turns of the event loop for each.
    body.on('data', (chunk: Buffer) => {
      if (length + chunk.length > buffer.length) {
        buffer = grown(buffer, length, length + chunk.length);
      }
      chunk.copy(buffer, length);
      length += chunk.length;
    });
    await finished(body, { writable: false });
  } catch (error) {
    release();
    throw error;
  }
  return { bytes: buffer.subarray(0, length), release };
}

function grown(buffer: Buffer, length: number, needed: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(Math.max(needed, buffer.length * 2));
  buffer.copy(larger, 0, 0, length);
  return larger;
}

function giveBack(buffer: Buffer): void {
  if (buffer.length <= LARGEST_KEPT_BYTES && free.length < MOST_KEPT) {
    free.push(buffer);
    clearTimeout(emptying);
    emptying = setTimeout(() => {
      free.length = 0;
    }, UNUSED_MS);
    emptying.unref();
  }
}
