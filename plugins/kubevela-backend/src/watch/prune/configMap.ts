import { createHash } from 'node:crypto';

const LARGEST_VALUE_BYTES = 4 * 1024;

/**
 * Replaces large values by `sha256:<hex>`, in place: enough to see a change. The digest is over the value
 * as text, and over the base64 of binary data.
 */
export function pruneConfigMapValues(object: Record<string, any>): void {
  for (const values of [object.data, object.binaryData]) {
    for (const key of Object.keys(values ?? {})) {
      const value = values[key];
      if (typeof value === 'string' && value.length > LARGEST_VALUE_BYTES) {
        values[key] = configMapDigest(value);
      }
    }
  }
}

/** What stands in the store for a large value. */
export function configMapDigest(value: string): string {
  return `sha256:${createHash('sha256').update(value).digest('hex')}`;
}
