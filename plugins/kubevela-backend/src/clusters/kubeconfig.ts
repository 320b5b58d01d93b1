import { KubeConfig } from '@kubernetes/client-node';
import type {
  ClusterCredentials,
  ClusterEndpoint,
} from '@velastage/plugin-kubevela-node';
import { readFile } from 'node:fs/promises';
import type { RequestOptions } from 'node:https';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { ConfigurationProblem } from './problem';
import { readConfiguredFile } from './readConfiguredFile';

/** Files, tokens and plugins behind a kubeconfig are asked again after so long. */
const CREDENTIALS_MS = 60_000;

/** A kubeconfig with one context chosen. */
interface Loaded {
  text: string;
  config: KubeConfig;
  /** Of the user; rotates, and is not read by the client library. */
  tokenFile?: string;
}

/** Where a kubeconfig comes from, and the configuration keys to blame. */
export interface KubeconfigSource {
  path: string;
  context?: string;
  /** For example `kubevela.clusters[1].kubeconfig`. */
  pathKey: string;
  contextKey: string;
}

/**
 * How to reach the cluster of one context of a kubeconfig file. Its credentials follow the file: they are
 * read anew every minute and when they are refused, as are the token files and plugins that it names.
 *
 * @throws ConfigurationProblem
 */
export async function kubeconfigEndpoint(
  source: KubeconfigSource,
): Promise<ClusterEndpoint> {
  let loaded = await load(source);
  const cluster = loaded.config.getCurrentCluster()!;
  if (cluster.proxyUrl && !/^https?:/.test(cluster.proxyUrl)) {
    throw new ConfigurationProblem(
      `${source.pathKey}: proxy-url ${cluster.proxyUrl} is not supported`,
      'Use an http or https proxy.',
    );
  }
  const ca = cluster.caFile
    ? await readConfiguredFile(source.pathKey, cluster.caFile)
    : cluster.caData && Buffer.from(cluster.caData, 'base64');
  let credentials: ClusterCredentials | undefined;
  let readMs = 0;
  return {
    server: cluster.server,
    tls: {
      ca: ca || undefined,
      serverName: cluster.tlsServerName,
      skipVerify: cluster.skipTLSVerify,
    },
    proxyUrl: cluster.proxyUrl,
    authorize: async ({ refresh }) => {
      if (refresh || !credentials || Date.now() - readMs > CREDENTIALS_MS) {
        const again = await load(source);
        // A new object forgets what plugins have answered before: only then are they run again.
        if (refresh || again.text !== loaded.text) {
          loaded = again;
        }
        credentials = await credentialsOf(loaded);
        readMs = Date.now();
      }
      return credentials;
    },
  };
}

async function load(source: KubeconfigSource): Promise<Loaded> {
  const { path, pathKey, contextKey } = source;
  const text = await readConfiguredFile(pathKey, path);
  const config = new KubeConfig();
  try {
    config.loadFromString(text);
  } catch (error) {
    // A YAML parser quotes lines around an error, and here they may hold tokens: only its first line.
    const said = error instanceof Error ? error.message.split('\n')[0] : '';
    throw new ConfigurationProblem(
      `${pathKey}: ${path} is not a kubeconfig (${said})`,
    );
  }
  config.makePathsAbsolute(dirname(resolve(path)));
  const names = config.getContexts().map(context => context.name);
  if (source.context !== undefined) {
    if (!names.includes(source.context)) {
      throw new ConfigurationProblem(
        `${contextKey}: ${path} has no context ${source.context}`,
        `It has: ${names.join(', ') || 'none'}.`,
      );
    }
    config.setCurrentContext(source.context);
  } else if (!config.getCurrentContext()) {
    throw new ConfigurationProblem(
      `${pathKey}: ${path} has no current-context`,
      `Set ${contextKey} to one of: ${names.join(', ') || 'none'}.`,
    );
  }
  if (!config.getCurrentCluster()?.server) {
    throw new ConfigurationProblem(
      `${pathKey}: context ${config.getCurrentContext()} of ${path} names no cluster`,
    );
  }
  const cluster = config.getCurrentCluster()!;
  if (cluster.server.startsWith('http:')) {
    // Else the library refuses it; that no token goes out in the clear is seen to where requests are sent.
    Object.assign(cluster, { skipTLSVerify: true });
  }
  return {
    text,
    config,
    tokenFile: tokenFileOf(text, config.getCurrentUser()?.name, path),
  };
}

function tokenFileOf(
  text: string,
  user: string | undefined,
  path: string,
): string | undefined {
  const { users } = parse(text) as {
    users?: Array<{ name?: string; user?: { tokenFile?: string } }>;
  };
  const file = users?.find(({ name }) => name === user)?.user?.tokenFile;
  return file && resolve(dirname(path), file);
}

async function credentialsOf(loaded: Loaded): Promise<ClusterCredentials> {
  const { config, tokenFile } = loaded;
  const options: RequestOptions = {};
  await config.applyToHTTPSOptions(options);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    headers[name.toLowerCase()] = String(value).trim();
  }
  if (options.auth) {
    headers.authorization = `Basic ${Buffer.from(options.auth).toString(
      'base64',
    )}`;
  }
  if (tokenFile) {
    headers.authorization = `Bearer ${(
      await readFile(tokenFile, 'utf8')
    ).trim()}`;
  }
  const { cert, key } = options as { cert?: string; key?: string };
  return {
    headers,
    clientCertificate: cert && key ? { cert, key } : undefined,
  };
}
