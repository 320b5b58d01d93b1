import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { trackerPayload } from '../../watch/trackerPayload';
import type { KubernetesObject } from '../../watch/types';

/** Most bytes that a tracker may take up unpacked: well above 20,000 objects, well below what hurts. */
const MAX_PAYLOAD_BYTES = 256 * 1024 * 1024;
/** Output buffers of about the right size: allocating them is a good part of the cost of a small tracker. */
const LIKELY_RATIO = 12;
const MIN_CHUNK_BYTES = 16 * 1024;
const MAX_CHUNK_BYTES = 1024 * 1024;

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
  const options = {
    maxOutputLength: MAX_PAYLOAD_BYTES,
    chunkSize: Math.min(
      Math.max(bytes.length * LIKELY_RATIO, MIN_CHUNK_BYTES),
      MAX_CHUNK_BYTES,
    ),
  };
  switch (encoding) {
    case 'zstd':
      return zstdDecompressSync(bytes, options);
    case 'gzip':
      return gunzipSync(bytes, options);
    case 'json':
      return bytes;
    default:
      throw new Error(`its compression "${encoding}" is not known`);
  }
}
