import type { KubernetesObject, ObjectChange } from '../types';
import { SOURCE } from './Entry';
import { Feed, ObjectStore } from './ObjectStore';

const pods: Feed = { group: '', kind: 'Pod', source: SOURCE.labelled };
const children: Feed = {
  group: '',
  kind: 'Pod',
  source: SOURCE.children,
  namespace: 'demo',
};

let versions = 1_000;

function pod(
  name: string,
  metadata: Partial<KubernetesObject['metadata']> = {},
): KubernetesObject {
  versions += 1;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: 'demo',
      uid: `uid-${name}`,
      resourceVersion: String(versions),
      ...metadata,
    },
  };
}

const ownedBy = (...uids: string[]) => ({
  ownerReferences: uids.map(uid => ({
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    name: uid,
    uid,
  })),
});

describe('ObjectStore', () => {
  let store: ObjectStore;
  let changes: ObjectChange[];

  beforeEach(() => {
    store = new ObjectStore();
    const mine: ObjectChange[] = [];
    changes = mine;
    store.onChanges(batch => mine.push(...batch));
  });

  const names = (objects: Iterable<KubernetesObject>) =>
    [...objects].map(object => object.metadata.name).sort();

  /** What was told since the last call, as `type name`. */
  async function told(): Promise<string[]> {
    await new Promise(resolve => {
      setImmediate(resolve);
    });
    return changes
      .splice(0)
      .map(({ type, ref }) => `${type} ${ref.name}`)
      .sort();
  }

  it('finds objects by name, by namespace, and over all namespaces', () => {
    store.upsert(pods, pod('a'));
    store.upsert(pods, pod('b', { namespace: 'other' }));
    const ref = { group: '', kind: 'Pod', namespace: 'demo', name: 'a' };
    expect(store.get(ref)?.metadata.uid).toBe('uid-a');
    expect(store.get({ ...ref, namespace: 'other' })).toBeUndefined();
    expect(names(store.list('', 'Pod', 'other'))).toEqual(['b']);
    expect(names(store.list('', 'Pod'))).toEqual(['a', 'b']);
    expect(names(store.list('apps', 'Pod'))).toEqual([]);
    expect(store.size).toBe(2);
    expect(store.count('', 'Pod')).toBe(2);
  });

  it('follows children when they come, change owners and go', () => {
    store.upsert(pods, pod('a', ownedBy('rs')));
    store.upsert(pods, pod('b', ownedBy('rs', 'extra')));
    store.upsert(pods, pod('c', ownedBy('rs')));
    expect(names(store.childrenOf('rs'))).toEqual(['a', 'b', 'c']);
    expect(names(store.childrenOf('extra'))).toEqual(['b']);

    store.upsert(pods, pod('b', ownedBy('other')));
    store.remove(pods, pod('c'));
    expect(names(store.childrenOf('rs'))).toEqual(['a']);
    expect(names(store.childrenOf('extra'))).toEqual([]);
    expect(names(store.childrenOf('other'))).toEqual(['b']);
  });

  it('takes no older state for a newer one, whatever the length of the versions', () => {
    store.upsert(pods, pod('a', { resourceVersion: '1000' }));
    store.upsert(pods, pod('a', { resourceVersion: '999', generation: 1 }));
    const [kept] = store.list('', 'Pod');
    expect(kept.metadata.resourceVersion).toBe('1000');
    store.upsert(pods, pod('a', { resourceVersion: '1001' }));
    expect([...store.list('', 'Pod')][0].metadata.resourceVersion).toBe('1001');
  });

  it('tells only what a new list changes', async () => {
    const stays = pod('stays');
    for (const object of [stays, pod('changes'), pod('goes')]) {
      store.upsert(pods, object);
    }
    expect(await told()).toHaveLength(3);

    const relist = store.relist(pods);
    relist.add({ ...stays });
    relist.add(pod('changes'));
    relist.add(pod('comes'));
    expect(names(store.list('', 'Pod'))).toContain('goes');
    relist.finish();
    expect(await told()).toEqual([
      'added comes',
      'deleted goes',
      'modified changes',
    ]);
  });

  it('leaves other feeds alone when a list is done', () => {
    store.upsert(pods, pod('labelled', { namespace: 'other' }));
    store.upsert(children, pod('child'));
    store.relist(pods).finish();
    expect(names(store.list('', 'Pod'))).toEqual(['child']);
  });

  it('keeps an object that another watch still sees', async () => {
    const both = pod('both');
    store.upsert(pods, both);
    store.upsert(children, { ...both });
    expect(await told()).toEqual(['added both']);
    // It lost its label, but it is there.
    store.remove(pods, pod('both'));
    expect(await told()).toEqual([]);
    store.drop(children);
    expect(await told()).toEqual(['deleted both']);
  });

  it('believes a watch without a selector that an object is gone', async () => {
    store.upsert(pods, pod('both'));
    store.upsert(children, pod('both'));
    await told();
    store.remove(children, pod('both'));
    expect(await told()).toEqual(['deleted both']);
  });

  it('tells a new object of an old name as one gone and one come', async () => {
    store.upsert(pods, pod('a', ownedBy('old')));
    await told();
    store.upsert(pods, pod('a', { uid: 'second', ...ownedBy('new') }));
    expect(await told()).toEqual(['added a', 'deleted a']);
    expect(names(store.childrenOf('old'))).toEqual([]);
    expect(names(store.childrenOf('new'))).toEqual(['a']);
    // The end of the first comes late.
    store.remove(pods, pod('a'));
    expect(store.size).toBe(1);
  });

  it('hands out changes of one turn as one batch', async () => {
    const sizes: number[] = [];
    store.onChanges(batch => sizes.push(batch.length));
    store.upsert(pods, pod('a'));
    store.upsert(pods, pod('b'));
    store.upsert(pods, pod('a'));
    await told();
    store.remove(pods, pod('a'));
    await told();
    expect(sizes).toEqual([3, 1]);
  });

  it('tells with a change what was before', async () => {
    const before = pod('a');
    store.upsert(pods, before);
    await told();
    const batches: ObjectChange[] = [];
    store.onChanges(batch => batches.push(...batch));
    const after = pod('a');
    store.upsert(pods, after);
    await told();
    expect(batches).toEqual([
      {
        type: 'modified',
        ref: { group: '', kind: 'Pod', namespace: 'demo', name: 'a' },
        object: after,
        previous: before,
      },
    ]);
  });
});
