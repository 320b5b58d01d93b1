import type {
  ClusterCredentials,
  ClusterEndpoint,
} from '@velastage/plugin-kubevela-node';
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { Identity } from './acting/Identity';
import { Writer } from './acting/Writer';
import { ApiError } from './ApiError';
import { collectBytes } from './collectBytes';
import { connectionError } from './connectionError';
import { Dispatchers } from './dispatchers';
import { readStatusBody } from './errorBody';
import { isLoopback } from './isLoopback';
import { RequestInfo, requestInfo } from './requestInfo';
import { RequestAbort } from './RequestAbort';
import { sameEndpoint } from './sameEndpoint';
import { retryAfterMs, statusError } from './statusError';
import { untilAborted } from './untilAborted';

const DEADLINE_MS = 10_000;
const USER_AGENT = 'velastage';

/** One request to an API server. */
export interface ApiRequest {
  /** Whatever writes goes through a {@link Writer}. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Parameters that are undefined are left out. */
  query?: Record<string, string | number | boolean | undefined>;
  body?: string | Buffer;
  /** Names in lower case. */
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** For the whole answer, of a stream for its headers; 10,000 unless told. */
  deadlineMs?: number;
  /** Whether the answer goes on without end, as of a watch or of logs that are followed. */
  stream?: boolean;
  /** Takes 304 for an answer, to a request with `if-none-match`. */
  notModified?: boolean;
}

/** A request that changes nothing. */
export interface ReadRequest extends Omit<ApiRequest, 'body'> {
  method?: 'GET';
}

/** An answer with a status below 300, or 304 where it was asked for. */
export interface ApiResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Must be read to its end or destroyed. */
  body: Readable & { text(): Promise<string> };
}

/** How one request went, for measurements. */
export interface RequestObservation {
  verb: string;
  resource: string;
  /** HTTP status, 0 without an answer. */
  status: number;
  durationMs: number;
}

/**
 * HTTP to one API server: its own sockets, TLS, credentials and deadlines. No redirects are followed, and
 * after a 401 the credentials are fetched anew, once. Every failure is an {@link ApiError}.
 *
 * By itself it reads, with the portal's own account. What writes says in whose name, see {@link writer}.
 */
export class ClusterConnection {
  readonly cluster: string;
  readonly #observe?: (observation: RequestObservation) => void;
  #endpoint!: ClusterEndpoint;
  #server!: URL;
  #dispatchers!: Dispatchers;
  /** For people with a token of their own: sockets that no certificate of the portal was shown on. */
  #personal!: Dispatchers;
  #credentials = 0;
  #refreshing?: Promise<unknown>;
  #closed = false;

  constructor(options: {
    cluster: string;
    endpoint: ClusterEndpoint;
    observe?: (observation: RequestObservation) => void;
  }) {
    this.cluster = options.cluster;
    this.#observe = options.observe;
    this.#use(options.endpoint);
  }

  /** The API server's URL. */
  get server(): string {
    return this.#endpoint.server;
  }

  /** Talks to another address, or with other trust, from the next request on. */
  setEndpoint(endpoint: ClusterEndpoint): void {
    const before = this.#endpoint;
    if (sameEndpoint(before, endpoint)) {
      this.#endpoint = endpoint;
      return;
    }
    this.#dispatchers.retire();
    this.#personal.retire();
    this.#use(endpoint);
  }

  /** Writes in a name: of a person, or of the portal. `Acting` knows which. */
  writer(identity: Identity): Writer {
    return new Writer({
      cluster: this.cluster,
      identity,
      send: (path, request) => this.#json(path, request, identity),
    });
  }

  /**
   * Sends a request that reads.
   *
   * @throws ApiError for any other answer, and for none
   */
  async request(path: string, options: ReadRequest = {}): Promise<ApiResponse> {
    return this.#request(path, asReading(options), Identity.portal());
  }

  async #request(
    path: string,
    options: ApiRequest,
    identity: Identity,
  ): Promise<ApiResponse> {
    const info = requestInfo(options.method ?? 'GET', path, options.query);
    const abort = new RequestAbort(
      options.signal,
      options.deadlineMs ?? DEADLINE_MS,
    );
    const startMs = performance.now();
    let status = 0;
    try {
      abort.signal.throwIfAborted();
      const response = identity.token
        ? await this.#send(path, options, info, identity, {}, abort)
        : await this.#sendAuthorized(path, options, info, identity, abort);
      status = response.statusCode;
      if (status >= 300 && !(status === 304 && options.notModified)) {
        throw await this.#failure(info, response, identity);
      }
      if (options.stream) {
        abort.clearDeadline();
      }
      response.body.once('close', () => abort.release());
      return { status, headers: response.headers, body: response.body };
    } catch (error) {
      abort.release();
      throw connectionError(this.cluster, this.server, info, error);
    } finally {
      this.#observe?.({
        verb: info.verb,
        resource: info.resource,
        status,
        durationMs: performance.now() - startMs,
      });
    }
  }

  /**
   * Sends a request that reads, and parses its answer.
   *
   * @throws ApiError
   */
  async getJson<T>(
    path: string,
    options: ReadRequest & Parsing<T> = {},
  ): Promise<T> {
    return this.#json(path, asReading(options), Identity.portal());
  }

  async #json<T>(
    path: string,
    options: ApiRequest & Parsing<T>,
    identity: Identity,
  ): Promise<T> {
    const { body } = await this.#request(path, options, identity);
    try {
      const { parse } = options;
      return parse
        ? await parseBytes(body, parse)
        : JSON.parse(await body.text());
    } catch (error) {
      const info = requestInfo(options.method ?? 'GET', path, options.query);
      throw connectionError(this.cluster, this.server, info, error);
    }
  }

  /** Cuts all sockets; every request under way fails. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#dispatchers.destroy(), this.#personal.destroy()]);
  }

  #use(endpoint: ClusterEndpoint): void {
    this.#endpoint = endpoint;
    this.#server = new URL(endpoint.server);
    this.#dispatchers = new Dispatchers(endpoint);
    this.#personal = new Dispatchers(endpoint);
  }

  async #sendAuthorized(
    path: string,
    options: ApiRequest,
    info: RequestInfo,
    identity: Identity,
    abort: RequestAbort,
  ): Promise<Dispatcher.ResponseData> {
    const used = this.#credentials;
    const first = await untilAborted(
      this.#authorize(info, false),
      abort.signal,
    );
    const response = await this.#send(
      path,
      options,
      info,
      identity,
      first,
      abort,
    );
    if (response.statusCode !== 401) {
      return response;
    }
    await response.body.dump();
    const fresh = await untilAborted(this.#refresh(info, used), abort.signal);
    return this.#send(path, options, info, identity, fresh, abort);
  }

  async #authorize(
    info: RequestInfo,
    refresh: boolean,
  ): Promise<ClusterCredentials> {
    try {
      return await this.#endpoint.authorize({ refresh });
    } catch (cause) {
      if (cause instanceof ApiError) {
        throw cause;
      }
      const said = cause instanceof Error ? cause.message : String(cause);
      throw new ApiError(
        { cluster: this.cluster, ...info },
        {
          message: `${this.cluster}: no credentials: ${said}`,
          reason: 'credentials',
          advice: 'Check the user of this cluster in its configuration.',
          cause,
        },
      );
    }
  }

  /** Fetches credentials anew, once for all requests that were refused with the same ones. */
  async #refresh(info: RequestInfo, used: number): Promise<ClusterCredentials> {
    if (this.#credentials === used) {
      this.#refreshing ??= this.#authorize(info, true).finally(() => {
        this.#refreshing = undefined;
        this.#credentials += 1;
      });
      await this.#refreshing;
    }
    return this.#authorize(info, false);
  }

  async #send(
    path: string,
    options: ApiRequest,
    info: RequestInfo,
    identity: Identity,
    credentials: ClusterCredentials,
    abort: RequestAbort,
  ): Promise<Dispatcher.ResponseData> {
    const authorized = headersFor(identity, credentials);
    if (this.#closed) {
      throw new ApiError(
        { cluster: this.cluster, ...info },
        {
          message: `${this.cluster}: the connection is closed`,
          reason: 'aborted',
        },
      );
    }
    if (
      this.#server.protocol === 'http:' &&
      authorized.authorization &&
      !isLoopback(this.#server.hostname)
    ) {
      throw new ApiError(
        { cluster: this.cluster, ...info },
        {
          message: `${this.cluster}: ${this.server} is not https, and a token would be sent in the clear`,
          reason: 'credentials',
          advice: 'Use the https URL of the API server.',
        },
      );
    }
    const { origin, pathname } = this.#server;
    const dispatcher = identity.token
      ? this.#personal.for(undefined)
      : this.#dispatchers.for(credentials.clientCertificate);
    return dispatcher.request({
      origin,
      path: `${pathname.replace(/\/$/, '')}${path}${queryString(
        options.query,
      )}`,
      method: options.method ?? 'GET',
      body: options.body,
      headers: {
        accept: 'application/json',
        'user-agent': USER_AGENT,
        ...options.headers,
        ...authorized,
      },
      signal: abort.signal,
    });
  }

  async #failure(
    info: RequestInfo,
    response: Dispatcher.ResponseData,
    { person }: Identity,
  ): Promise<ApiError> {
    return statusError(
      this.cluster,
      info,
      {
        status: response.statusCode,
        retryAfterMs: retryAfterMs(response.headers['retry-after']),
        body: await readStatusBody(response.body),
      },
      person,
    );
  }
}

interface Parsing<T> {
  /** Instead of the usual parser; may change the bytes, and must not keep them. */
  parse?: (bytes: Buffer) => T;
}

/** The compiler says the same; a cast must not be a way around it. */
function asReading<T extends ReadRequest>(options: T): T {
  const { method = 'GET', body } = options as ApiRequest;
  if (method !== 'GET' || body !== undefined) {
    throw new Error(`A connection only reads: ${method} takes a writer`);
  }
  return options;
}

/**
 * Who asks, as headers. Somebody's own token stands alone. Nobody is impersonated but who the identity says,
 * whatever a kubeconfig has.
 */
function headersFor(
  { token, headers }: Identity,
  credentials: ClusterCredentials,
): Record<string, string | string[]> {
  if (token) {
    return { authorization: `Bearer ${token}` };
  }
  const own = Object.entries(credentials.headers ?? {});
  return headers['impersonate-user']
    ? {
        ...Object.fromEntries(
          own.filter(([name]) => !/^impersonate-/i.test(name)),
        ),
        ...headers,
      }
    : Object.fromEntries(own);
}

function queryString(query: ApiRequest['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) {
      search.set(name, String(value));
    }
  }
  const text = search.toString();
  return text && `?${text}`;
}

async function parseBytes<T>(
  body: Readable,
  parse: (bytes: Buffer) => T,
): Promise<T> {
  const { bytes, release } = await collectBytes(body);
  try {
    return parse(bytes);
  } finally {
    release();
  }
}
