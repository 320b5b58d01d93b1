import { inspect } from 'node:util';
import type { KubernetesObject } from './types';

/** The list of managed resources of a ResourceTracker, still encoded. */
export interface TrackerPayload {
  /** `zstd` or `gzip` as vela-core wrote it, `json` where it was not compressed; anything else is unknown. */
  encoding: string;
  data: Buffer;
}

const PAYLOAD = Symbol('ResourceTracker payload');

/**
 * Holds the bytes where neither JSON nor a log nor a copy field by field finds them: they contain the
 * clear values of rendered Secrets.
 */
class Payload implements TrackerPayload {
  readonly encoding: string;
  readonly #data: Buffer;

  constructor(encoding: string, data: Buffer) {
    this.encoding = encoding;
    this.#data = data;
  }

  get data(): Buffer {
    return this.#data;
  }

  toJSON(): undefined {
    return undefined;
  }

  [inspect.custom](): string {
    return `[${this.#data.length} bytes]`;
  }
}

type WithPayload = KubernetesObject & { [PAYLOAD]?: Payload };

/**
 * The managed resources of a tracker: of one from the store, and of one as the API server sends it.
 * Undefined if it has none.
 */
export function trackerPayload(
  tracker: KubernetesObject,
): TrackerPayload | undefined {
  return (tracker as WithPayload)[PAYLOAD] ?? encode(tracker);
}

/** Takes the managed resources out of a tracker's spec, to where only {@link trackerPayload} finds them. */
export function hidePayload(tracker: KubernetesObject): void {
  const payload = encode(tracker);
  const { type, applicationGeneration, compression } = tracker.spec ?? {};
  tracker.spec = {
    type,
    applicationGeneration,
    compression: { type: compression?.type ?? '' },
  };
  if (payload) {
    (tracker as WithPayload)[PAYLOAD] = payload;
  }
}

function encode(tracker: KubernetesObject): Payload | undefined {
  const { compression, managedResources } = tracker.spec ?? {};
  if (compression?.type) {
    return typeof compression.data === 'string'
      ? new Payload(compression.type, Buffer.from(compression.data, 'base64'))
      : undefined;
  }
  return Array.isArray(managedResources)
    ? new Payload('json', Buffer.from(JSON.stringify(managedResources)))
    : undefined;
}
