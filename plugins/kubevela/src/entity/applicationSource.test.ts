import { parseAnnotations } from './applicationSource';

const entityWith = (annotations: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'web', annotations },
});

describe('parseAnnotations', () => {
  it('reads application, clusters and component', () => {
    expect(
      parseAnnotations(
        entityWith({
          'kubevela.io/application': ' shop/web ',
          'kubevela.io/cluster': 'prod-eu, prod-us,',
          'kubevela.io/component': 'web',
        }),
      ),
    ).toEqual({
      source: {
        application: 'shop/web',
        clusters: ['prod-eu', 'prod-us'],
        component: 'web',
      },
    });
  });

  it.each(['web', 'a/b/c', '/web', 'shop/', 'two words/x'])(
    'refuses %s',
    value => {
      expect(
        parseAnnotations(entityWith({ 'kubevela.io/application': value })),
      ).toEqual({ badValue: value });
    },
  );
});
