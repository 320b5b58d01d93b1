import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { trackerPayload } from '../../watch/trackerPayload';
import type { KubernetesObject } from '../../watch/types';

/** Most bytes that a tracker may take up unpacked: well above 20,000 objects, well below what hurts. */
const MAX_PAYLOAD_BYTES = 256 * 1024 * 1024;

/**
 * The entries of a ResourceTracker as its controller wrote them, whatever the compression. Throws an error
 * for people if they cannot be read.
 */
export function readPayload(tracker: KubernetesObject): unknown[] {
  const payload = trackerPayload(tracker);
  if (!payload) {
    return [];
  }
  const text = inflate(payload.data, payload.encoding).toString('utf8');
  const entries: unknown = JSON.parse(text) ?? [];
  if (!Array.isArray(entries)) {
    throw new Error('its content is not a list of resources');
  }
  return entries;
}

function inflate(bytes: Buffer, encoding: string): Buffer {
  switch (encoding) {
    case 'zstd':
      return zstdDecompressSync(bytes, { maxOutputLength: MAX_PAYLOAD_BYTES });
    case 'gzip':
      return gunzipSync(bytes, { maxOutputLength: MAX_PAYLOAD_BYTES });
    case 'json':
      return bytes;
    default:
      throw new Error(`its compression "${encoding}" is not known`);
  }
}
