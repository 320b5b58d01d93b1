import { createServer } from 'node:net';

/**
 * Finds a port on loopback.
 *
 * @param wanted - this one or none; any free one when left out.
 * @throws Error when the wanted port is taken.
 */
export async function findPort(wanted?: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${wanted} is taken: choose another with --port, or leave --port out.`,
            )
          : new Error(`Cannot listen on port ${wanted}: ${error.message}.`),
      );
    });
    server.listen(wanted ?? 0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
