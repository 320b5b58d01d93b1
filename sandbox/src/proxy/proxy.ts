import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, createServer, request, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { KeyPair } from '../tls/authority.ts';
import { answerStatus, answerWatchError } from './answers.ts';
import { RequestCounter, type RequestCounts } from './counter.ts';
import { type ActiveFault, FaultList, type ProxyFault } from './faults.ts';
import { type RequestInfo, requestInfo } from './requestInfo.ts';
import { forward } from './stream.ts';

/** Where a proxy listens and what it stands before. */
export interface ProxyOptions {
  /** The API server, such as `https://127.0.0.1:6443`. */
  upstream: string;
  /** PEM of the authority that signed both the upstream's certificate and ours. */
  ca: string;
  serving: KeyPair;
  /** 0 for any free port. */
  port: number;
}

/** A TLS proxy before one API server that can play the faults of a network. */
export class FaultProxy {
  readonly #options: ProxyOptions;
  readonly #server: Server;
  readonly #agent: Agent;
  readonly #faults = new FaultList();
  readonly #counter = new RequestCounter();
  readonly #open = new Map<ServerResponse, RequestInfo>();

  constructor(options: ProxyOptions) {
    this.#options = options;
    this.#agent = new Agent({ ca: options.ca, keepAlive: true });
    this.#server = createServer(options.serving, (req, res) =>
      this.#handle(req, res),
    );
    // A watch is silent for minutes; only the API server may end it.
    this.#server.requestTimeout = 0;
    this.#server.timeout = 0;
    this.#server.on('clientError', (_error, socket) => socket.destroy());
  }

  /** Starts to listen; the promise holds the address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#options.port, '127.0.0.1', resolve);
    });
    const { port } = this.#server.address() as AddressInfo;
    return `https://127.0.0.1:${port}`;
  }

  /** Switches a fault on; it works on open responses as well. */
  addFault(fault: ProxyFault): ActiveFault {
    const active = this.#faults.add(fault);
    if (fault.cut === 'now') {
      for (const [response, info] of this.#open) {
        if (this.#faults.matching(info).includes(active)) {
          response.destroy();
        }
      }
    }
    return active;
  }

  /** Switches one fault off, or all of them. */
  clearFaults(id?: number): void {
    this.#faults.clear(id);
  }

  faults(): readonly ActiveFault[] {
    return this.#faults.all;
  }

  /** Requests since the start or the last reset. */
  requests(): RequestCounts {
    return this.#counter.read();
  }

  resetRequests(): void {
    this.#counter.reset();
  }

  /** Responses that are under way, watches among them. */
  openRequests(): RequestInfo[] {
    return [...this.#open.values()];
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#agent.destroy();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #handle(req: IncomingMessage, res: ServerResponse) {
    const info = requestInfo(req.method ?? 'GET', req.url ?? '/');
    this.#counter.count(info);
    this.#open.set(res, info);
    res.once('close', () => this.#open.delete(res));

    const met = this.#faults.matching(info);
    const delay = met.find(fault => fault.delay !== undefined);
    if (!delay) {
      this.#answer(req, res, info, met);
      return;
    }
    this.#faults.spend(delay);
    const timer = setTimeout(
      // Faults may have come or gone during the wait.
      () => this.#answer(req, res, info, this.#faults.matching(info)),
      delay.delay,
    );
    res.once('close', () => clearTimeout(timer));
  }

  #answer(
    req: IncomingMessage,
    res: ServerResponse,
    info: RequestInfo,
    met: ActiveFault[],
  ) {
    const blocking = met.find(
      fault =>
        fault.cut === 'now' ||
        fault.silent ||
        fault.status !== undefined ||
        (fault.watchError !== undefined && info.verb === 'watch'),
    );
    if (!blocking) {
      this.#pass(req, res, info);
      return;
    }
    this.#faults.spend(blocking);
    if (blocking.cut === 'now') {
      res.destroy();
    } else if (blocking.status !== undefined) {
      answerStatus(res, blocking.status, blocking.retryAfter);
    } else if (blocking.watchError !== undefined) {
      answerWatchError(res, blocking.watchError);
    }
    // Silent: neither an answer nor an end.
  }

  #pass(req: IncomingMessage, res: ServerResponse, info: RequestInfo) {
    const target = new URL(this.#options.upstream);
    const { host: _host, connection: _connection, ...headers } = req.headers;
    const upstream = request(
      {
        agent: this.#agent,
        host: target.hostname,
        port: target.port,
        method: req.method,
        path: req.url,
        headers,
      },
      response => {
        const { connection: _c, 'keep-alive': _k, ...rest } = response.headers;
        res.writeHead(response.statusCode ?? 502, rest);
        // A watch that has nothing to tell yet must still be seen as open.
        res.flushHeaders();
        forward(response, res, info, this.#faults);
      },
    );
    // An API server that is down refuses connections; the nearest thing the
    // proxy can do is to break this one off.
    upstream.on('error', () => res.destroy());
    res.once('close', () => upstream.destroy());
    req.pipe(upstream);
  }
}
