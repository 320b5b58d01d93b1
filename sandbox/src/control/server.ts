import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ClusterControls, controlMethods } from '../cluster/controls.ts';

/** A call from another process. */
export interface ControlCall {
  cluster: string;
  method: (typeof controlMethods)[number];
  args: unknown[];
}

const tokenBytes = 24;

/**
 * Lets other processes of the same user switch faults and stop the sandbox, by
 * HTTP on the loopback interface. The token lies in a file that only the owner
 * can read.
 */
export class ControlServer {
  readonly token = randomBytes(tokenBytes).toString('base64url');
  readonly #server: Server;

  constructor(options: {
    cluster: (name: string) => ClusterControls;
    /** Stops the sandbox; the answer is sent first. */
    stop: () => void;
  }) {
    this.#server = createServer(async (req, res) => {
      const answer = (status: number, body: unknown) => {
        res.writeHead(status, { 'Content-Type': 'application/json' });
        res.end(JSON.stringify(body ?? null));
      };
      try {
        if (!this.#authorized(req)) {
          answer(401, { message: 'wrong token' });
        } else if (req.url === '/stop') {
          res.once('close', options.stop);
          answer(202, {});
        } else {
          const call: ControlCall = JSON.parse(await readBody(req));
          if (!controlMethods.includes(call.method)) {
            throw new Error(`no such call: ${call.method}`);
          }
          const controls = options.cluster(call.cluster);
          const method = controls[call.method] as (
            ...args: unknown[]
          ) => Promise<unknown>;
          answer(200, await method.apply(controls, call.args));
        }
      } catch (error) {
        answer(400, { message: (error as Error).message });
      }
    });
  }

  /** Starts to listen on a free port; the promise holds the address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    if (this.#server.listening) {
      this.#server.closeAllConnections();
      await new Promise(resolve => this.#server.close(resolve));
    }
  }

  #authorized(req: IncomingMessage): boolean {
    const given = Buffer.from(req.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${this.token}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}

async function readBody(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req) {
    text += chunk;
  }
  return text;
}
