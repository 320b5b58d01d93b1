import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { rootDir, workDir } from '../lib/paths.ts';

/** A cluster as the portal's configuration names it. */
export interface ConfiguredCluster {
  name: string;
  title?: string;
  /** For both plugins: the stock Kubernetes plugin's own form. */
  server?: string;
  token?: string;
  /** PEM. */
  ca?: string;
  /** For the KubeVela plugin alone. */
  kubeconfig?: string;
  context?: string;
}

/** Clusters of a kubeconfig file, one for each context that was asked for. */
export async function clustersOfKubeconfig(
  file: string,
  contexts: string[],
): Promise<ConfiguredCluster[]> {
  const path = resolve(file);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`The kubeconfig file ${path} cannot be read.`);
  });
  const known: string[] = (parse(text)?.contexts ?? []).map(
    (context: { name: string }) => context.name,
  );
  const unknown = contexts.filter(name => !known.includes(name));
  if (unknown.length > 0 || known.length === 0) {
    throw new Error(
      `${path} has ${
        known.length ? `the contexts ${known.join(', ')}` : 'no contexts'
      }${unknown.length ? `, not ${unknown.join(', ')}` : ''}.`,
    );
  }
  return (contexts.length ? contexts : known).map(context => ({
    name: context.replace(/[^A-Za-z0-9.-]+/g, '-'),
    title: context,
    kubeconfig: path,
    context,
  }));
}

/**
 * Writes the demo's own configuration, to be loaded after app-config.yaml.
 *
 * @returns the configuration files in order.
 */
export async function writePortalConfig(options: {
  port: number;
  clusters: ConfiguredCluster[];
  /** Address of a repository of Helm charts. */
  chartsUrl?: string;
  /** Path of KubeVela's CLI, which renders objects. */
  velaCli?: string;
  /** The sandbox's three clusters have names for people. */
  environments?: Array<Record<string, string>>;
  /** File name, so that several portals can run side by side. */
  name?: string;
  /** Merged over all else. */
  extra?: Record<string, unknown>;
}): Promise<string[]> {
  const address = `http://localhost:${options.port}`;
  const direct = options.clusters.filter(({ kubeconfig }) => kubeconfig);
  const shared = options.clusters.filter(({ kubeconfig }) => !kubeconfig);
  const config = {
    app: { baseUrl: address },
    backend: {
      baseUrl: address,
      listen: { host: '127.0.0.1', port: options.port },
      cors: { origin: address },
      // In production it goes on answering for a while after it was told to stop.
      lifecycle: { serverShutdownDelay: { seconds: 0 } },
    },
    catalog: {
      // Paths of app-config.yaml are relative to the backend package; the built one stands elsewhere.
      locations: [
        'company/org.yaml',
        'company/entities.yaml',
        'templates/new-service.yaml',
        'templates/promote-service.yaml',
        'templates/remove-service.yaml',
      ].map(file => ({
        type: 'file',
        target: join(rootDir, 'examples', file),
      })),
    },
    ...(shared.length > 0 && {
      kubernetes: {
        serviceLocatorMethod: { type: 'multiTenant' },
        clusterLocatorMethods: [
          {
            type: 'config',
            clusters: shared.map(({ name, title, server, token, ca }) => ({
              name,
              title,
              url: server,
              authProvider: 'serviceAccount',
              serviceAccountToken: token,
              caData: ca && Buffer.from(ca).toString('base64'),
              skipMetricsLookup: true,
            })),
          },
        ],
      },
    }),
    kubevela: {
      ...(direct.length > 0 && {
        clusters: direct.map(({ name, title, kubeconfig, context }) => ({
          name,
          title,
          kubeconfig,
          context,
        })),
      }),
      ...(options.environments && { environments: options.environments }),
      ...(options.velaCli && { velaCli: { path: options.velaCli } }),
      ...(options.chartsUrl && {
        charts: {
          repositories: [
            {
              name: 'company',
              title: 'Example Company',
              url: options.chartsUrl,
            },
          ],
        },
      }),
    },
  };
  const dir = join(workDir, 'config');
  await mkdir(dir, { recursive: true });
  const file = join(dir, `${options.name ?? 'demo'}.yaml`);
  // The tokens of the sandbox's clusters are in it.
  await writeFile(file, stringify(config), { mode: 0o600 });
  const files = [join(rootDir, 'app-config.yaml'), file];
  if (options.extra) {
    // A file of its own, so that Backstage merges it key by key.
    const extraFile = join(dir, `${options.name ?? 'demo'}.extra.yaml`);
    await writeFile(extraFile, stringify(options.extra), { mode: 0o600 });
    files.push(extraFile);
  }
  return files;
}
