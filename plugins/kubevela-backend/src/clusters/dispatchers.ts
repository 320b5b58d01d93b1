import type {
  ClusterCredentials,
  ClusterEndpoint,
} from '@velastage/plugin-kubevela-node';
import { Agent, Dispatcher, ProxyAgent } from 'undici';

const CONNECT_TIMEOUT_MS = 8_000;
const KEEP_ALIVE_MS = 60_000;

type ClientCertificate = ClusterCredentials['clientCertificate'];

/**
 * The sockets to one API server: a pool for each client certificate, of which normally one is in use.
 * A pool with an old certificate goes when its last watch has ended.
 */
export class Dispatchers {
  readonly #endpoint: ClusterEndpoint;
  readonly #retired = new Set<Dispatcher>();
  #current?: { certificate: ClientCertificate; dispatcher: Dispatcher };

  constructor(endpoint: ClusterEndpoint) {
    this.#endpoint = endpoint;
  }

  for(certificate: ClientCertificate): Dispatcher {
    if (this.#current && same(this.#current.certificate, certificate)) {
      return this.#current.dispatcher;
    }
    this.retire();
    const dispatcher = this.#create(certificate);
    this.#current = { certificate, dispatcher };
    return dispatcher;
  }

  /** Lets requests under way finish, and takes no new ones. */
  retire(): void {
    const dispatcher = this.#current?.dispatcher;
    this.#current = undefined;
    if (dispatcher) {
      this.#retired.add(dispatcher);
      dispatcher
        .close()
        .catch(() => undefined)
        .finally(() => this.#retired.delete(dispatcher));
    }
  }

  /** Cuts everything. */
  async destroy(): Promise<void> {
    const all = [...this.#retired];
    if (this.#current) {
      all.push(this.#current.dispatcher);
      this.#current = undefined;
    }
    await Promise.all(all.map(dispatcher => dispatcher.destroy()));
  }

  #create(certificate: ClientCertificate): Dispatcher {
    const { tls = {}, proxyUrl } = this.#endpoint;
    const secure = {
      ca: tls.ca,
      cert: certificate?.cert,
      key: certificate?.key,
      servername: tls.serverName,
      rejectUnauthorized: !tls.skipVerify,
    };
    const common = {
      pipelining: 1,
      keepAliveTimeout: KEEP_ALIVE_MS,
      // Deadlines are set on each request; a watch may be quiet for longer than any of undici's own.
      headersTimeout: 0,
      bodyTimeout: 0,
    };
    if (proxyUrl) {
      return new ProxyAgent({ uri: proxyUrl, requestTls: secure, ...common });
    }
    return new Agent({
      ...common,
      connect: { ...secure, timeout: CONNECT_TIMEOUT_MS },
    });
  }
}

function same(a: ClientCertificate, b: ClientCertificate): boolean {
  return (
    a === b || (!!a && !!b && equal(a.cert, b.cert) && equal(a.key, b.key))
  );
}

function equal(a: string | Buffer, b: string | Buffer): boolean {
  return a === b || (a.length === b.length && a.toString() === b.toString());
}
