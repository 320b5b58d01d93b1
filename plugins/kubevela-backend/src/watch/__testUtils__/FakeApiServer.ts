import http from 'node:http';
import type { AddressInfo } from 'node:net';

type Raw = Record<string, any>;

/** A request that the server has got. */
export interface SeenRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: http.IncomingHttpHeaders;
  verb: 'list' | 'watch' | 'get';
}

/** Answers a request in place of the server; false leaves it to the server. */
export type Intercept = (
  request: SeenRequest,
  response: http.ServerResponse,
) => boolean | void;

interface Event {
  version: number;
  type: string;
  object: Raw;
}

interface OpenWatch {
  path: string;
  request: SeenRequest;
  response: http.ServerResponse;
}

/**
 * The part of an API server that lists and watches, in memory, over plain HTTP. Tests script its faults by
 * intercepting requests.
 */
export class FakeApiServer {
  readonly requests: SeenRequest[] = [];
  readonly #collections = new Map<string, Map<string, Raw>>();
  readonly #documents = new Map<string, Raw>();
  readonly #history = new Map<string, Event[]>();
  readonly #watches = new Set<OpenWatch>();
  readonly #server = http.createServer((req, res) => this.#handle(req, res));
  #version = 100;
  #oldest = 0;
  /** Called for every request, before the server answers itself. */
  intercept?: Intercept;
  /** Ends a watch after each event. */
  closeAfterEvent = false;

  static async start(): Promise<FakeApiServer> {
    const server = new FakeApiServer();
    await new Promise<void>(resolve => {
      server.#server.listen(0, '127.0.0.1', resolve);
    });
    return server;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Watches that are open now. */
  get openWatches(): number {
    return this.#watches.size;
  }

  /** Sockets that are open now. */
  connections(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.getConnections((error, count) =>
        error ? reject(error) : resolve(count),
      );
    });
  }

  count(verb: SeenRequest['verb'], path?: string): number {
    return this.requests.filter(
      request => request.verb === verb && (!path || request.path === path),
    ).length;
  }

  /** Serves a document as it is. */
  serve(path: string, document: Raw): void {
    this.#documents.set(path, document);
  }

  /** Serves a collection, empty at first. */
  serveCollection(path: string): void {
    this.#collection(path);
  }

  /** Stops serving a collection, and ends its watches. */
  withdraw(path: string): void {
    this.#collections.delete(path);
    this.endWatches(path);
  }

  /** Creates or changes an object, and tells the watches. */
  put(path: string, object: Raw): Raw {
    const collection = this.#collection(path);
    const key = keyOf(object);
    const type = collection.has(key) ? 'MODIFIED' : 'ADDED';
    const stored = this.#stamp({ uid: `uid-${key}` }, object);
    collection.set(key, stored);
    this.#publish(path, { version: this.#version, type, object: stored });
    return stored;
  }

  remove(path: string, object: Raw): void {
    const collection = this.#collection(path);
    const stored = collection.get(keyOf(object));
    if (stored) {
      collection.delete(keyOf(object));
      const last = this.#stamp({}, stored);
      this.#publish(path, {
        version: this.#version,
        type: 'DELETED',
        object: last,
      });
    }
  }

  bookmark(path: string): number {
    this.#version += 1;
    this.#send(path, {
      version: this.#version,
      type: 'BOOKMARK',
      object: { metadata: { resourceVersion: String(this.#version) } },
    });
    return this.#version;
  }

  /** Forgets the past: who resumes from before gets 410. */
  compact(): void {
    this.#oldest = this.#version;
    this.#history.clear();
  }

  /** Writes bytes into the open watches of a collection. */
  write(path: string, bytes: Buffer | string): void {
    for (const watch of this.#watches) {
      if (watch.path === path) {
        watch.response.write(bytes);
      }
    }
  }

  /** Ends open watches, as the server does after timeoutSeconds. */
  endWatches(path?: string): void {
    for (const watch of this.#watches) {
      if (!path || watch.path === path) {
        watch.response.end();
      }
    }
  }

  /** Cuts every connection. */
  cut(): void {
    this.#server.closeAllConnections();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }

  #collection(path: string): Map<string, Raw> {
    let collection = this.#collections.get(path);
    if (!collection) {
      collection = new Map();
      this.#collections.set(path, collection);
    }
    return collection;
  }

  #stamp(defaults: Raw, object: Raw): Raw {
    this.#version += 1;
    const resourceVersion = String(this.#version);
    return {
      ...object,
      metadata: { ...defaults, ...object.metadata, resourceVersion },
    };
  }

  #publish(path: string, event: Event): void {
    const history = this.#history.get(path) ?? [];
    history.push(event);
    this.#history.set(path, history);
    this.#send(path, event);
  }

  #send(path: string, event: Event): void {
    for (const watch of this.#watches) {
      if (watch.path === path) {
        this.#sendTo(watch, event);
      }
    }
  }

  #sendTo(watch: OpenWatch, { type, object }: Event): void {
    if (type !== 'BOOKMARK' && !matches(watch.request, object)) {
      return;
    }
    watch.response.write(`${JSON.stringify({ type, object })}\n`);
    if (this.closeAfterEvent) {
      watch.response.end();
      this.#watches.delete(watch);
    }
  }

  #handle(req: http.IncomingMessage, res: http.ServerResponse): void {
    const url = new URL(req.url ?? '/', 'http://server');
    const query = url.searchParams;
    const path = url.pathname;
    const collection = this.#collections.get(path);
    let verb: SeenRequest['verb'] = collection ? 'list' : 'get';
    if (query.has('watch')) {
      verb = 'watch';
    } else if (query.has('limit')) {
      verb = 'list';
    }
    const request: SeenRequest = {
      method: req.method ?? 'GET',
      path,
      query,
      headers: req.headers,
      verb,
    };
    this.requests.push(request);
    if (this.intercept?.(request, res)) {
      return;
    }
    const document = this.#documents.get(path);
    if (document) {
      json(res, 200, document);
    } else if (!collection) {
      status(res, 404, `${path} not found`);
    } else if (verb === 'watch') {
      this.#watch(path, request, res);
    } else {
      this.#list(collection, request, res);
    }
  }

  #list(
    collection: Map<string, Raw>,
    request: SeenRequest,
    res: http.ServerResponse,
  ): void {
    const all = [...collection.values()].filter(item => matches(request, item));
    const start = Number(request.query.get('continue') ?? 0);
    const end = start + Number(request.query.get('limit') ?? Infinity);
    json(res, 200, {
      kind: 'List',
      metadata: {
        resourceVersion: String(this.#version),
        ...(end < all.length && { continue: String(end) }),
      },
      items: all.slice(start, end),
    });
  }

  #watch(path: string, request: SeenRequest, res: http.ServerResponse): void {
    const from = Number(request.query.get('resourceVersion'));
    res.writeHead(200, { 'content-type': 'application/json' });
    res.flushHeaders();
    if (from < this.#oldest) {
      const object = { kind: 'Status', code: 410, reason: 'Expired' };
      res.end(`${JSON.stringify({ type: 'ERROR', object })}\n`);
      return;
    }
    const watch = { path, request, response: res };
    this.#watches.add(watch);
    res.once('close', () => this.#watches.delete(watch));
    for (const event of this.#history.get(path) ?? []) {
      if (event.version > from && this.#watches.has(watch)) {
        this.#sendTo(watch, event);
      }
    }
  }
}

/** Answers with a JSON document. */
export function json(
  res: http.ServerResponse,
  code: number,
  body: unknown,
  headers: Record<string, string> = {},
): true {
  res.writeHead(code, { 'content-type': 'application/json', ...headers });
  res.end(JSON.stringify(body));
  return true;
}

/** Answers with a `metav1.Status`. */
export function status(
  res: http.ServerResponse,
  code: number,
  message: string,
  headers: Record<string, string> = {},
): true {
  return json(res, code, { kind: 'Status', code, message }, headers);
}

function keyOf(object: Raw): string {
  return `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
}

/** Only selectors of the form `key`: the label is there. */
function matches(request: SeenRequest, object: Raw): boolean {
  const selector = request.query.get('labelSelector');
  return !selector || object.metadata.labels?.[selector] !== undefined;
}
