import {
  componentEntityV1alpha1Validator,
  entityEnvelopeSchemaValidator,
} from '@backstage/catalog-model';
import type { CatalogApplication } from '@velastage/plugin-kubevela-common';
import { toEntities } from './toEntities';
import type { EntitySettings } from './types';

const settings: EntitySettings = {
  componentType: 'kubevela-application',
  defaultLifecycle: 'production',
  defaultOwner: 'unknown',
  entityNamespace: 'default',
  components: false,
};

function application(
  overrides: Partial<CatalogApplication> = {},
): CatalogApplication {
  return {
    application: 'shop/checkout',
    namespace: 'shop',
    name: 'checkout',
    clusters: ['dev', 'prod-eu'],
    attributes: { tags: [], links: [] },
    components: [],
    ...overrides,
  };
}

describe('toEntities', () => {
  it('should make one Component with what the Application says of itself', async () => {
    const [entity, ...others] = toEntities(
      application({
        attributes: {
          owner: 'group:default/payments',
          system: 'checkout',
          title: 'Checkout',
          description: 'From the basket to the money',
          tags: ['Money', 'go'],
          links: [{ url: 'https://example.com', title: 'Runbook' }],
        },
      }),
      'checkout',
      settings,
    );
    expect(others).toEqual([]);
    expect(entity.spec).toEqual({
      type: 'kubevela-application',
      lifecycle: 'production',
      owner: 'group:default/payments',
      system: 'checkout',
    });
    expect(entity.metadata.tags).toEqual(['money', 'go']);
    expect(entity.metadata.annotations).toMatchObject({
      'kubevela.io/application': 'shop/checkout',
      'kubevela.io/clusters': 'dev,prod-eu',
      'backstage.io/kubernetes-label-selector': 'app.oam.dev/name=checkout',
    });
    await expect(componentEntityV1alpha1Validator.check(entity)).resolves.toBe(
      true,
    );
  });

  it('should drop what the catalog does not take and keep the rest', () => {
    const [entity] = toEntities(
      application({
        attributes: {
          tags: ['支付'],
          links: [
            { url: ['javascript', 'alert(1)'].join(':') },
            { url: 'https://example.com' },
          ],
          labels: { ok: 'yes', 'bad key!': 'x', long: 'x'.repeat(64) },
          annotations: {
            'kubevela.io/application': 'other/app',
            'backstage.io/managed-by-location': 'url:https://evil.example',
            'example.com/note': 'kept',
          },
        },
      }),
      'checkout',
      settings,
    );
    expect(entity.metadata.tags).toBeUndefined();
    expect(entity.metadata.links).toEqual([{ url: 'https://example.com' }]);
    expect(entity.metadata.labels).toEqual({ ok: 'yes' });
    expect(entity.metadata.annotations).toMatchObject({
      'kubevela.io/application': 'shop/checkout',
      'backstage.io/managed-by-location': 'kubevela:shop/checkout',
      'example.com/note': 'kept',
    });
    expect(() => entityEnvelopeSchemaValidator()(entity)).not.toThrow();
  });

  it('should make sub-components where that is switched on', async () => {
    const entities = toEntities(
      application({
        attributes: { owner: 'group:default/payments', tags: [], links: [] },
        components: [
          {
            name: 'web',
            type: 'webservice',
            dependsOn: ['db'],
            attributes: { tags: [], links: [] },
          },
          {
            name: 'db',
            type: 'statefulset',
            dependsOn: [],
            attributes: { owner: 'group:default/data', tags: [], links: [] },
          },
        ],
      }),
      'checkout',
      { ...settings, components: true },
    );
    expect(entities.map(({ metadata }) => metadata.name)).toEqual([
      'checkout',
      'checkout-web',
      'checkout-db',
    ]);
    expect(entities[1].spec).toMatchObject({
      type: 'webservice',
      owner: 'group:default/payments',
      subcomponentOf: 'component:default/checkout',
      dependsOn: ['component:default/checkout-db'],
    });
    expect(entities[2].spec).toMatchObject({ owner: 'group:default/data' });
    for (const entity of entities) {
      await expect(
        componentEntityV1alpha1Validator.check(entity),
      ).resolves.toBe(true);
    }
  });

  it('should make a Location of http targets only', () => {
    const entities = toEntities(
      application({
        components: [
          {
            name: 'docs',
            type: 'webservice',
            dependsOn: [],
            attributes: { tags: [], links: [] },
            locationType: 'file',
            locationTargets: [
              '/etc/passwd',
              'https://example.com/catalog-info.yaml',
            ],
          },
        ],
      }),
      'checkout',
      settings,
    );
    expect(entities[1]).toMatchObject({
      kind: 'Location',
      spec: { type: 'url', targets: ['https://example.com/catalog-info.yaml'] },
    });
  });
});
