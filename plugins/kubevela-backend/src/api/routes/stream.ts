import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Response } from 'express';

/** Sends a stream as it comes, no faster than the reader takes it. */
export async function stream(
  res: Response<any>,
  contentType: string,
  source: AsyncIterable<Uint8Array | string>,
): Promise<void> {
  res.status(200);
  res.setHeader('content-type', `${contentType}; charset=utf-8`);
  // Whoever compresses it on the way would hold lines back until there are many.
  res.setHeader('cache-control', 'no-store, no-transform');
  // A browser must never take a log for a page.
  res.setHeader('x-content-type-options', 'nosniff');
  res.flushHeaders();
  try {
    await pipeline(
      Readable.from(source, { objectMode: false }),
      res as unknown as NodeJS.WritableStream,
    );
  } catch {
    // The reader went away, or the cluster did: either way the stream has ended and there is no answer to change.
    res.destroy();
  }
}

/** One line for each record. */
export async function* ndjson(records: AsyncIterable<object>) {
  for await (const record of records) {
    yield `${JSON.stringify(record)}\n`;
  }
}
