import type { InstanceSummary } from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../../live/types';
import { originOf } from './derivedRows';
import type { ListQuery } from './InstanceQuery';
import { RowCache } from './RowCache';
import { runQuery } from './runQuery';

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

  it('should come to what one would make anew, whatever happens to the instances', () => {
    const random = randomNumbers(42);
    const pick = <T>(values: readonly T[]) =>
      values[Math.floor(random() * values.length)];
    let named = 0;
    const some = (): Partial<InstanceSummary> => ({
      health: { status: pick(['Healthy', 'Degraded', 'Missing'] as const) },
      owner: pick([undefined, 'group:default/a', 'group:default/b']),
      componentTypes: pick([[], ['webservice'], ['worker', 'task']]),
      images: pick([[], ['shop:1'], ['shop:2', 'proxy:1']]),
    });
    const make = (
      name: string,
      application = pick(['shop/a', 'shop/b', `x/${name}`]),
    ) => {
      const overrides = {
        ...some(),
        application,
        cluster: pick(['dev', 'prod', 'eu', 'us', 'asia']),
      };
      const { summary } = live(name, overrides);
      return {
        summary,
        searchText: `${name} ${summary.health.status}`,
      } as LiveInstance;
    };
    const changed = ({ summary }: LiveInstance) =>
      ({
        summary: {
          ...summary,
          ...some(),
          application: pick([
            summary.application,
            summary.application,
            'shop/a',
          ]),
        },
        searchText: pick(['', 'short', `${summary.name} is a longer text`]),
      } as LiveInstance);
    const { cache, state } = setUp([]);
    const decisions = [
      undefined,
      {
        key: 'healthy',
        allows: ({ health }: InstanceSummary) => health.status === 'Healthy',
      },
      {
        key: 'dev',
        allows: ({ cluster }: InstanceSummary) => cluster === 'dev',
      },
    ];
    const queries: ListQuery[] = [
      { limit: 100 },
      { limit: 100, text: 'short', sort: 'name' },
      { limit: 100, image: 'shop:2', owner: ['group:default/a'] },
      { limit: 100, health: ['Degraded'], componentType: ['worker'] },
    ];
    for (let round = 0; round < 300; round++) {
      const instances = [...state.instances];
      const what =
        instances.length < 5
          ? 'come'
          : pick([
              'change',
              'change',
              'change',
              'change',
              'several',
              'come',
              'go',
              'move',
              'nothing',
            ]);
      const at = Math.floor(random() * instances.length);
      if (what === 'come') {
        instances.push(make(`n${named++}`));
      } else if (what === 'go') {
        instances.splice(at, 1);
      } else if (what === 'move') {
        // Another one at the same place.
        instances[at] = make(
          `n${named++}`,
          pick([undefined, instances[at].summary.application]),
        );
      } else if (what !== 'nothing') {
        instances.forEach((each, i) => {
          if (i === at || (what === 'several' && random() < 0.4)) {
            instances[i] = changed(each);
          }
        });
      }
      state.instances = instances;
      state.revision += 1;
      const { cache: anew } = setUp(instances);
      for (const filter of decisions) {
        // Not each list is asked for each time.
        if (random() < 0.3) {
          continue;
        }
        expect(cache.live(filter)).toEqual(anew.live(filter));
        expect(cache.clusters(filter)).toEqual(anew.clusters(filter));
        const asked = [
          (each: RowCache) => each.instances(filter),
          ...(random() < 0.7
            ? [(each: RowCache) => each.applications(filter)]
            : []),
        ];
        for (const rowsOf of asked) {
          for (const query of queries) {
            expect(runQuery<unknown>(rowsOf(cache), query)).toEqual(
              runQuery<unknown>(rowsOf(anew), query),
            );
          }
        }
      }
    }
  });

  it('should make few rows for few changes', () => {
    const { cache, state } = setUp(
      Array.from({ length: 500 }, (_, i) => live(`a${i}`)),
    );
    const before = [cache.instances(), cache.applications()];
    const instances = [...state.instances];
    instances[7] = live('a7', { health: { status: 'Missing' } });
    state.instances = instances;
    state.revision += 1;
    const after = [cache.instances(), cache.applications()];
    after.forEach((rows, which) => {
      expect(rows.filter((row, i) => row !== before[which][i])).toHaveLength(1);
      expect(originOf(rows)?.before).toBe(before[which]);
    });
  });
});

/** The same numbers for the same seed, so that what fails can be made to fail again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
