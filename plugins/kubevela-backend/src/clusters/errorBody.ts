import type { Readable } from 'node:stream';
import { isProtobuf, readObject, STATUS_SHAPE } from '../protobuf';
import type { StatusBody } from './statusError';

const LARGEST_BYTES = 64 * 1024;

/** The `metav1.Status` in the body of a failed request, if it is one. */
export async function readStatusBody(
  body: Readable,
): Promise<StatusBody | undefined> {
  return parseStatus(await readStart(body));
}

/** Reads the start of an error's body: a proxy on the way may send a page without end. */
async function readStart(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LARGEST_BYTES) {
      break;
    }
  }
  return Buffer.concat(chunks);
}

function parseStatus(bytes: Buffer): StatusBody | undefined {
  try {
    if (isProtobuf(bytes)) {
      // The envelope names the kind, and nothing else comes with an error.
      return readObject(bytes, STATUS_SHAPE);
    }
    const body = JSON.parse(bytes.toString());
    return body?.kind === 'Status' ? body : undefined;
  } catch {
    return undefined;
  }
}
