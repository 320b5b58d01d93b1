import type { InstanceSummary } from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../../live/types';
import { compareRows } from './compareRows';
import { groupByApplication, instanceRow } from './rows';

function live(
  cluster: string,
  overrides: Partial<InstanceSummary> = {},
): LiveInstance {
  const summary: InstanceSummary = {
    key: `${cluster}-key`,
    cluster,
    namespace: 'shop',
    name: 'web',
    application: 'shop/web',
    version: 1,
    health: { status: 'Healthy' },
    delivery: { state: 'Delivered', editedNotPublished: false },
    drift: { state: 'InSync', count: 0 },
    tags: [],
    componentTypes: ['webservice'],
    images: [],
    ...overrides,
  };
  return {
    ref: { cluster, namespace: summary.namespace, name: summary.name },
    summary,
    searchText: `text of ${cluster}`,
  } as LiveInstance;
}

describe('instanceRow', () => {
  it('should stand by cluster, namespace and name where nothing else tells', () => {
    const rows = [
      live('dev', { namespace: 'shop-staging' }),
      live('dev', { namespace: 'shop' }),
    ].map(instanceRow);
    expect(
      rows.sort(compareRows('severity', 'asc')).map(row => row.namespace),
    ).toEqual(['shop', 'shop-staging']);
  });
});

describe('groupByApplication', () => {
  const rows = [
    live('dev', { release: '1.9', tags: ['a'] }),
    live('prod-eu', {
      release: '1.8',
      tags: ['a', 'b'],
      health: { status: 'Degraded' },
      delivery: { state: 'Failed', editedNotPublished: false },
      problem: { code: 'x', severity: 'error', sentence: 'web is broken' },
    }),
    live('dev', {
      namespace: 'shop-staging',
      release: '1.9',
      drift: { state: 'Drifted', count: 2 },
    }),
  ].map(instanceRow);

  it('should make one row of all instances, as bad as the worst on each axis', () => {
    const [{ row }, ...others] = groupByApplication(rows).values();
    expect(others).toEqual([]);
    expect(row.value).toMatchObject({
      application: 'shop/web',
      instanceCount: 3,
      health: { status: 'Degraded' },
      delivery: 'Failed',
      drift: 'Drifted',
      problem: { sentence: 'web is broken' },
      problemCluster: 'prod-eu',
      tags: ['a', 'b'],
    });
    expect(row.value.instances[0].cluster).toBe('prod-eu');
    expect(row.value.releases).toEqual(['1.8', '1.9']);
  });

  it('should be called as the application, whatever its worst instance is called', () => {
    const [{ row }] = groupByApplication([
      instanceRow(
        live('dev', {
          namespace: 'shop-staging',
          name: 'web-next',
          health: { status: 'Missing' },
        }),
      ),
      ...rows,
    ]).values();
    expect(row.value).toMatchObject({ namespace: 'shop', name: 'web' });
    expect(row.namespaces).toEqual(
      expect.arrayContaining(['shop', 'shop-staging']),
    );
  });

  it('should keep the rows of applications whose instances are the same', () => {
    const other = instanceRow(
      live('dev', { name: 'api', application: 'shop/api' }),
    );
    const before = groupByApplication([...rows, other]);
    const changed = instanceRow(live('prod-eu'));
    const after = groupByApplication(
      [rows[0], changed, rows[2], other],
      before,
    );
    expect(after.get('shop/api')!.row).toBe(before.get('shop/api')!.row);
    expect(after.get('shop/web')!.row.health).toBe('Healthy');
    const fewer = groupByApplication([rows[0], other], after);
    expect(fewer.get('shop/web')!.row.value.instanceCount).toBe(1);
  });
});
