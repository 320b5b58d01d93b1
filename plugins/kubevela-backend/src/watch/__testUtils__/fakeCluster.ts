import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ClusterDefinition } from '@velastage/plugin-kubevela-node';
import type { FakeApiServer } from './FakeApiServer';

/** Path of each collection that a cluster with vela-core serves. */
export const PATHS = {
  Application: '/apis/core.oam.dev/v1beta1/applications',
  ResourceTracker: '/apis/core.oam.dev/v1beta1/resourcetrackers',
  Deployment: '/apis/apps/v1/deployments',
  ReplicaSet: '/apis/apps/v1/replicasets',
  Pod: '/api/v1/pods',
  ConfigMap: '/api/v1/configmaps',
  Job: '/apis/batch/v1/jobs',
  Widget: '/apis/example.com/v1/widgets',
} as const;

type Kind = keyof typeof PATHS;

const CLUSTER_SCOPED: Kind[] = ['ResourceTracker'];

/** Makes a server serve these kinds, and no others. */
export function serveKinds(server: FakeApiServer, kinds: Kind[]): void {
  const groups = new Map<string, object>();
  for (const kind of kinds) {
    const parts = PATHS[kind].split('/').filter(Boolean);
    const group = parts[0] === 'api' ? '' : parts[1];
    const [version, plural] = parts.slice(-2);
    server.serveCollection(PATHS[kind]);
    if (kind === 'Pod') {
      // Where vela-core runs; a namespace that is not there has an empty list.
      server.serveCollection('/api/v1/namespaces/vela-system/pods');
    }
    const item = (groups.get(group) ?? {
      metadata: { name: group },
      versions: [{ version, resources: [] }],
    }) as { versions: Array<{ resources: object[] }> };
    item.versions[0].resources.push({
      resource: plural,
      responseKind: { kind },
      scope: CLUSTER_SCOPED.includes(kind) ? 'Cluster' : 'Namespaced',
      verbs: ['get', 'list', 'watch'],
    });
    groups.set(group, item);
  }
  const document = (items: object[]) => ({
    kind: 'APIGroupDiscoveryList',
    items,
  });
  server.serve('/version', { gitVersion: 'v1.34.4' });
  server.serve('/api', document([groups.get('')].filter(item => !!item)));
  groups.delete('');
  server.serve('/apis', document([...groups.values()]));
}

/** A cluster at this server, reached with a token. */
export function definitionOf(
  server: { url: string },
  definition: Partial<ClusterDefinition> = {},
): ClusterDefinition {
  return {
    name: 'c1',
    source: 'kubevela.clusters[0]',
    connect: async () => ({
      server: server.url,
      authorize: async () => ({ headers: { authorization: 'Bearer t' } }),
    }),
    ...definition,
  };
}

/** A logger that keeps what it is told. */
export function recordingLogger(): LoggerService & { lines: string[] } {
  const lines: string[] = [];
  const log = (level: string) => (message: string) => {
    lines.push(`${level} ${message}`);
  };
  const logger = {
    lines,
    error: log('error'),
    warn: log('warn'),
    info: log('info'),
    debug: log('debug'),
    child: () => logger,
  };
  return logger;
}

/** An object with an application's label. */
export function object(
  kind: Kind,
  name: string,
  metadata: Record<string, unknown> = {},
) {
  return {
    kind,
    metadata: {
      namespace: CLUSTER_SCOPED.includes(kind) ? undefined : 'demo',
      name,
      labels: { 'app.oam.dev/name': 'web' },
      ...metadata,
    },
  };
}
