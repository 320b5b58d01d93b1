import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import type { DefinitionSummary } from '@velastage/plugin-kubevela-common';
import { KubevelaTemplateProvider } from './KubevelaTemplateProvider';
import { mergeTypes } from './mergeTypes';
import { toTemplate } from './toTemplate';
import type { ComponentType, ComponentTypes } from './types';

const SETTINGS = {
  owner: 'group:default/platform',
  type: 'service',
  entityNamespace: 'default',
};
const definition = (
  name: string,
  more: Partial<DefinitionSummary> = {},
): DefinitionSummary => ({
  type: 'component',
  name,
  namespace: 'vela-system',
  appliesTo: [],
  conflictsWith: [],
  hidden: false,
  hasSchema: true,
  ...more,
});
const type = (name: string, template?: string): ComponentType => ({
  name,
  template,
  clusters: ['dev'],
});

describe('mergeTypes', () => {
  it('knows each type once, with its clusters, and what people may see only', () => {
    expect(
      mergeTypes(
        new Map([
          ['prod', [definition('webservice', { description: 'other' })]],
          [
            'dev',
            [
              definition('webservice', { description: 'A service' }),
              definition('task'),
              definition('worker', { hidden: true }),
              definition('broken', { hasSchema: false }),
              definition('scaler', { type: 'trait' }),
            ],
          ],
        ]),
      ),
    ).toEqual([
      { name: 'task', clusters: ['dev'] },
      {
        name: 'webservice',
        description: 'A service',
        clusters: ['dev', 'prod'],
      },
    ]);
  });
});

describe('toTemplate', () => {
  it('makes a template of a type, for the clusters that have it', () => {
    const template = toTemplate(type('webservice'), SETTINGS)!;
    expect(template).toMatchObject({
      kind: 'Template',
      metadata: {
        name: 'kubevela-webservice',
        annotations: { 'kubevela.io/component-type': 'webservice' },
      },
      spec: { owner: 'group:default/platform', type: 'service' },
    });
    const text = JSON.stringify(template.spec);
    expect(text).toContain('"ui:options":{"clusters":["dev"]}');
    expect(text).toContain('"ui:options":{"type":"webservice","traits":true}');
  });

  it('lets a definition say more of its template, but not what it is', () => {
    const template = toTemplate(
      type(
        'webservice',
        'metadata: {name: stolen, title: A web service, tags: [web]}\nspec: {owner: group:default/web}',
      ),
      SETTINGS,
    )!;
    expect(template.metadata).toMatchObject({
      name: 'kubevela-webservice',
      title: 'A web service',
      tags: ['web'],
    });
    expect(template.spec).toMatchObject({
      owner: 'group:default/web',
      type: 'service',
      steps: [expect.anything()],
    });
  });

  it('lets a definition replace the steps, or want no template', () => {
    const replaced = toTemplate(type('a', 'spec: {steps: []}'), SETTINGS)!;
    expect(replaced.spec!.steps).toEqual([]);
    expect(toTemplate(type('a', 'none'), SETTINGS)).toBeUndefined();
  });

  it.each(['[1]', 'yes please', 'kind: Component', 'a: b: c'])(
    'refuses %j',
    text => {
      expect(() => toTemplate(type('a', text), SETTINGS)).toThrow();
    },
  );
});

describe('KubevelaTemplateProvider', () => {
  async function refresh(types: ComponentTypes, known: Entity[] = []) {
    const logger = mockServices.logger.mock();
    const applyMutation = jest.fn();
    const provider = new KubevelaTemplateProvider({
      types: { list: async () => types },
      known: { list: async () => known },
      settings: SETTINGS,
      logger,
      schedule: { run: async () => {} },
    });
    await provider.connect({
      applyMutation,
    } as unknown as EntityProviderConnection);
    await provider.refresh();
    const [[{ entities }]] = applyMutation.mock.calls;
    return {
      names: entities.map(
        ({ entity }: { entity: Entity }) => entity.metadata.name,
      ),
      logger,
    };
  }
  const before: Entity = {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name: 'kubevela-away', uid: 'u', etag: 'e' },
  };

  it('makes all but the one whose annotation is broken, and says which', async () => {
    const { names, logger } = await refresh({
      items: [type('a'), type('b', '['), type('c')],
      incomplete: false,
    });
    expect(names).toEqual(['kubevela-a', 'kubevela-c']);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('component type b of dev'),
    );
  });

  it('keeps what it had while a cluster is away, and drops what is gone', async () => {
    const items = [type('a')];
    expect(
      (await refresh({ items, incomplete: true }, [before])).names,
    ).toEqual(['kubevela-a', 'kubevela-away']);
    expect(
      (await refresh({ items, incomplete: false }, [before])).names,
    ).toEqual(['kubevela-a']);
  });
});
