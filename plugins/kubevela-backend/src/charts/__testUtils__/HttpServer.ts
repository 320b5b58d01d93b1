import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked. */
export interface SeenRequest {
  path: string;
  authorization?: string;
}

/** A real server on a port of its own, that notes what it is asked. */
export class HttpServer {
  readonly seen: SeenRequest[] = [];
  readonly #server = createServer((req, res) => {
    this.seen.push({
      path: req.url ?? '',
      authorization: req.headers.authorization,
    });
    this.answer(req, res);
  });

  answer: (req: IncomingMessage, res: ServerResponse) => void = (_, res) => {
    res.writeHead(404).end();
  };

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  async listen(): Promise<this> {
    await new Promise<void>(resolve => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}
