import { fakeView, type FakeViewOptions } from '../__testUtils__/fakeView';
import { parseObjects } from '../__testUtils__/fixtures';
import { modelInput } from '../__testUtils__/modelInput';
import { NOW, scene } from '../__testUtils__/scene';
import { SOURCE } from '../../watch/store/Entry';
import type { KubernetesObject } from '../../watch/types';
import { refOf } from '../kube/objects';
import { buildInstance } from '../buildInstance';
import { buildTree } from './buildTree';
import { childRulesOf } from './childRules';
import { followKeys } from './follows';

function treeOf(
  [managed, ...others]: KubernetesObject[],
  options?: FakeViewOptions,
) {
  const view = fakeView([managed, ...others], options);
  return buildTree(
    {
      current: {
        name: 't',
        type: 'versioned',
        applicationGeneration: 1,
        resources: [
          {
            ref: refOf(managed),
            apiVersion: managed.apiVersion,
            placement: '',
            component: 'web',
            trait: '',
            skipGC: false,
            deleted: false,
          },
        ],
      },
      history: [],
    },
    view,
    childRulesOf(view),
  );
}

const idsUnder = (tree: ReturnType<typeof treeOf>) =>
  tree.managed[0].children.map(({ id }) => id).sort();

const RULES = `
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: widget-rules
  namespace: vela-system
  labels: { rules.oam.dev/resources: "true" }
data:
  rules: |
    - parentResourceType: { group: example.com, kind: Widget }
      childrenResourceType:
        - { apiVersion: apps/v1, kind: Deployment, defaultLabelSelector: true }
        - { apiVersion: example.com/v1, kind: Gear }
    - parentResourceType: { group: apps, kind: Deployment }
      childrenResourceType:
        - { apiVersion: apps/v1, kind: ReplicaSet, defaultLabelSelector: true }
`;
const WIDGET = `
apiVersion: example.com/v1
kind: Widget
metadata: { name: w, namespace: shop, uid: w }
spec: { selector: { matchLabels: { widget: w } } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: selected, namespace: shop, uid: d1, labels: { widget: w } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: far, namespace: elsewhere, uid: d2, labels: { widget: w } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: other, namespace: shop, uid: d3, labels: { widget: x } }
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: owned-by-another
  namespace: shop
  uid: d4
  labels: { widget: w }
  ownerReferences: [{ apiVersion: x/v1, kind: X, name: x, uid: x }]
---
apiVersion: example.com/v1
kind: Gear
metadata:
  name: owned
  namespace: shop
  uid: g
  ownerReferences: [{ apiVersion: example.com/v1, kind: Widget, name: w, uid: w }]
---
apiVersion: example.com/v1
kind: Gear
metadata: { name: unowned, namespace: shop, uid: g2, labels: { widget: w } }
`;

describe('children by rules of addons', () => {
  it('should be those that are owned, and those that are selected and have no owner', () => {
    const tree = treeOf(parseObjects(WIDGET + RULES));
    expect(idsUnder(tree)).toEqual([
      'apps/Deployment/shop/selected',
      'example.com/Gear/shop/owned',
    ]);
    expect(tree.byId.get('apps/Deployment/shop/selected')).toMatchObject({
      component: 'web',
      root: tree.managed[0],
    });
  });

  it('should be watched in the namespace, beyond what is watched anyhow', () => {
    const { watches } = treeOf(parseObjects(WIDGET + RULES));
    expect(watches).toEqual([
      {
        group: 'apps',
        kind: 'Deployment',
        source: SOURCE.ruled,
        namespace: 'shop',
      },
      {
        group: 'example.com',
        kind: 'Gear',
        source: SOURCE.ruled,
        namespace: 'shop',
      },
    ]);
  });

  it('should be followed where no owner tells of them', () => {
    const objects = parseObjects(WIDGET + RULES);
    const { follows } = treeOf(objects);
    const of = (name: string) => {
      const object = objects.find(({ metadata }) => metadata.name === name)!;
      return followKeys(refOf(object), object);
    };
    const followed = (name: string) =>
      of(name).some(key => follows.includes(key));
    expect(followed('selected')).toBe(true);
    expect(followed('other')).toBe(true);
    expect(followed('far')).toBe(false);
    expect(followed('owned-by-another')).toBe(false);
    expect(followed('unowned')).toBe(false);
  });

  it('should be none where the parent selects nothing', () => {
    const tree = treeOf(
      parseObjects(
        WIDGET.replace('matchLabels: { widget: w }', 'matchLabels: {}') + RULES,
      ),
    );
    expect(idsUnder(tree)).toEqual(['example.com/Gear/shop/owned']);
  });

  it('should be owned ones only without a rule', () => {
    const tree = treeOf(parseObjects(WIDGET));
    expect(idsUnder(tree)).toEqual(['example.com/Gear/shop/owned']);
    expect(tree.watches).toEqual([]);
    expect(tree.follows).toEqual([]);
  });
});

const KUSTOMIZATION = `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: infra, namespace: flux, uid: k, generation: 2 }
spec: { path: ./infra }
status:
  observedGeneration: 2
  conditions: [{ type: Ready, status: "True" }]
  inventory:
    entries:
      - { id: shop_web_apps_Deployment, v: v1 }
      - { id: shop_web__Service, v: v1 }
      - { id: shop_gone_apps_Deployment, v: v1 }
      - { id: shop_key__Secret, v: v1 }
      - { id: _system__auth_rbac.authorization.k8s.io_ClusterRole, v: v1 }
      - { id: nonsense, v: v1 }
      - 7
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop, uid: d }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop, uid: s }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: "system:auth", uid: c }
`;

describe('children of Flux objects', () => {
  it('should be what the inventory names, in any namespace, live or not', () => {
    const tree = treeOf(parseObjects(KUSTOMIZATION));
    expect(
      tree.managed[0].children.map(({ id, presence }) => [id, presence]),
    ).toEqual([
      ['apps/Deployment/shop/web', 'present'],
      ['/Service/shop/web', 'present'],
      ['apps/Deployment/shop/gone', 'missing'],
      ['/Secret/shop/key', 'unseen'],
      ['rbac.authorization.k8s.io/ClusterRole//system:auth', 'present'],
    ]);
    expect(tree.watches).toContainEqual({
      group: 'rbac.authorization.k8s.io',
      kind: 'ClusterRole',
      source: SOURCE.kustomize,
    });
  });

  it('should end where Flux objects apply each other', () => {
    const flux = (name: string, applies: string) => `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: ${name}, namespace: flux, uid: ${name} }
status:
  inventory:
    entries:
      - { id: flux_${applies}_kustomize.toolkit.fluxcd.io_Kustomization, v: v1 }
      - { id: flux_${name}_kustomize.toolkit.fluxcd.io_Kustomization, v: v1 }
`;
    const objects = parseObjects(
      ['a', 'b', 'c'].map((name, i) => flux(name, 'bcb'[i])).join('---'),
    );
    expect(treeOf(objects).byId.size).toBe(3);
    const model = buildInstance(
      modelInput({ objects: scene({ managed: objects }), now: NOW }),
    );
    expect(model.nodes).toHaveLength(5);
    expect(model.detail.problems.map(({ code }) => code)).not.toContain(
      'model-error',
    );
  });

  it('should not be missing while Flux is at work', () => {
    for (const busy of [
      KUSTOMIZATION.replace('observedGeneration: 2', 'observedGeneration: 1'),
      KUSTOMIZATION.replace(
        'type: Ready, status: "True"',
        'type: Ready, status: Unknown',
      ),
    ]) {
      const tree = treeOf(parseObjects(busy));
      expect(tree.byId.has('apps/Deployment/shop/gone')).toBe(false);
    }
  });

  it('should not be missing where their kind cannot be seen', () => {
    const tree = treeOf(parseObjects(KUSTOMIZATION), {
      visibility: { 'apps/Deployment': 'blind' },
    });
    expect(tree.byId.get('apps/Deployment/shop/gone')?.presence).toBe('unseen');
  });

  it('should be what carries the labels where there is no inventory', () => {
    const tree = treeOf(
      parseObjects(`
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: podinfo, namespace: flux, uid: h }
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: podinfo
  namespace: shop
  uid: d
  labels:
    helm.toolkit.fluxcd.io/name: podinfo
    helm.toolkit.fluxcd.io/namespace: flux
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: of-another
  namespace: shop
  uid: d2
  labels:
    helm.toolkit.fluxcd.io/name: podinfo
    helm.toolkit.fluxcd.io/namespace: other
`),
    );
    expect(idsUnder(tree)).toEqual(['apps/Deployment/shop/podinfo']);
    const child = tree.byId.get('apps/Deployment/shop/podinfo')!;
    expect(child.root).toBe(child);
    expect(followKeys(child.ref, child.object!)).toContain(tree.follows[0]);
  });

  it('should not be looked for under other kinds of Flux or of the same name', () => {
    for (const [group, kind] of [
      ['source.toolkit.fluxcd.io', 'HelmRepository'],
      ['example.com', 'HelmRelease'],
    ]) {
      const { watches, follows } = treeOf(
        parseObjects(
          `{ apiVersion: ${group}/v1, kind: ${kind}, metadata: { name: x, namespace: y, uid: z } }`,
        ),
      );
      expect([...watches, ...follows]).toEqual([]);
    }
  });
});
