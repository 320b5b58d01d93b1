import { renamePart } from './renamePart';

const draft = {
  spec: {
    components: [
      { name: 'shop', type: 'webservice' },
      { name: 'api', type: 'webservice', dependsOn: ['web', 'db'] },
    ],
    policies: [
      {
        name: 'small',
        type: 'override',
        properties: { components: [{ name: 'web' }, { name: 'api' }], kept: 1 },
      },
      {
        name: 'once',
        type: 'apply-once',
        properties: { rules: [{ selector: { componentNames: ['web'] } }] },
      },
      { name: 'here', type: 'topology', properties: { clusters: ['web'] } },
    ],
    workflow: {
      mode: { steps: 'DAG' },
      steps: [
        {
          name: 'first',
          type: 'apply-component',
          properties: { component: 'web' },
        },
        {
          name: 'both',
          type: 'step-group',
          subSteps: [
            {
              name: 'inner',
              type: 'apply-component',
              properties: { component: 'web' },
            },
          ],
        },
        {
          name: 'mine',
          type: 'mine',
          properties: { component: 'web' },
        },
      ],
    },
  },
};

describe('renamePart', () => {
  it('is followed by steps, also in groups, policies, and components that wait for it', () => {
    const { draft: renamed, places } = renamePart(
      draft,
      'component',
      'web',
      'shop',
    );
    expect(places).toEqual(['api', 'small', 'once', 'first', 'inner']);
    const text = JSON.stringify(draft);
    const expected = JSON.parse(
      text
        .replace('["web","db"]', '["shop","db"]')
        .replace('[{"name":"web"}', '[{"name":"shop"}')
        .replace('"componentNames":["web"]', '"componentNames":["shop"]')
        .replace('{"component":"web"}', '{"component":"shop"}')
        .replace('{"component":"web"}', '{"component":"shop"}'),
    );
    expect(renamed).toEqual(expected);
  });

  it.each([
    ['another component is called that still', 'api', 'other'],
    ['the new name is none', 'web', ''],
    ['nothing refers to it', 'gone', 'shop'],
  ])('changes nothing where %s', (_, from, to) => {
    expect(renamePart(draft, 'component', from, to)).toEqual({
      draft,
      places: [],
    });
  });

  it('leaves alone what is not as it should be', () => {
    const odd = {
      spec: {
        components: [null, { name: 'shop', dependsOn: 'web' }],
        policies: 'web',
        workflow: { steps: [{ type: 'apply-component', properties: ['web'] }] },
      },
    };
    expect(renamePart(odd, 'component', 'web', 'shop').draft).toEqual(odd);
  });

  it('is followed by the steps that deliver with a policy, also in groups', () => {
    const deployed = {
      spec: {
        policies: [{ name: 'europe', type: 'topology', properties: {} }],
        workflow: {
          steps: [
            {
              name: 'out',
              type: 'deploy',
              properties: { policies: ['eu', 'small'] },
            },
            {
              name: 'then',
              type: 'step-group',
              subSteps: [
                {
                  name: 'tell',
                  type: 'export-service',
                  properties: { name: 'eu', topology: 'eu' },
                },
              ],
            },
          ],
        },
      },
    };
    const { draft: renamed, places } = renamePart(
      deployed,
      'policy',
      'eu',
      'europe',
    );
    expect(places).toEqual(['out', 'tell']);
    expect(renamed.spec.workflow.steps).toMatchObject([
      { properties: { policies: ['europe', 'small'] } },
      { subSteps: [{ properties: { name: 'eu', topology: 'europe' } }] },
    ]);
  });

  it('is followed by the steps that wait for a step', () => {
    const waiting = {
      spec: {
        components: [{ name: 'api', dependsOn: ['test'] }],
        workflow: {
          steps: [
            { name: 'check', type: 'suspend' },
            { name: 'deliver', type: 'deploy', dependsOn: ['test', 'other'] },
          ],
        },
      },
    };
    const { draft: renamed, places } = renamePart(
      waiting,
      'step',
      'test',
      'check',
    );
    expect(places).toEqual(['deliver']);
    expect(renamed.spec.workflow.steps[1].dependsOn).toEqual([
      'check',
      'other',
    ]);
    expect(renamed.spec.components).toEqual(waiting.spec.components);
  });
});
