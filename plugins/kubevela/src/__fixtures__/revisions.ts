import type {
  DefinitionDiff,
  Revision,
  RevisionDiff,
  RevisionList,
  RevisionPair,
} from '@velastage/plugin-kubevela-react';
import { minutesAgo } from './instances';

const imageChange = (from: string, to: string) => ({
  kind: 'changed' as const,
  scope: 'component' as const,
  component: 'web',
  path: 'properties.image',
  from: `registry.example/shop/web:${from}`,
  to: `registry.example/shop/web:${to}`,
});

/** A revision that is neither current nor archived, changed where a test wants it. */
export function exampleRevision(
  number: number,
  change: Partial<Revision> = {},
): Revision {
  return {
    id: `v${number}-${'abcdef'.repeat(2)}`,
    name: `web-v${number}`,
    number,
    createdAt: minutesAgo((20 - number) * 60 * 24),
    workflow: 'succeeded',
    current: false,
    archived: false,
    overwritten: false,
    unpublished: false,
    changes: [],
    changeCount: 0,
    ...change,
  };
}

/** Four revisions of shop/web, newest first; one failed, one is gone from the cluster. */
export function exampleRevisions(): RevisionList {
  const items = [
    exampleRevision(13, {
      current: true,
      publishVersion: '1.9.0-b7',
      workflow: 'failed',
      who: 'dana',
      why: 'Cart totals (SHOP-812)',
      changes: [
        imageChange('1.8.2', '1.9.0'),
        {
          kind: 'added',
          scope: 'trait',
          component: 'web',
          name: 'hpa',
          path: '',
          to: '{"properties":{"max":5}}',
        },
      ],
      changeCount: 2,
    }),
    exampleRevision(12, {
      publishVersion: '1.8.2-a81f',
      who: 'omar',
      changes: [imageChange('1.8.1', '1.8.2')],
      changeCount: 7,
    }),
    exampleRevision(11, {
      archived: true,
      changes: [imageChange('1.8.0', '1.8.1')],
      changeCount: 1,
    }),
    exampleRevision(10, { archived: true }),
  ];
  return { key: 'prod-eu-shop-web', items, complete: true };
}

const definitionChange = {
  kind: 'changed' as const,
  scope: 'definition' as const,
  name: 'ComponentDefinition/webservice',
  path: 'content',
  from: '0a1b2c3d',
  to: '4e5f6a7b',
};

const yaml = (tag: string, replicas: number) =>
  [
    'apiVersion: core.oam.dev/v1beta1',
    'kind: Application',
    'metadata:',
    '  name: web',
    '  namespace: shop',
    '  labels:',
    '    app.kubernetes.io/part-of: shop',
    'spec:',
    '  components:',
    '    - name: web',
    '      type: webservice',
    '      properties:',
    `        image: registry.example/shop/web:${tag}`,
    '        ports:',
    '          - port: 8080',
    '      traits:',
    '        - type: scaler',
    '          properties:',
    `            replicas: ${replicas}`,
    '',
  ].join('\n');

/** What differs between two of them; of two that are the same, nothing. */
export function exampleDiff(
  list: RevisionList,
  { base, baseInstance, target }: RevisionPair,
): RevisionDiff {
  const find = (id: string) =>
    list.items.find(
      each => each.id === id || (id === 'current' && each.current),
    );
  const to = find(target)!;
  // What is written now is what is rolled out, unless the list says otherwise.
  const from = baseInstance
    ? exampleRevision(7, { id: base })
    : (find(base) ?? find('current'))!;
  const same = !baseInstance && base === target;
  return {
    from,
    to,
    changes: same ? [] : [...to.changes, definitionChange],
    fromYaml: yaml('1.8.2', 3),
    toYaml: same ? yaml('1.8.2', 3) : yaml('1.9.0', 3),
  };
}

const definitionYaml = (key: string, strategy: string[]) => {
  const [kind, name] = key.split('/');
  return [
    'apiVersion: core.oam.dev/v1beta1',
    `kind: ${kind}`,
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  workload:',
    '    definition:',
    '      apiVersion: apps/v1',
    '      kind: Deployment',
    '  schematic:',
    '    cue:',
    '      template: |',
    '        output: {',
    '        \tapiVersion: "apps/v1"',
    '        \tkind:       "Deployment"',
    '        \tspec: {',
    '        \t\tselector: matchLabels: "app.oam.dev/component": context.name',
    ...strategy.map(line => `        \t\t${line}`),
    '        \t}',
    '        }',
    '',
  ].join('\n');
};

/** A definition whose template has got more lines. */
export function exampleDefinitionDiff(definition: string): DefinitionDiff {
  const side = (...strategy: string[]) => ({
    state: 'kept' as const,
    yaml: definitionYaml(definition, strategy),
  });
  return {
    definition,
    from: side(),
    to: side('strategy: rollingUpdate: maxUnavailable: 0'),
  };
}
