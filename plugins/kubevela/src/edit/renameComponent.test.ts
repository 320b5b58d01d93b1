import { renameComponent } from './renameComponent';

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

describe('renameComponent', () => {
  it('is followed by steps, also in groups, policies, and components that wait for it', () => {
    const { draft: renamed, places } = renameComponent(draft, 'web', 'shop');
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
    expect(renameComponent(draft, from, to)).toEqual({ draft, places: [] });
  });

  it('leaves alone what is not as it should be', () => {
    const odd = {
      spec: {
        components: [null, { name: 'shop', dependsOn: 'web' }],
        policies: 'web',
        workflow: { steps: [{ type: 'apply-component', properties: ['web'] }] },
      },
    };
    expect(renameComponent(odd, 'web', 'shop').draft).toEqual(odd);
  });
});
