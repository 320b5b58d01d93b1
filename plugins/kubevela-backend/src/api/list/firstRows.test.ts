import { compareRows, SortableRow } from './compareRows';
import { firstRows } from './firstRows';

const row = (id: string, severity: number): SortableRow => ({
  id,
  severity,
  name: id,
  owner: '',
  system: '',
  since: 0,
  created: 0,
  cluster: '',
  namespace: '',
});

// In an order that is neither up nor down, with ties.
const rows = Array.from({ length: 211 }, (_, i) =>
  row(`app-${(i * 97) % 211}`, (i * 31) % 7),
);

describe('firstRows', () => {
  it.each(['asc', 'desc'] as const)(
    'should give what sorting everything would, page after page (%s)',
    order => {
      const compare = compareRows('severity', order);
      const expected = [...rows].sort(compare);
      const seen: SortableRow[] = [];
      for (;;) {
        const after = seen[seen.length - 1];
        const page = firstRows(rows, { count: 10, compare, after });
        if (page.length === 0) {
          break;
        }
        seen.push(...page);
      }
      expect(seen).toEqual(expected);
    },
  );

  it('should give all rows where there are fewer', () => {
    const compare = compareRows('name', 'asc');
    const page = firstRows([row('b', 1), row('a', 2)], { count: 5, compare });
    expect(page.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each(['asc', 'desc'] as const)(
    'should cost little also where rows come sorted the other way round (%s)',
    order => {
      const sorted = Array.from({ length: 2_000 }, (_, i) => row('app', i));
      const compare = jest.fn(compareRows('severity', order));
      firstRows(sorted, { count: 10, compare });
      // One look for each row, and a search of its place for the few that are among the first.
      expect(compare.mock.calls.length).toBeLessThan(2 * sorted.length);
    },
  );
});
