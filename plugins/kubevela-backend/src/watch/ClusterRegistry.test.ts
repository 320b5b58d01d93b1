import type {
  ClusterConnector,
  ClusterDefinition,
} from '@velastage/plugin-kubevela-node';
import { ClusterRegistry, ClustersChange } from './ClusterRegistry';
import { eventually } from './__testUtils__/eventually';
import {
  definitionOf,
  recordingLogger,
  serveKinds,
} from './__testUtils__/fakeCluster';
import { FakeApiServer } from './__testUtils__/FakeApiServer';
import { QUICK } from './__testUtils__/timings';

describe('ClusterRegistry', () => {
  let server: FakeApiServer;
  let registry: ClusterRegistry;
  let changes: ClustersChange[];
  const logger = recordingLogger();

  beforeEach(async () => {
    server = await FakeApiServer.start();
    serveKinds(server, ['Application', 'ResourceTracker']);
    changes = [];
    logger.lines.length = 0;
  });

  afterEach(async () => {
    await registry.stop();
    await server.close();
  });

  async function start(...connectors: ClusterConnector[]): Promise<void> {
    registry = new ClusterRegistry({ connectors, logger, timings: QUICK });
    registry.onClusters(change => changes.push(change));
    await registry.start();
  }

  const cluster = (name: string, source: string): ClusterDefinition =>
    definitionOf(server, { name, source });
  const told = () =>
    changes.map(({ added, removed }) => ({
      added: added.map(({ name }) => name),
      removed: removed.map(({ name }) => name),
    }));

  it('watches the clusters of all connectors, each on its own', async () => {
    await start(
      { name: 'a', listClusters: async () => [cluster('one', 'a[0]')] },
      {
        name: 'b',
        listClusters: async () => [
          {
            ...cluster('hangs', 'b[0]'),
            connect: () => new Promise<never>(() => {}),
          },
          cluster('two', 'b[1]'),
        ],
      },
    );
    expect(registry.clusters().map(({ name }) => name)).toEqual([
      'one',
      'hangs',
      'two',
    ]);
    await eventually(() => {
      expect(registry.clusters().map(watch => watch.report().status)).toEqual([
        'Connected',
        'Connecting',
        'Connected',
      ]);
    });
  });

  it('takes the first of two clusters with one name, and says so', async () => {
    await start(
      { name: 'a', listClusters: async () => [cluster('one', 'a[0]')] },
      { name: 'b', listClusters: async () => [cluster('one', 'b[0]')] },
    );
    expect(registry.get('one')?.report().source).toBe('a[0]');
    expect(logger.lines).toContain(
      'warn Cluster one is configured twice: a[0] is used, b[0] is not',
    );
  });

  it('follows a connector whose clusters come and go', async () => {
    let clusters = [cluster('one', 'a[0]')];
    let tell = () => {};
    await start({
      name: 'a',
      listClusters: async () => clusters,
      onChange: listener => {
        tell = listener;
        return () => {
          tell = () => {};
        };
      },
    });
    const [one] = registry.clusters();
    await eventually(() => expect(one.report().status).toBe('Connected'));

    clusters = [cluster('two', 'a[1]')];
    tell();
    await eventually(() =>
      expect(told()).toEqual([
        { added: ['one'], removed: [] },
        { added: ['two'], removed: ['one'] },
      ]),
    );
    await eventually(() =>
      expect(registry.get('two')?.report().status).toBe('Connected'),
    );
    await eventually(() => expect(server.openWatches).toBe(2));
  });

  it('keeps its clusters when a connector fails, and others are not affected', async () => {
    let fail = false;
    let tell = () => {};
    await start(
      {
        name: 'broken',
        listClusters: async () => {
          throw new Error('no inventory');
        },
      },
      {
        name: 'a',
        listClusters: async () => {
          if (fail) {
            throw new Error('down');
          }
          return [cluster('one', 'a[0]')];
        },
        onChange: listener => {
          tell = listener;
          return () => {};
        },
      },
    );
    fail = true;
    tell();
    await eventually(() =>
      expect(logger.lines).toEqual(
        expect.arrayContaining([
          'error Clusters of broken cannot be listed',
          'error Clusters of a cannot be listed',
        ]),
      ),
    );
    expect(registry.clusters().map(({ name }) => name)).toEqual(['one']);
  });
});
