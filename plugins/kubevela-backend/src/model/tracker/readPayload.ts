import { gunzipSync } from 'node:zlib';
import { trackerPayload } from '../../watch/trackerPayload';
import type { KubernetesObject } from '../../watch/types';
import { gzipSize, zstdSize } from './unpackedSize';
import { unpackZstd } from './unpackZstd';

/** Most bytes that a tracker may take up unpacked: well above 20,000 objects, well below what hurts. */
const MAX_PAYLOAD_BYTES = 256 * 1024 * 1024;
/** More than most trackers take unpacked, and less than what the runtime makes a block of memory of its own for. */
const LIKELY_BYTES = 3 * 1024;
const MOST_CHUNK_BYTES = 1024 * 1024;

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
    case 'zstd': {
      const size = zstdSize(bytes);
      return unpackZstd(bytes, size, into(size));
    }
    case 'gzip':
      return gunzipSync(bytes, into(gzipSize(bytes)));
    case 'json':
      return bytes;
    default:
      throw new Error(`its compression "${encoding}" is not known`);
  }
}

/**
 * Unpacks in one piece where the packed bytes tell what comes of them, and right where they tell nothing
 * or something wrong: then in several.
 */
function into(size: number | undefined) {
  return {
    maxOutputLength: MAX_PAYLOAD_BYTES,
    chunkSize: Math.min(Math.max(size ?? 0, LIKELY_BYTES), MOST_CHUNK_BYTES),
  };
}
