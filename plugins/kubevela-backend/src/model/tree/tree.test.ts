import { fakeView } from '../__testUtils__/fakeView';
import { parseObjects } from '../__testUtils__/fixtures';
import type { DecodedTracker, ManagedResource } from '../types';
import { buildTree } from './buildTree';

const resource = (
  kind: string,
  name: string,
  fields: Partial<ManagedResource> = {},
): ManagedResource => ({
  ref: { group: 'apps', kind, namespace: 'prod', name },
  apiVersion: 'apps/v1',
  placement: '',
  component: 'web',
  trait: '',
  skipGC: false,
  deleted: false,
  ...fields,
});
const tracker = (resources: ManagedResource[]): DecodedTracker => ({
  name: 't',
  type: 'versioned',
  applicationGeneration: 1,
  resources,
});
const object = (
  kind: string,
  name: string,
  uid: string,
  owners: string[] = [],
) =>
  parseObjects(
    JSON.stringify({
      apiVersion: 'apps/v1',
      kind,
      metadata: {
        name,
        namespace: 'prod',
        uid,
        ownerReferences: owners.map(owner => ({
          apiVersion: 'apps/v1',
          kind: 'X',
          name: owner,
          uid: owner,
        })),
      },
    }),
  )[0];
const ids = (tree: ReturnType<typeof buildTree>) =>
  [...tree.byId.keys()].sort();

describe('buildTree', () => {
  it('should follow owners down, with the component of the managed object', () => {
    const view = fakeView([
      object('Deployment', 'web', 'd'),
      object('ReplicaSet', 'web-1', 'r', ['d']),
      object('ControllerRevision', 'x', 'c', ['r']),
    ]);
    const tree = buildTree(
      { current: tracker([resource('Deployment', 'web')]), history: [] },
      view,
    );
    expect(ids(tree)).toEqual([
      'apps/ControllerRevision/prod/x',
      'apps/Deployment/prod/web',
      'apps/ReplicaSet/prod/web-1',
    ]);
    const leaf = tree.byId.get('apps/ControllerRevision/prod/x')!;
    expect(leaf).toMatchObject({ component: 'web' });
    expect(leaf.managed).toBeUndefined();
    expect(leaf.root.ref.kind).toBe('Deployment');
  });

  it('should survive owners in a circle and objects with several owners', () => {
    const view = fakeView([
      object('Deployment', 'a', 'a', ['b']),
      object('ReplicaSet', 'b', 'b', ['a', 'c']),
      object('Deployment', 'c', 'c'),
    ]);
    const tree = buildTree(
      {
        current: tracker([
          resource('Deployment', 'a'),
          resource('Deployment', 'c'),
        ]),
        history: [],
      },
      view,
    );
    expect(tree.byId.size).toBe(3);
    const shared = tree.byId.get('apps/ReplicaSet/prod/b')!;
    expect(shared.parents.map(({ id }) => id).sort()).toEqual([
      'apps/Deployment/prod/a',
      'apps/Deployment/prod/c',
    ]);
  });

  it('should mark what only an older tracker holds, until it is gone', () => {
    const old = tracker([
      resource('Deployment', 'web'),
      resource('Deployment', 'removed'),
      resource('Deployment', 'collected'),
    ]);
    const tree = buildTree(
      { current: tracker([resource('Deployment', 'web')]), history: [old] },
      fakeView([
        object('Deployment', 'web', 'w'),
        object('Deployment', 'removed', 'x'),
      ]),
    );
    expect(
      tree.managed.map(({ ref, outdated }) => [ref.name, outdated]),
    ).toEqual([
      ['web', false],
      ['removed', true],
    ]);
  });

  it('should not look up what was placed in another cluster', () => {
    const tree = buildTree(
      {
        current: tracker([resource('Deployment', 'web', { placement: 'far' })]),
        history: [],
      },
      fakeView([object('Deployment', 'web', 'w')]),
    );
    expect(tree.managed[0]).toMatchObject({
      id: 'far:apps/Deployment/prod/web',
      presence: 'elsewhere',
    });
    expect(tree.managed[0].object).toBeUndefined();
  });

  it('should find the claims of a StatefulSet by their names', () => {
    const [set, claim] = parseObjects(`
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: prod, uid: s }
spec: { replicas: 2, volumeClaimTemplates: [{ metadata: { name: data } }] }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data-db-1, namespace: prod, uid: p }
`);
    const tree = buildTree(
      { current: tracker([resource('StatefulSet', 'db')]), history: [] },
      fakeView([set, claim]),
    );
    expect(ids(tree)).toContain('/PersistentVolumeClaim/prod/data-db-1');
  });

  it('should leave out what the tracker says it has deleted', () => {
    const tree = buildTree(
      {
        current: tracker([resource('Deployment', 'web', { deleted: true })]),
        history: [],
      },
      fakeView([]),
    );
    expect(tree.managed).toEqual([]);
  });
});
