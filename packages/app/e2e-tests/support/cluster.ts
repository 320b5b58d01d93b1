import { execFile } from 'node:child_process';
import { request } from 'node:https';
import { promisify } from 'node:util';
import { target } from './target';

const run = promisify(execFile);

/** Does something to a cluster as its administrator, past the portal; a text is YAML. */
export async function kube<T = any>(
  clusterName: string,
  method: 'GET' | 'DELETE' | 'PATCH' | 'POST',
  path: string,
  body?: unknown,
): Promise<T> {
  const cluster = target.clusters.find(({ name }) => name === clusterName);
  if (!cluster) {
    throw new Error(`There is no cluster ${clusterName}`);
  }
  return new Promise((resolve, reject) => {
    const req = request(
      cluster.server + path,
      {
        method,
        ca: cluster.ca,
        headers: {
          authorization: `Bearer ${cluster.token}`,
          'content-type': typeOf(method, body),
        },
      },
      answer => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', chunk => (text += chunk));
        answer.on('end', () =>
          (answer.statusCode ?? 500) < 300
            ? resolve(JSON.parse(text))
            : reject(new Error(`${method} ${path}: ${text}`)),
        );
      },
    );
    req.on('error', reject);
    const isText = body === undefined || typeof body === 'string';
    req.end(isText ? body : JSON.stringify(body));
  });
}

function typeOf(method: string, body: unknown): string {
  if (typeof body === 'string') {
    return 'application/yaml';
  }
  return method === 'PATCH'
    ? 'application/merge-patch+json'
    : 'application/json';
}

/** Makes a fault, as `yarn sandbox fault` does. */
export async function fault(...args: string[]): Promise<void> {
  await run('node', [
    'sandbox/src/cli.ts',
    'fault',
    ...args,
    '--state-dir',
    target.stateDir,
  ]);
}
