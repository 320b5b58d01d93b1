import { exampleRow as row } from './__testUtils__/exampleRow';
import { runQuery } from './runQuery';

const facet = (page: ReturnType<typeof runQuery>, name: string) =>
  Object.fromEntries(
    page.facets
      .find(one => one.name === name)!
      .values.map(({ value, count }) => [value, count]),
  );

describe('runQuery', () => {
  it('should take values of one filter as alternatives and different filters together', () => {
    const rows = [
      row('a', { health: 'Degraded' }),
      row('b', { health: 'Missing', clusters: ['prod'] }),
      row('c', { health: 'Degraded', clusters: ['prod'] }),
      row('d', { clusters: ['prod'] }),
    ];
    const page = runQuery(rows, {
      health: ['Degraded', 'Missing'],
      cluster: ['prod'],
    });
    expect(page.items).toEqual(['b', 'c']);
    expect(page.totalItems).toBe(2);
  });

  it('should count a facet over what the other filters let through', () => {
    const rows = [
      row('a', { health: 'Degraded' }),
      row('b', { health: 'Healthy' }),
      row('c', { health: 'Healthy', clusters: ['prod'] }),
    ];
    const page = runQuery(rows, { health: ['Degraded'], cluster: ['dev'] });
    expect(facet(page, 'health')).toEqual({ Degraded: 1, Healthy: 1 });
    expect(facet(page, 'cluster')).toEqual({ dev: 1 });
    expect(facet(page, 'componentType')).toEqual({ webservice: 1 });
  });

  it('should find nothing for a value that no row has, and still count the facet', () => {
    const rows = [row('a', { owners: ['group:default/a'] }), row('b')];
    const page = runQuery(rows, { owner: ['group:default/nobody'] });
    expect(page.items).toEqual([]);
    expect(facet(page, 'owner')).toEqual({ 'group:default/a': 1 });
    expect(facet(page, 'cluster')).toEqual({});
  });

  it('should count a row once for each of its values', () => {
    const rows = [
      row('a', { clusters: ['dev', 'prod'] }),
      row('b', { clusters: ['prod'] }),
    ];
    const page = runQuery(rows, { cluster: ['dev'] });
    expect(page.items).toEqual(['a']);
    expect(facet(page, 'cluster')).toEqual({ prod: 2, dev: 1 });
  });

  it('should find rows that have every word, and images by a part', () => {
    const rows = [
      row('a', { searchText: 'checkout payments', images: ['reg/checkout:1'] }),
      row('b', { searchText: 'checkout shop', images: ['reg/web:1'] }),
    ];
    expect(runQuery(rows, { text: 'PAY check' }).items).toEqual(['a']);
    expect(runQuery(rows, { image: 'Checkout' }).items).toEqual(['a']);
  });

  it('should put the worst first unless told otherwise', () => {
    const rows = [
      row('fine', { severity: 9 }),
      row('broken', { severity: 1 }),
      row('also-broken', { severity: 1 }),
    ];
    expect(runQuery(rows, {}).items).toEqual(['also-broken', 'broken', 'fine']);
    expect(runQuery(rows, { sort: 'name', order: 'desc' }).items).toEqual([
      'fine',
      'broken',
      'also-broken',
    ]);
  });

  it.each(['cluster', 'namespace'] as const)(
    'should sort by %s, and by name where it is the same',
    sort => {
      const rows = [
        row('c', { [sort]: 'two' }),
        row('b', { [sort]: 'one' }),
        row('a', { [sort]: 'two' }),
      ];
      const { nextCursor, items } = runQuery(rows, { sort, limit: 2 });
      expect(items).toEqual(['b', 'a']);
      expect(runQuery(rows, { sort, cursor: nextCursor }).items).toEqual(['c']);
    },
  );

  it('should page to the end without losing or repeating a row', () => {
    const rows = Array.from({ length: 23 }, (_, i) =>
      row(`app-${i}`, { severity: i % 3 }),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = runQuery(rows, { limit: 5, cursor });
      seen.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(23);
    expect(new Set(seen).size).toBe(23);
  });

  it('should go on after a row that is gone by then', () => {
    const rows = ['a', 'b', 'c', 'd'].map(id => row(id));
    const { nextCursor } = runQuery(rows, { sort: 'name', limit: 2 });
    const rest = runQuery(
      rows.filter(({ id }) => id !== 'b'),
      { sort: 'name', limit: 2, cursor: nextCursor },
    );
    expect(rest.items).toEqual(['c', 'd']);
  });

  it('should refuse a cursor that is not its own', () => {
    expect(() => runQuery([row('a')], { cursor: 'nonsense' })).toThrow(
      /cursor is not one that this list handed out/,
    );
  });

  it('should find what has no owner by a dash, and not count it as an owner', () => {
    const rows = [row('a', { owners: ['group:default/payments'] }), row('b')];
    const page = runQuery(rows, { owner: ['-'] });
    expect(page.items).toEqual(['b']);
    expect(facet(page, 'owner')).toEqual({ 'group:default/payments': 1 });
  });

  it('should let through only what needs a person, or is not published', () => {
    const rows = [
      row('broken', { attention: true }),
      row('edited', { attention: true, edited: true }),
      row('well'),
    ];
    expect(runQuery(rows, { attention: true }).items).toEqual([
      'broken',
      'edited',
    ]);
    expect(runQuery(rows, { edited: true }).items).toEqual(['edited']);
    expect(runQuery(rows, {}).totalItems).toBe(3);
  });
});
