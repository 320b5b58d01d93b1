import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { writeWhole } from './wholeFile.ts';

// Below the range that systems give to outgoing connections (32768 and up on
// Linux), so that no chance connection takes a port between its choice and use.
const lowest = 18_000;
const highest = 32_000;
const attempts = 200;

const chosenHere = new Set<number>();

/** Whether nothing listens on a port of the loopback interface. */
export function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/** Finds a free port that this process has not handed out before. */
export async function freePort(): Promise<number> {
  for (let i = 0; i < attempts; i++) {
    const port = randomInt(lowest, highest);
    if (!chosenHere.has(port) && (await isFree(port))) {
      chosenHere.add(port);
      return port;
    }
  }
  throw new Error(
    `no free port found between ${lowest} and ${highest} on 127.0.0.1`,
  );
}

/**
 * Ports by name that stay the same from one start to the next: addresses in
 * kubeconfigs and in Applications outlive a run.
 */
export class PortBook {
  readonly #file: string;
  readonly #ports: Record<string, number>;

  private constructor(file: string, ports: Record<string, number>) {
    this.#file = file;
    this.#ports = ports;
  }

  /** Opens the book kept in `file`; one that is not there or cannot be read is begun anew. */
  static async open(file: string): Promise<PortBook> {
    const ports = await readFile(file, 'utf8')
      .then(text => JSON.parse(text))
      .catch(() => ({}));
    return new PortBook(file, ports);
  }

  /**
   * The port recorded under a name. A new one is chosen, and recorded, when
   * there is none or another program has taken it meanwhile.
   */
  async port(name: string): Promise<number> {
    const recorded = this.#ports[name];
    if (recorded && (chosenHere.has(recorded) || (await isFree(recorded)))) {
      chosenHere.add(recorded);
      return recorded;
    }
    const port = await freePort();
    this.#ports[name] = port;
    writeWhole(this.#file, JSON.stringify(this.#ports, null, 2));
    return port;
  }
}
