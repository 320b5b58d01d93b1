import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KubeClient } from '../client/client.ts';
import type { KeyPair } from '../tls/authority.ts';
import { findRun, type RunResult } from './findRun.ts';
import { logLines } from './logText.ts';
import {
  type LogQuery,
  parseLogQuery,
  renderLines,
  selectLines,
} from './select.ts';

const followMillis = 500;
const logsPath = /^\/containerLogs\/([^/]+)\/([^/]+)\/([^/]+)$/;

/** What a kubelet's server is started from. */
export interface KubeletOptions {
  /** PEM of the authority that signs the API server's client certificate. */
  ca: string;
  serving: KeyPair;
  port: number;
  /** Reads pods. */
  client: KubeClient;
}

/**
 * The one endpoint of a kubelet that the portal needs: container logs. All
 * nodes of a cluster name this server as their kubelet. kwok has a server of
 * its own, but it can only show the same file for every pod.
 */
export class KubeletServer {
  readonly #options: KubeletOptions;
  readonly #server: Server;
  readonly #closing = new AbortController();

  constructor(options: KubeletOptions) {
    this.#options = options;
    this.#server = createServer(
      {
        ...options.serving,
        ca: options.ca,
        requestCert: true,
        rejectUnauthorized: true,
      },
      (req, res) => {
        this.#handle(req, res).catch(error => {
          if (res.headersSent) {
            res.destroy();
          } else {
            res.writeHead(500).end(String(error.message));
          }
        });
      },
    );
    this.#server.requestTimeout = 0;
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#options.port, '127.0.0.1', resolve);
    });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #handle(req: IncomingMessage, res: ServerResponse) {
    const url = new URL(req.url ?? '/', 'https://kubelet');
    const match = logsPath.exec(url.pathname);
    if (!match) {
      res.writeHead(404).end('the sandbox serves container logs only\n');
      return;
    }
    const [, namespace, pod, container] = match.map(decodeURIComponent);
    const query = parseLogQuery(url.searchParams, Date.now());
    const found = await this.#find(namespace, pod, container, query.previous);
    if (!found || 'problem' in found) {
      res.writeHead(400).end(found?.problem ?? `pod "${pod}" not found`);
      return;
    }
    res.writeHead(200, { 'Content-Type': 'text/plain' });
    res.flushHeaders();
    await this.#write(res, query, () =>
      this.#find(namespace, pod, container, query.previous),
    );
    res.end();
  }

  async #write(
    res: ServerResponse,
    query: LogQuery,
    find: () => Promise<RunResult | undefined>,
  ) {
    let written: number | undefined;
    let started: number | undefined;
    let bytesLeft = query.limitBytes ?? Infinity;
    while (!res.destroyed && !this.#closing.signal.aborted) {
      const found = await find();
      // The run is over when the pod is gone or its container has started anew.
      if (
        !found ||
        'problem' in found ||
        (started !== undefined && found.run.startedAt !== started)
      ) {
        return;
      }
      started = found.run.startedAt;
      const all = logLines(found.run, Date.now());
      const lines =
        written === undefined
          ? selectLines(all, query)
          : all.filter(line => line.at > written!);
      written = all.at(-1)?.at ?? written;
      const text = Buffer.from(renderLines(lines, query));
      res.write(text.subarray(0, Math.min(bytesLeft, text.length)));
      bytesLeft -= text.length;
      const ended = found.run.finishedAt !== undefined;
      if (!query.follow || ended || bytesLeft <= 0) {
        return;
      }
      await sleep(followMillis);
    }
  }

  async #find(
    namespace: string,
    pod: string,
    container: string,
    previous: boolean,
  ): Promise<RunResult | undefined> {
    const object = await this.#options.client.find(
      `/api/v1/namespaces/${namespace}/pods/${pod}`,
    );
    return object && findRun(object, container, previous);
  }
}
