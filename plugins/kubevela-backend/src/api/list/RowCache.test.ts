import type { InstanceSummary } from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../../live/types';
import { RowCache } from './RowCache';

function live(name: string, overrides: Partial<InstanceSummary> = {}) {
  const summary: InstanceSummary = {
    key: name,
    cluster: 'dev',
    namespace: 'shop',
    name,
    application: `shop/${name}`,
    version: 1,
    health: { status: 'Healthy' },
    delivery: { state: 'Delivered', editedNotPublished: false },
    drift: { state: 'InSync', count: 0 },
    tags: [],
    componentTypes: [],
    images: [],
    ...overrides,
  };
  return { summary, searchText: name } as LiveInstance;
}

function setUp(instances: LiveInstance[]) {
  const state = { instances, revision: 1 };
  const cache = new RowCache({
    instances: () => state.instances,
    revision: () => state.revision,
  });
  return { cache, state };
}

describe('RowCache', () => {
  it('should show a change, and keep the rows of what did not change', () => {
    const { cache, state } = setUp([live('a'), live('b')]);
    const [a, b] = cache.applications();
    const changed = live('b', { health: { status: 'Degraded' } });
    state.instances = [state.instances[0], changed];
    state.revision += 1;
    const [sameA, newB] = cache.applications();
    expect(sameA).toBe(a);
    expect(newB).not.toBe(b);
    expect(newB.health).toBe('Degraded');
  });

  it('should ask a decision once for each state of an instance', () => {
    const { cache, state } = setUp([live('a'), live('b', { cluster: 'prod' })]);
    const asked: string[] = [];
    const filter = {
      key: 'only healthy',
      allows: ({ name, health }: InstanceSummary) => {
        asked.push(name);
        return health.status === 'Healthy';
      },
    };
    expect(cache.instances(filter)).toHaveLength(2);
    expect([...cache.clusters(filter)]).toEqual(['dev', 'prod']);
    const changed = live('b', { health: { status: 'Degraded' } });
    state.instances = [state.instances[0], changed];
    state.revision += 1;
    expect(cache.instances(filter).map(({ name }) => name)).toEqual(['a']);
    expect([...cache.clusters(filter)]).toEqual(['dev']);
    expect(asked).toEqual(['a', 'b', 'b']);
  });

  it('should not mix up the lists of different decisions', () => {
    const { cache } = setUp([live('a'), live('b')]);
    const only = (name: string) => ({
      key: name,
      allows: (summary: InstanceSummary) => summary.name === name,
    });
    expect(cache.instances(only('a'))[0].name).toBe('a');
    expect(cache.applications(only('b'))[0].name).toBe('b');
    expect(cache.instances()).toHaveLength(2);
  });
});
