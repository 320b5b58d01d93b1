import { Agent, request } from 'node:http';

/** One answer, and how long it took from sending the request to its last byte. */
export interface Answer {
  status: number;
  ms: number;
  /** What the portal itself says it took; undefined where it says nothing. */
  serverMs?: number;
  text: string;
}

/** A client that keeps its connections, so that only the server is measured. */
export class HttpClient {
  readonly #agent: Agent;
  readonly #address: string;
  readonly #headers: Record<string, string>;

  constructor(address: string, headers: Record<string, string> = {}) {
    this.#address = address;
    this.#headers = headers;
    this.#agent = new Agent({ keepAlive: true, maxSockets: 256 });
  }

  /** The same server as somebody with that token. */
  as(token: string): HttpClient {
    return new HttpClient(this.#address, { authorization: `Bearer ${token}` });
  }

  /**
   * Sends a request, as JSON where there is a body.
   *
   * @throws Error when no answer comes; a status of 400 or above is an answer.
   */
  send(path: string, body?: unknown): Promise<Answer> {
    const start = performance.now();
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const req = request(
        new URL(path, this.#address),
        {
          agent: this.#agent,
          method: text === undefined ? 'GET' : 'POST',
          headers: {
            ...this.#headers,
            ...(text !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(text),
            }),
          },
        },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              ms: performance.now() - start,
              serverMs: serverMs(response.headers['server-timing']),
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      req.on('error', (error: NodeJS.ErrnoException) => {
        // The server closes a connection after some idle seconds, at times just as it is used again.
        if (req.reusedSocket && error.code === 'ECONNRESET') {
          this.send(path, body).then(resolve, reject);
        } else {
          reject(error);
        }
      });
      req.end(text);
    });
  }

  /**
   * Like {@link HttpClient.send}.
   *
   * @throws Error also when the answer is no success.
   */
  async ok(path: string, body?: unknown): Promise<Answer> {
    const answer = await this.send(path, body);
    if (answer.status !== 200) {
      throw new Error(
        `${path} answered ${answer.status}: ${answer.text.slice(0, 500)}`,
      );
    }
    return answer;
  }

  /** The parsed body of an answer that is a success. */
  async json<T>(path: string, body?: unknown): Promise<T> {
    return JSON.parse((await this.ok(path, body)).text) as T;
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The duration in a `Server-Timing` header of the portal. */
function serverMs(header: string | string[] | undefined): number | undefined {
  const dur = /\bkubevela;dur=([\d.]+)/.exec(String(header))?.[1];
  return dur === undefined ? undefined : Number(dur);
}
