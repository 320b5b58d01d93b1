import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../database/__testUtils__/testDatabases';
import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type {
  ClusterFreshness,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import { OwnerNotifier } from './OwnerNotifier';
import { ToldStore } from './ToldStore';
import type { NotificationLevel } from './types';

const OWNER = 'group:default/shop';

function instance(
  name: string,
  status: InstanceSummary['health']['status'],
  overrides: Partial<InstanceSummary> = {},
): InstanceSummary {
  return {
    key: name,
    cluster: 'prod',
    namespace: 'shop',
    name,
    application: `shop/${name}`,
    version: 1,
    owner: OWNER,
    health: { status, message: `${name} is ${status}` },
    delivery: { state: 'Delivered', editedNotPublished: false },
    drift: { state: 'InSync', count: 0 },
    tags: [],
    componentTypes: [],
    images: [],
    ...overrides,
  };
}

const databases = testDatabases();

describe.each(databases.eachSupportedId())('OwnerNotifier on %s', id => {
  let instances: InstanceSummary[];
  let clusters: ClusterFreshness[];
  let level: NotificationLevel | undefined;
  let isSettled: boolean;
  let broken: boolean;
  let sent: Array<{ owner: string } & NotificationPayload>;
  let store: ToldStore;
  let nowMs: number;

  const replica = () =>
    new OwnerNotifier({
      settings: {
        enabled: true,
        level: 'all',
        holdMs: 60_000,
        perMinute: 5,
        severities: { failure: 'high', recovery: 'low' },
        language: 'en',
      },
      instances: () => instances,
      clusters: () => clusters,
      settled: () => isSettled,
      store,
      levels: async owners =>
        new Map(level ? owners.map(owner => [owner, level!]) : []),
      send: async (owner, payload) => {
        if (broken) throw new Error('no notifications backend');
        sent.push({ owner, ...payload });
      },
      logger: mockServices.logger.mock(),
    });

  /** Lets the time pass that a change takes to be told. */
  async function pass(notifier: OwnerNotifier, looks = 6) {
    for (let i = 0; i < looks; i += 1) {
      nowMs += 15_000;
      await notifier.look(nowMs);
    }
  }

  const titles = () => sent.map(({ title }) => title);

  beforeEach(async () => {
    const knex = await databases.init(id);
    store = await ToldStore.create(mockServices.database({ knex }));
    instances = [instance('web', 'Healthy'), instance('old', 'Degraded')];
    clusters = [{ cluster: 'prod', status: 'Connected' }];
    level = 'all';
    isSettled = true;
    broken = false;
    sent = [];
    nowMs = 1_000_000;
  });

  it('tells the owner of a failure and of the recovery, not of what was bad before', async () => {
    const notifier = replica();
    await pass(notifier);
    expect(sent).toEqual([]);

    instances[0] = instance('web', 'Degraded');
    await pass(notifier);
    expect(sent).toEqual([
      expect.objectContaining({
        owner: OWNER,
        title: 'web turned bad on prod',
        description: 'web is Degraded',
      }),
    ]);

    instances[0] = instance('web', 'Healthy');
    await pass(notifier);
    expect(titles()).toEqual(['web turned bad on prod', 'web recovered']);
    expect(sent[1].scope).toBe(sent[0].scope);
  });

  it('goes on where another replica stopped', async () => {
    await pass(replica(), 1);
    instances[0] = instance('web', 'Degraded');
    await pass(replica(), 3);
    await pass(replica(), 3);
    await pass(replica(), 6);
    expect(titles()).toEqual(['web turned bad on prod']);
  });

  it('takes no cluster for known before its instances are there', async () => {
    const notifier = replica();
    const all = instances;
    instances = [];
    isSettled = false;
    await pass(notifier, 2);
    instances = all;
    isSettled = true;
    await pass(notifier);
    expect(sent).toEqual([]);
  });

  it('is silent when a cluster goes and comes back', async () => {
    const notifier = replica();
    await pass(notifier);
    clusters = [{ cluster: 'prod', status: 'Stale' }];
    instances = instances.map(each => ({
      ...each,
      health: { status: 'Degraded' as const },
    }));
    await pass(notifier);
    // A restarted replica knows no instances of a cluster that it cannot reach.
    instances = [];
    await pass(replica());
    instances = [instance('web', 'Healthy'), instance('old', 'Degraded')];
    clusters = [{ cluster: 'prod', status: 'Connected' }];
    await pass(notifier);
    expect(sent).toEqual([]);
  });

  it('sums a storm up', async () => {
    const names = Array.from({ length: 14 }, (_, i) => `app-${i}`);
    const notifier = replica();
    instances = names.map(name => instance(name, 'Healthy'));
    await pass(notifier);
    instances = names.map(name => instance(name, 'Degraded'));
    await pass(notifier);
    expect(titles()).toEqual(['14 applications of shop turned bad on prod']);
  });

  it('tries again what could not be sent', async () => {
    const notifier = replica();
    await pass(notifier);
    instances[0] = instance('web', 'Degraded');
    broken = true;
    await pass(notifier);
    broken = false;
    await pass(notifier);
    expect(titles()).toEqual(['web turned bad on prod']);
  });

  it.each([
    ['none', []],
    ['failures', ['web turned bad on prod']],
    [undefined, []],
  ] as const)('tells an owner that wants %s: %j', async (wanted, expected) => {
    level = wanted;
    const notifier = replica();
    await pass(notifier);
    instances[0] = instance('web', 'Degraded');
    await pass(notifier);
    instances[0] = instance('web', 'Healthy');
    await pass(notifier);
    expect(titles()).toEqual(expected);
  });

  it('forgets an application that is gone, and takes one of the same name for new', async () => {
    const notifier = replica();
    await pass(notifier, 1);
    instances = [instance('web', 'Healthy')];
    await pass(notifier, 1);
    expect((await store.read()).told.has('shop/old')).toBe(false);
    instances.push(instance('old', 'Degraded'));
    await pass(notifier);
    expect(titles()).toEqual(['old turned bad on prod']);
  });
});
