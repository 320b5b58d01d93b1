import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { asRecord } from '../model/kube/objects';
import type { KubernetesObject } from '../watch/types';

/** Most bytes that a revision may take up unpacked; those seen have 50 kB. */
const MAX_PAYLOAD_BYTES = 16 * 1024 * 1024;

/**
 * The spec of an ApplicationRevision, unpacked. A compressed one holds an empty Application beside its
 * payload, so the compression decides, never what is there. It may hold secrets in the clear.
 *
 * @throws Error for people if it cannot be read
 */
export function revisionPayload(
  revision: KubernetesObject,
): Record<string, unknown> {
  const { compression } = revision.spec ?? {};
  if (!compression?.type) {
    return asRecord(revision.spec) ?? {};
  }
  const bytes = Buffer.from(String(compression.data ?? ''), 'base64');
  const text = inflate(bytes, compression.type).toString('utf8');
  return asRecord(JSON.parse(text)) ?? {};
}

function inflate(bytes: Buffer, type: string): Buffer {
  const options = { maxOutputLength: MAX_PAYLOAD_BYTES };
  switch (type) {
    case 'zstd':
      if (typeof zstdDecompressSync !== 'function') {
        throw new Error(
          `it is compressed by zstd, which Node ${process.versions.node} cannot read: run the backend with Node 22.15 or newer`,
        );
      }
      return zstdDecompressSync(bytes, options);
    case 'gzip':
      return gunzipSync(bytes, options);
    default:
      throw new Error(`its compression "${type}" is not known`);
  }
}
