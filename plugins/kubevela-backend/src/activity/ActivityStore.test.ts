import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../database/__testUtils__/testDatabases';
import { ActivityStore } from './ActivityStore';
import type { Visibility } from './filters';
import type { NewEntry } from './types';

const ALICE = 'user:default/alice';
const NOW = Date.parse('2026-11-22T12:00:00.000Z');
const MINUTE = 60_000;
const all: Visibility = {
  own: { who: 'user:default/root', whoKind: 'user' },
  others: 'all',
};

function entry(minutesAgo: number, more: Partial<NewEntry> = {}): NewEntry {
  return {
    at: new Date(NOW - minutesAgo * MINUTE).toISOString(),
    durationMs: 120,
    who: ALICE,
    whoKind: 'user',
    operation: 'restart-workload',
    cluster: 'dev',
    namespace: 'shop',
    name: 'web',
    application: 'shop/web',
    result: 'done',
    ...more,
  };
}

const databases = testDatabases();

describe.each(databases.eachSupportedId())('ActivityStore on %s', id => {
  let store: ActivityStore;

  async function setUp(entries: NewEntry[]) {
    const knex = await databases.init(id);
    const service = mockServices.database({ knex });
    store = await ActivityStore.create(service);
    for (const each of entries) {
      await store.write(each);
    }
    return service;
  }
  const names = async (
    query: Parameters<ActivityStore['list']>[0],
    seenBy = all,
  ) => (await store.list(query, seenBy)).items.map(({ name }) => name);

  it('gives back what it was given, newest first, also to another replica', async () => {
    const full = entry(1, {
      environment: 'prod',
      tier: 'production',
      owner: 'group:default/payments',
      resource: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        namespace: 'shop',
        name: 'web',
      },
      reason: 'too slow',
      result: 'refused',
      refusal: 'conflict',
      message: 'it has changed',
      replicas: 5,
      revision: 'web-v3',
    });
    const service = await setUp([entry(5), full]);
    const other = await ActivityStore.create(service);
    const { items, totalItems } = await other.list({}, all);
    expect(totalItems).toBe(2);
    expect(items[0]).toEqual({ ...full, id: expect.any(String) });
    expect(items[1]).toMatchObject(entry(5));
    expect(items[1].owner).toBeUndefined();
  });

  it('puts what came of an attempt in the place of that it began', async () => {
    await setUp([entry(5, { name: 'other' })]);
    const begun = entry(2, { result: 'begun', durationMs: 0 });
    const entryId = await store.write(begun);
    await store.write(entry(1, { name: 'later' }));
    const over = entry(2, { result: 'failed', message: 'no route' });
    expect(await store.write(over, entryId)).toBe(entryId);
    expect(await names({})).toEqual(['later', 'web', 'other']);
    expect(await names({ text: 'no route' })).toEqual(['web']);
    const { items } = await store.list({ result: ['failed'] }, all);
    expect(items).toEqual([{ ...over, id: entryId }]);
  });

  it('pages through attempts of one moment, each once, also while others come in', async () => {
    await setUp(
      Array.from({ length: 7 }, (_, index) => entry(3, { name: `n${index}` })),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.list({ limit: 3, cursor }, all);
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
      await store.write(entry(0, { name: 'late' }));
    } while (cursor);
    expect(seen).toEqual(['n6', 'n5', 'n4', 'n3', 'n2', 'n1', 'n0']);
  });

  it('refuses a cursor that is not one of its own', async () => {
    await setUp([]);
    await expect(store.list({ cursor: 'bm8' }, all)).rejects.toThrow(
      'The cursor is not one that this list handed out',
    );
  });

  it('filters by each field, by time and by words', async () => {
    await setUp([
      entry(1, { name: 'a', cluster: 'prod', who: 'user:default/bob' }),
      entry(2, { name: 'b', namespace: 'pay', application: 'pay/b' }),
      entry(3, { name: 'c', operation: 'delete-pod', result: 'failed' }),
      entry(4, { name: 'd', reason: '100% Überlast_x', message: 'no route' }),
    ]);
    expect(await names({ cluster: ['prod'] })).toEqual(['a']);
    expect(await names({ namespace: ['pay'] })).toEqual(['b']);
    expect(await names({ application: ['pay/b'] })).toEqual(['b']);
    expect(await names({ user: ['user:default/bob'] })).toEqual(['a']);
    expect(await names({ operation: ['delete-pod'] })).toEqual(['c']);
    expect(await names({ result: ['failed', 'refused'] })).toEqual(['c']);
    const at = (minutes: number) =>
      new Date(NOW - minutes * MINUTE).toISOString();
    expect(await names({ since: at(3), until: at(1) })).toEqual(['b', 'c']);
    expect(await names({ text: '100% überlast_x ROUTE' })).toEqual(['d']);
    expect(await names({ text: '100%route' })).toEqual([]);
    expect(await names({ text: 'berlast.x' })).toEqual([]);
  });

  it('counts values by what the other filters let through, with the first page', async () => {
    await setUp([
      entry(1, { cluster: 'dev' }),
      entry(2, { cluster: 'dev', result: 'failed' }),
      entry(3, { cluster: 'prod', result: 'failed' }),
    ]);
    const query = { cluster: ['dev'], limit: 1 };
    const { facets, totalItems, nextCursor } = await store.list(query, all);
    expect(totalItems).toBe(2);
    const facet = (name: string) => facets.find(each => each.name === name);
    expect(facet('cluster')?.values).toEqual([
      { value: 'dev', count: 2 },
      { value: 'prod', count: 1 },
    ]);
    expect(facet('result')?.values).toEqual([
      { value: 'done', count: 1 },
      { value: 'failed', count: 1 },
    ]);
    expect(
      (await store.list({ ...query, cursor: nextCursor }, all)).facets,
    ).toEqual([]);
  });

  it('shows what the criteria let through and the own attempts, in lists, totals and counts', async () => {
    await setUp([
      entry(1, { name: 'theirs', who: 'user:default/bob', owner: 'group:b' }),
      entry(2, { name: 'ours', who: 'user:default/bob', owner: 'group:a' }),
      entry(3, { name: 'mine', owner: 'group:b' }),
      entry(4, { name: 'nobody', who: 'user:default/bob' }),
      entry(5, { name: 'service', who: ALICE, whoKind: 'service' }),
    ]);
    const own = { who: ALICE, whoKind: 'user' as const };
    const isA = { field: 'owner' as const, values: ['group:a', ''] };
    const inDev = { field: 'cluster' as const, values: ['dev'] };
    expect(await names({}, { own, others: 'none' })).toEqual(['mine']);
    expect(await names({}, { own, others: isA })).toEqual(['ours', 'mine']);
    expect(await names({}, { own, others: { not: isA } })).toEqual([
      'theirs',
      'mine',
      'nobody',
      'service',
    ]);
    const both = { allOf: [inDev, { anyOf: [isA, { not: inDev }] }] } as const;
    const seenBy = { own, others: both as unknown as Visibility['others'] };
    expect(await names({}, seenBy)).toEqual(['ours', 'mine']);
    const { totalItems, facets } = await store.list({}, seenBy);
    expect(totalItems).toBe(2);
    expect(facets[0].values).toEqual([{ value: 'dev', count: 2 }]);
    // A filter does not let out what may not be seen.
    expect(await names({ text: 'theirs' }, seenBy)).toEqual([]);
  });

  it('forgets the old, and the oldest of too many', async () => {
    await setUp([
      entry(60, { name: 'old' }),
      ...['a', 'b', 'c'].map(name => entry(1, { name })),
    ]);
    const limits = { maxAgeMs: 30 * MINUTE, maxEntries: 10 };
    expect(await store.prune(limits, NOW)).toBe(1);
    expect(await names({})).toEqual(['c', 'b', 'a']);
    expect(await store.prune({ ...limits, maxEntries: 2 }, NOW)).toBe(1);
    expect(await names({})).toEqual(['c', 'b']);
    expect(await store.prune({ ...limits, maxEntries: 2 }, NOW)).toBe(0);
  });
});
