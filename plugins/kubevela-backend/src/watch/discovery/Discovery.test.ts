import { ClusterConnection } from '../../clusters/ClusterConnection';
import { FakeApiServer, json, status } from '../__testUtils__/FakeApiServer';
import { Discovery } from './Discovery';

const VERBS = ['get', 'list', 'watch'];

describe('Discovery', () => {
  let server: FakeApiServer;
  let connection: ClusterConnection;
  const options = {
    deadlineMs: 1_000,
    signal: new AbortController().signal,
  };

  beforeEach(async () => {
    server = await FakeApiServer.start();
    connection = new ClusterConnection({
      cluster: 'c1',
      endpoint: { server: server.url, authorize: async () => ({}) },
    });
  });

  afterEach(async () => {
    await connection.close();
    await server.close();
  });

  const group = (name: string, versions: object[]) => ({
    metadata: { name },
    versions,
  });
  const resource = (kind: string, verbs = VERBS, scope = 'Namespaced') => ({
    resource: `${kind.toLowerCase()}s`,
    responseKind: { kind },
    scope,
    verbs,
  });
  const aggregated = (...items: object[]) => ({
    kind: 'APIGroupDiscoveryList',
    items,
  });

  it('reads the aggregated documents and prefers the first version', async () => {
    server.serve(
      '/api',
      aggregated({
        versions: [{ version: 'v1', resources: [resource('Pod')] }],
      }),
    );
    server.serve(
      '/apis',
      aggregated(
        group('autoscaling', [
          { version: 'v2', resources: [resource('Scaler')] },
          { version: 'v1', resources: [resource('Scaler')] },
        ]),
        group('core.oam.dev', [
          {
            version: 'v1beta1',
            resources: [
              resource('Tracker', VERBS, 'Cluster'),
              resource('Review', ['create']),
            ],
          },
        ]),
        group('metrics.k8s.io', [{ version: 'v1', freshness: 'Stale' }]),
      ),
    );
    const resources = await new Discovery().read(connection, options);
    expect(resources.get('', 'Pod')).toEqual({
      group: '',
      version: 'v1',
      kind: 'Pod',
      plural: 'pods',
      namespaced: true,
    });
    expect(resources.get('autoscaling', 'Scaler')?.version).toBe('v2');
    expect(resources.get('core.oam.dev', 'Tracker')?.namespaced).toBe(false);
    expect(resources.get('core.oam.dev', 'Review')).toBeUndefined();
    expect(resources.lacks('core.oam.dev', 'Review')).toBe(true);
    expect(resources.lacks('metrics.k8s.io', 'PodMetrics')).toBe(false);
    expect(server.requests).toHaveLength(2);
  });

  it('asks again at no cost while nothing has changed', async () => {
    let tag = '"1"';
    server.intercept = (request, response) => {
      if (request.headers['if-none-match'] === tag) {
        response.writeHead(304).end();
        return true;
      }
      return json(response, 200, aggregated(), { etag: tag });
    };
    const discovery = new Discovery();
    const first = await discovery.read(connection, options);
    expect(await discovery.read(connection, options)).toBe(first);
    tag = '"2"';
    expect(await discovery.read(connection, options)).not.toBe(first);
  });

  it('reads the plain lists of older servers, and gets over a group that is down', async () => {
    const version = (v: string) => ({ groupVersion: v, version: v });
    server.serve('/api', { kind: 'APIVersions', versions: ['v1'] });
    server.serve('/apis', {
      kind: 'APIGroupList',
      groups: [
        {
          name: 'autoscaling',
          versions: [version('v1'), version('v2')],
          preferredVersion: version('v2'),
        },
        { name: 'down.example.com', versions: [version('v1')] },
      ],
    });
    const list = (...resources: object[]) => ({ resources });
    const scaler = { name: 'scalers', kind: 'Scaler', namespaced: true };
    server.serve(
      '/api/v1',
      list(
        { name: 'pods', kind: 'Pod', namespaced: true, verbs: VERBS },
        { name: 'pods/log', kind: 'Pod', namespaced: true, verbs: VERBS },
      ),
    );
    server.serve('/apis/autoscaling/v1', list({ ...scaler, verbs: VERBS }));
    server.serve('/apis/autoscaling/v2', list({ ...scaler, verbs: VERBS }));
    server.intercept = (request, response) =>
      request.path.startsWith('/apis/down') && status(response, 503, 'down');

    const resources = await new Discovery().read(connection, options);
    expect(resources.get('', 'Pod')?.plural).toBe('pods');
    expect(resources.get('autoscaling', 'Scaler')?.version).toBe('v2');
    expect(resources.lacks('down.example.com', 'Thing')).toBe(false);
    expect(resources.lacks('other.example.com', 'Thing')).toBe(true);
  });
});
