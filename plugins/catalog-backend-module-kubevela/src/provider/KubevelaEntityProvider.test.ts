import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type {
  DeferredEntity,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { EventParams, EventsService } from '@backstage/plugin-events-node';
import type {
  CatalogApplication,
  CatalogApplicationList,
  ClusterStatus,
} from '@velastage/plugin-kubevela-common';
import { APPLICATIONS_TOPIC } from '@velastage/plugin-kubevela-common';
import { KubevelaEntityProvider } from './KubevelaEntityProvider';

const app = (name: string, clusters: string[]): CatalogApplication => ({
  application: `shop/${name}`,
  namespace: 'shop',
  name,
  clusters,
  attributes: { tags: [], links: [] },
  components: [],
});

const list = (
  items: CatalogApplication[],
  clusters: Record<string, ClusterStatus>,
): CatalogApplicationList => ({
  items,
  clusters: Object.entries(clusters).map(([cluster, status]) => ({
    cluster,
    status,
  })),
});

async function setUp() {
  let answer = list([], {});
  let catalog: Entity[] = [];
  let onEvent: ((params: EventParams) => Promise<void>) | undefined;
  const passes: string[][] = [];
  const events: EventsService = {
    publish: async () => undefined,
    subscribe: async options => {
      onEvent = options.onEvent;
    },
  };
  const provider = new KubevelaEntityProvider({
    applications: { list: async () => answer },
    known: { list: async () => catalog },
    settings: {
      componentType: 'kubevela-application',
      defaultLifecycle: 'production',
      defaultOwner: 'unknown',
      entityNamespace: 'default',
      components: false,
    },
    events,
    logger: mockServices.logger.mock(),
    schedule: { run: async () => undefined },
  });
  const connection: EntityProviderConnection = {
    applyMutation: async mutation => {
      const { entities } = mutation as { entities: DeferredEntity[] };
      catalog = entities.map(({ entity }) => ({
        ...entity,
        metadata: { ...entity.metadata, uid: 'x', etag: 'y' },
        relations: [],
      }));
      passes.push(entities.map(({ entity }) => entity.metadata.name).sort());
    },
    refresh: async () => undefined,
  };
  await provider.connect(connection);
  return {
    provider,
    passes,
    catalog: () => catalog,
    answer: (next: CatalogApplicationList) => {
      answer = next;
    },
    event: async (applications: string[]) =>
      onEvent!({ topic: APPLICATIONS_TOPIC, eventPayload: { applications } }),
  };
}

describe('KubevelaEntityProvider', () => {
  it('should add, change and remove with what the clusters hold', async () => {
    const { provider, passes, answer } = await setUp();
    answer(list([app('a', ['dev']), app('b', ['dev'])], { dev: 'Connected' }));
    await provider.refresh();
    answer(list([app('b', ['dev'])], { dev: 'Connected' }));
    await provider.refresh();
    expect(passes).toEqual([['a', 'b'], ['b']]);
  });

  it('should keep the entities of a cluster that is away, also after a restart', async () => {
    const { provider, passes, catalog, answer } = await setUp();
    answer(
      list([app('a', ['dev']), app('b', ['prod'])], {
        dev: 'Connected',
        prod: 'Connected',
      }),
    );
    await provider.refresh();
    answer(
      list([app('a', ['dev'])], { dev: 'Connected', prod: 'Unreachable' }),
    );
    await provider.refresh();
    expect(passes[1]).toEqual(['a', 'b']);
    // Fields that only the catalog may set must not come back to it.
    const kept = catalog().find(({ metadata }) => metadata.name === 'b')!;
    expect(kept.spec).toMatchObject({ type: 'kubevela-application' });
    answer(list([app('a', ['dev'])], { dev: 'Connected', prod: 'Connected' }));
    await provider.refresh();
    expect(passes[2]).toEqual(['a']);
  });

  it('should remove what is gone from a readable cluster while another is away', async () => {
    const { provider, passes, answer } = await setUp();
    answer(
      list([app('a', ['dev']), app('b', ['prod'])], {
        dev: 'Connected',
        prod: 'Connected',
      }),
    );
    await provider.refresh();
    answer(list([], { dev: 'Connected', prod: 'Connecting' }));
    await provider.refresh();
    expect(passes[1]).toEqual(['b']);
  });

  it('should share one further pass between calls that come during a pass', async () => {
    const { provider, passes } = await setUp();
    await Promise.all([
      provider.refresh(),
      provider.refresh(),
      provider.refresh(),
    ]);
    expect(passes).toHaveLength(2);
  });

  it('should follow an event', async () => {
    const { passes, answer, event } = await setUp();
    answer(list([app('new', ['dev'])], { dev: 'Connected' }));
    await event(['shop/new']);
    const end = Date.now() + 5_000;
    while (passes.length === 0 && Date.now() < end) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    expect(passes).toEqual([['new']]);
  });
});
