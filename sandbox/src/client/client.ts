import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { KubeError } from './errors.ts';

const defaultTimeoutMillis = 30_000;

/** Any Kubernetes object. */
export interface KubeObject {
  apiVersion?: string;
  kind?: string;
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    resourceVersion?: string;
    generation?: number;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    [field: string]: unknown;
  };
  // Manifests are open by nature; callers read what they know to be there.
  [field: string]: any;
}

/** How to reach and be known to an API server. */
export interface ClientOptions {
  /** Such as `https://127.0.0.1:6443`. */
  server: string;
  /** PEM of the authority that must have signed the server's certificate. */
  ca: string;
  token?: string;
}

/** One request. */
export interface CallOptions {
  method?: string;
  /** Sent as JSON, or as it is when a string. */
  body?: unknown;
  contentType?: string;
  /** Milliseconds without a byte from the server; 30 000 unless told. */
  timeout?: number;
  signal?: AbortSignal;
}

/**
 * A small client for one API server as one user: enough for starting, filling
 * and checking a cluster.
 */
export class KubeClient {
  readonly #options: ClientOptions;
  readonly #agent: Agent;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#agent = new Agent({
      ca: options.ca,
      keepAlive: true,
      maxSockets: 32,
    });
  }

  /** Sends a request and gives the open response, whatever its status. */
  open(path: string, call: CallOptions = {}): Promise<IncomingMessage> {
    const { token, server } = this.#options;
    const body =
      call.body === undefined || typeof call.body === 'string'
        ? call.body
        : JSON.stringify(call.body);
    return new Promise((resolve, reject) => {
      const req = request(
        new URL(path, server),
        {
          agent: this.#agent,
          method: call.method ?? 'GET',
          signal: call.signal,
          timeout: call.timeout ?? defaultTimeoutMillis,
          headers: {
            Accept: 'application/json',
            ...(token && { Authorization: `Bearer ${token}` }),
            ...(body !== undefined && {
              'Content-Type': call.contentType ?? 'application/json',
              'Content-Length': Buffer.byteLength(body),
            }),
          },
        },
        resolve,
      );
      req.once('timeout', () =>
        req.destroy(new Error(`no answer from ${server}${path} in time`)),
      );
      req.once('error', reject);
      req.end(body);
    });
  }

  /**
   * Sends a request and gives the body as text.
   *
   * @throws KubeError for a status of 400 and above.
   */
  async text(path: string, call: CallOptions = {}): Promise<string> {
    const response = await this.open(path, call);
    const chunks: Buffer[] = [];
    for await (const chunk of response) {
      chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString('utf8');
    const status = response.statusCode ?? 0;
    if (status >= 400) {
      throw new KubeError(call.method ?? 'GET', path, status, text);
    }
    return text;
  }

  /** Sends a request and gives the parsed body; see {@link KubeClient.text}. */
  async json<T = KubeObject>(path: string, call: CallOptions = {}): Promise<T> {
    return JSON.parse(await this.text(path, call)) as T;
  }

  get<T = KubeObject>(path: string): Promise<T> {
    return this.json<T>(path);
  }

  /** The object, or undefined when there is none. */
  async find(path: string): Promise<KubeObject | undefined> {
    try {
      return await this.json(path);
    } catch (error) {
      if (error instanceof KubeError && error.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  /** All items of a collection. */
  async list(path: string): Promise<KubeObject[]> {
    return (await this.json<{ items: KubeObject[] }>(path)).items;
  }

  create(path: string, body: unknown): Promise<KubeObject> {
    return this.json(path, { method: 'POST', body });
  }

  delete(path: string): Promise<KubeObject> {
    return this.json(path, { method: 'DELETE' });
  }

  /** Merge patch of an object, or of a subresource when the path names one. */
  mergePatch(path: string, body: unknown): Promise<KubeObject> {
    const contentType = 'application/merge-patch+json';
    return this.json(path, { method: 'PATCH', body, contentType });
  }

  /** JSON patch (RFC 6902). */
  jsonPatch(path: string, body: unknown[]): Promise<KubeObject> {
    const contentType = 'application/json-patch+json';
    return this.json(path, { method: 'PATCH', body, contentType });
  }

  /** Closes idle connections. */
  close(): void {
    this.#agent.destroy();
  }
}
