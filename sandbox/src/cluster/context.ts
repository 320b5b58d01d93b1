import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from '../build/build.ts';
import type { ProgramName } from '../build/programs.ts';
import type { PortBook } from '../processes/ports.ts';
import { type ClusterTls, ensureTls } from '../tls/store.ts';
import { renderKubeconfig } from './kubeconfig.ts';
import { ensureTokens, type Tokens } from './users.ts';

/** What every component of one cluster is started from. */
export interface ClusterContext {
  name: string;
  /** Holds all the cluster's data. */
  dir: string;
  /** Address of the API server itself. */
  server: string;
  ports: Record<PortName, number>;
  tls: ClusterTls;
  tokens: Tokens;
  tokenFile: string;
  /** Waits for a program that may still be built. */
  program: (name: ProgramName) => Promise<Program>;
}

const portNames = [
  'etcd',
  'etcdPeer',
  'apiserver',
  'proxy',
  'kubelet',
  'kwok',
  'velaMetrics',
  'velaHealth',
  'kruiseWebhook',
  'kruiseMetrics',
  'kruiseHealth',
  'argoMetrics',
  'argoHealth',
  'flagger',
] as const;

type PortName = (typeof portNames)[number];

/** Prepares the folder, ports, certificates and tokens of a cluster. */
export async function prepareContext(options: {
  name: string;
  dir: string;
  portBook: PortBook;
  program: ClusterContext['program'];
}): Promise<ClusterContext> {
  const { name, dir, portBook, program } = options;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const ports = {} as Record<PortName, number>;
  for (const port of portNames) {
    ports[port] = await portBook.port(`${name}.${port}`);
  }
  const [tls, { file, tokens }] = await Promise.all([
    ensureTls(join(dir, 'tls'), name),
    ensureTokens(dir),
  ]);
  const server = `https://127.0.0.1:${ports.apiserver}`;
  return { name, dir, server, ports, tls, tokens, tokenFile: file, program };
}

/**
 * Writes the kubeconfig of one of the control plane's own programs.
 *
 * @returns the file's path.
 */
export async function writeComponentKubeconfig(
  context: ClusterContext,
  user: string,
): Promise<string> {
  const file = join(context.dir, `${user}.kubeconfig`);
  const text = renderKubeconfig({
    cluster: context.name,
    server: context.server,
    ca: context.tls.ca,
    user,
    token: context.tokens[user],
  });
  await writeFile(file, text, { mode: 0o600 });
  return file;
}
