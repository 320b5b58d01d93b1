import { parseObjects } from '../__testUtils__/fixtures';
import { environmentOf } from './environmentOf';
import { ownerRef } from './ownerRef';
import { readBusiness } from './readBusiness';

const business = (yaml: string, defaultOwner?: string) =>
  readBusiness(
    parseObjects(
      `apiVersion: core.oam.dev/v1beta1\nkind: Application\n${yaml}`,
    )[0],
    defaultOwner,
  );

describe('readBusiness', () => {
  it('should read the annotations', () => {
    const { summary, catalog } = business(`
metadata:
  name: shop
  namespace: prod
  labels: { team: blue, app.oam.dev/name: x }
  annotations:
    backstage.oam.dev/owner: payments
    backstage.oam.dev/system: store
    backstage.oam.dev/domain: retail
    backstage.oam.dev/title: The shop
    backstage.oam.dev/description: Sells things
    backstage.oam.dev/tags: 'java, web,, java'
    backstage.oam.dev/links: '[{"url":"https://wiki.example/shop","title":"Wiki"},{"url":"javascript:alert(1)"},"http://a.example"]'
    kubectl.kubernetes.io/last-applied-configuration: '{}'
    backstage.io/source-location: url:https://git.example/shop
`);
    expect(summary).toEqual({
      application: 'prod/shop',
      owner: 'group:default/payments',
      system: 'store',
      domain: 'retail',
      title: 'The shop',
      description: 'Sells things',
      tags: ['java', 'web'],
      links: [
        { url: 'https://wiki.example/shop', title: 'Wiki' },
        { url: 'http://a.example', title: undefined },
      ],
    });
    expect(catalog.attributes).toMatchObject({
      labels: { team: 'blue' },
      annotations: {
        'backstage.io/source-location': 'url:https://git.example/shop',
      },
    });
  });

  it('should read the traits of components', () => {
    const { summary, catalog } = business(`
metadata: { name: shop, namespace: prod }
spec:
  components:
    - name: web
      type: webservice
      dependsOn: [db]
      traits:
        - type: backstage
          properties:
            { type: website, lifecycle: production, owner: user:guest, tags: [ui], links: [{ url: 'https://x.example' }] }
        - type: backstage-location
          properties: { type: url, targets: [https://git.example/catalog-info.yaml] }
    - { name: db, type: worker }
`);
    expect(summary).toMatchObject({
      owner: 'user:default/guest',
      tags: ['ui'],
    });
    expect(catalog.components).toMatchObject([
      {
        name: 'web',
        type: 'webservice',
        dependsOn: ['db'],
        attributes: {
          type: 'website',
          lifecycle: 'production',
          owner: 'user:default/guest',
        },
        locationType: 'url',
        locationTargets: ['https://git.example/catalog-info.yaml'],
      },
      { name: 'db', attributes: { tags: [], links: [] } },
    ]);
  });

  it('should fall back to the default owner in the list, not in the catalog', () => {
    const { summary, catalog } = business(
      'metadata: { name: a, namespace: b }',
      'platform',
    );
    expect(summary.owner).toBe('group:default/platform');
    expect(catalog.attributes.owner).toBeUndefined();
  });

  it('should follow an annotation that names another application', () => {
    const key = (said: string) =>
      business(
        `metadata: { name: shop-eu, namespace: prod, annotations: { kubevela.io/application: ${said} } }`,
      ).summary.application;
    expect(key('shop')).toBe('prod/shop');
    expect(key('main/shop')).toBe('main/shop');
  });
});

describe('ownerRef', () => {
  it.each([
    ['team-a', 'group:default/team-a'],
    ['user:guest', 'user:default/guest'],
    ['group:ops/team', 'group:ops/team'],
    ['group:', undefined],
    ['  ', undefined],
    [undefined, undefined],
  ])('should turn %s into %s', (owner, ref) => {
    expect(ownerRef(owner)).toBe(ref);
  });
});

describe('environmentOf', () => {
  const environments = [
    { name: 'live', cluster: 'eu', namespace: 'prod' },
    { name: 'review', cluster: 'eu', namespace: 'pr-*' },
  ];

  it.each([
    ['eu', 'prod', 'live'],
    ['eu', 'pr-12', 'review'],
    ['eu', 'my-pr-12', undefined],
    ['us', 'prod', undefined],
  ])('should find that of %s/%s', (cluster, namespace, name) => {
    expect(environmentOf(environments, cluster, namespace)?.name).toBe(name);
  });
});
