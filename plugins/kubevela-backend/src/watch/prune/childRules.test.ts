import { prune } from './prune';

const CONFIG_MAP = { group: '', version: 'v1', kind: 'ConfigMap' };

const childRulesOf = (rules: unknown, labels: object = {}) =>
  prune(
    {
      metadata: {
        name: 'clone-set',
        namespace: 'vela-system',
        labels: { 'rules.oam.dev/resources': 'true', ...labels },
      },
      data: { rules, readme: 'not a rule' },
    },
    CONFIG_MAP,
  );

const YAML = `
- parentResourceType: { group: apps.kruise.io, kind: CloneSet }
  childrenResourceType:
    - { apiVersion: v1, kind: Pod, defaultLabelSelector: true }
    - { apiVersion: apps/v1, kind: ControllerRevision }
`;
const RULES = [
  {
    parent: { group: 'apps.kruise.io', kind: 'CloneSet' },
    child: { group: '', kind: 'Pod' },
    bySelector: true,
  },
  {
    parent: { group: 'apps.kruise.io', kind: 'CloneSet' },
    child: { group: 'apps', kind: 'ControllerRevision' },
    bySelector: false,
  },
];

describe('rules about children, pruned', () => {
  it('should be read from YAML, and nothing else be kept of the ConfigMap', () => {
    expect(childRulesOf(YAML)).toMatchObject({
      childRules: RULES,
      data: undefined,
    });
  });

  it('should be read from JSON where a label says so', () => {
    const json = JSON.stringify([
      {
        parentResourceType: { group: 'apps.kruise.io', kind: 'CloneSet' },
        childrenResourceType: [
          { apiVersion: 'v1', kind: 'Pod', defaultLabelSelector: true },
          { apiVersion: 'apps/v1', kind: 'ControllerRevision' },
        ],
      },
    ]);
    const labels = { 'rules.oam.dev/resource-format': 'json' };
    expect(childRulesOf(json, labels).childRules).toEqual(RULES);
    expect(childRulesOf(YAML, labels).childRules).toEqual([]);
  });

  it.each([
    ['no rules', undefined],
    ['text that is no YAML', '{{{'],
    ['another shape', 'parentResourceType: {}'],
    ['rules without kinds', '- parentResourceType: {}\n- 7\n- null'],
    [
      'children without kinds',
      '- { parentResourceType: { kind: A }, childrenResourceType: [1, {}, null] }',
    ],
    ['aliases that multiply', `a: &a [x]\nb: ${'&b [*a, *a]'}\n- *b`],
  ])('should be none of %s', (_, rules) => {
    expect(childRulesOf(rules).childRules).toEqual([]);
  });

  it('should not be looked for outside of the namespace of vela-core', () => {
    const pruned = prune(
      {
        metadata: {
          name: 'mine',
          namespace: 'shop',
          labels: { 'rules.oam.dev/resources': 'true' },
        },
        data: { rules: YAML },
      },
      CONFIG_MAP,
    );
    expect(pruned.childRules).toBeUndefined();
    expect(pruned.data).toEqual({ rules: YAML });
  });
});
