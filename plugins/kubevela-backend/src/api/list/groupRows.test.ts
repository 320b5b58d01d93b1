import { exampleRow as row } from './__testUtils__/exampleRow';
import { groupRows } from './groupRows';

const A = 'group:default/a';
const B = 'group:default/b';

describe('groupRows', () => {
  it('should put the group with the worst row first, with counts of its own', () => {
    const { items, totalItems } = groupRows(
      [
        row('1', { owners: [A], severity: 9 }),
        row('2', { owners: [A], severity: 9, delivery: 'Waiting' }),
        row('3', { owners: [B], severity: 1, health: 'Degraded' }),
        row('4', { owners: [B], severity: 9, drift: 'Drifted' }),
        row('5', { severity: 5, health: 'Progressing' }),
      ],
      { groupBy: 'owner' },
    );
    expect(totalItems).toBe(5);
    expect(items).toEqual([
      {
        value: B,
        count: 2,
        health: 'Degraded',
        healths: { Degraded: 1, Healthy: 1 },
        waiting: 0,
        drifted: 1,
      },
      {
        value: '-',
        count: 1,
        health: 'Progressing',
        healths: { Progressing: 1 },
        waiting: 0,
        drifted: 0,
      },
      {
        value: A,
        count: 2,
        health: 'Healthy',
        healths: { Healthy: 2 },
        waiting: 1,
        drifted: 0,
      },
    ]);
  });

  it('should put the group with more of the worst first where the worst are equal', () => {
    const broken = { severity: 1, health: 'Degraded' as const };
    const { items } = groupRows(
      [
        row('1', { ...broken, owners: [A] }),
        row('2', { ...broken, owners: [B] }),
        row('3', { ...broken, owners: [B] }),
      ],
      { groupBy: 'owner' },
    );
    expect(items.map(({ value }) => value)).toEqual([B, A]);
  });

  it('should count a row in each of its clusters, and in the total once', () => {
    const rows = [
      row('1', { clusters: ['dev', 'prod'] }),
      row('2', { clusters: ['dev'] }),
    ];
    const { items, totalItems } = groupRows(rows, { groupBy: 'cluster' });
    expect(items.map(({ value, count }) => [value, count])).toEqual([
      ['dev', 2],
      ['prod', 1],
    ]);
    expect(totalItems).toBe(2);
  });

  it('should have no group that a filter of its own field leaves out', () => {
    const rows = [row('1', { clusters: ['dev', 'prod'] })];
    const { items } = groupRows(rows, { groupBy: 'cluster', cluster: ['dev'] });
    expect(items.map(({ value }) => value)).toEqual(['dev']);
  });

  it('should count only what the filters let through', () => {
    const rows = [
      row('1', { owners: [A], attention: true }),
      row('2', { owners: [A] }),
    ];
    const { items } = groupRows(rows, { groupBy: 'owner', attention: true });
    expect(items[0].count).toBe(1);
  });
});
