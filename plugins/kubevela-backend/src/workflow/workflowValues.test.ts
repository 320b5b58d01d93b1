import type { KubernetesObject } from '../watch/types';
import { workflowFixture } from './__testUtils__/workflowFixture';
import { readContext } from './readContext';
import { stepTypes, workflowValues } from './workflowValues';

/** What the fixtures' Secret holds, and the key of a ConfigMap that looks like one. */
const SECRETS = [
  'c4n4ry',
  Buffer.from('c4n4ry-s3cret').toString('base64'),
  Buffer.from('db.internal').toString('base64'),
];
const TEXT = 'line one\nline "two" \\ \\( tab\t.\n';

/** The types of the fixtures read what their parameters say. */
const TEMPLATES = new Map(
  [
    'read-object',
    'apply-component',
    'apply-object',
    'print-message-in-status',
    'suspend',
    'print',
  ].map(type => [type, 'output: kube.#Read']),
);

async function values(
  [application, configMap]: KubernetesObject[],
  options: {
    templates?: Map<string, string>;
    secretComponents?: string[];
  } = {},
) {
  return workflowValues({
    key: 'k',
    spec: application.spec,
    context: await readContext(application, {
      getJson: async () => configMap as never,
    }),
    templates: options.templates ?? TEMPLATES,
    secretComponents: new Set(options.secretComponents),
  });
}

describe.each(['1.11.0', '1.10.9'])('workflowValues on %s', version => {
  it('shows what was handed on, in the words of who takes it', async () => {
    const { context, contextName, items } = await values(
      workflowFixture(version, 'flow-over'),
    );
    expect({ context, contextName }).toEqual({
      context: 'Read',
      contextName: 'workflow-flow-context',
    });
    const step = (name: string) => items.find(each => each.name === name)!;
    expect(step('settings')).toMatchObject({
      parent: 'both',
      dependsOn: ['web'],
      inputs: [
        {
          from: 'text',
          parameterKey: 'value.data.motd',
          step: 'facts',
          state: 'Known',
          value: TEXT,
        },
      ],
    });
    expect(items.find(each => each.name === 'web')!.outputs).toEqual([
      {
        name: 'deployName',
        valueFrom: 'output.metadata.name',
        state: 'Known',
        value: 'web',
      },
      {
        name: 'replicas',
        valueFrom: 'output.spec.replicas',
        state: 'Known',
        value: '1',
      },
    ]);
    expect(step('facts').outputs.map(({ state }) => state)).toEqual([
      'Known',
      'Known',
      'Known',
    ]);
    expect(step('facts').outputs[0].value).toContain('region: eu-1');
    expect(step('facts').outputs[0].value).toMatch(/API_TOKEN: «hidden/);
    expect(step('facts').outputs[2].value).toBe('null');
    expect(step('cli').log).toBe('pods');
    expect(step('print').log).toBe('controller');
  });

  it('never shows what comes from a Secret, nor what looks like one', async () => {
    const shown = JSON.stringify(
      await values(workflowFixture(version, 'flow-over')),
    );
    for (const secret of SECRETS) {
      expect(shown).not.toContain(secret);
    }
    const { items } = await values(workflowFixture(version, 'flow-over'));
    expect(items[0].outputs.map(({ state }) => state)).toEqual([
      'Hidden',
      'Hidden',
    ]);
  });

  it('says what is not handed on yet', async () => {
    const [application, configMap] = workflowFixture(version, 'flow-running');
    configMap.data = { vars: '' };
    const { items } = await values([application, configMap]);
    expect(items[1].outputs[0]).toMatchObject({ state: 'Unset' });
  });

  it('knows which definitions to ask', () => {
    const [application] = workflowFixture(version, 'graph');
    expect(new Set(stepTypes(application.spec))).toEqual(
      new Set([
        'read-object',
        'apply-component',
        'print-message-in-status',
        'suspend',
        'apply-object',
      ]),
    );
  });
});

describe('workflowValues', () => {
  const scene = (
    steps: unknown[],
    vars: string,
    components: unknown[] = [],
  ): KubernetesObject[] => [
    {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: 'a', namespace: 'shop', uid: 'u1' },
      spec: { components, workflow: { steps } },
      status: { workflow: { contextBackend: { name: 'workflow-a-context' } } },
    } as unknown as KubernetesObject,
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'c', ownerReferences: [{ uid: 'u1' }] },
      data: { vars },
    } as unknown as KubernetesObject,
  ];
  const makes = (type: string, properties: unknown, more = {}) => ({
    name: 'maker',
    type,
    properties,
    outputs: [{ name: 'it', valueFrom: 'output.value' }],
    ...more,
  });
  const takes = {
    name: 'taker',
    type: 'print',
    inputs: [{ from: 'it', parameterKey: 'text' }],
    outputs: [{ name: 'other', valueFrom: 'log.text' }],
  };
  const last = {
    name: 'last',
    type: 'print',
    inputs: [{ from: 'other.part', parameterKey: 'text' }],
  };
  const VARS = 'it: "canary"\nother: part: "canary"';

  it.each([
    [
      'its parameters name a Secret',
      makes('read-object', { kind: 'Secret' }),
      {},
    ],
    [
      'it reads a tracker',
      makes('read-object', { kind: 'ResourceTracker' }),
      {},
    ],
    ['it reads a config', makes('read-config', { name: 'x' }), {}],
    [
      'its definition speaks of secrets',
      makes('own', {}),
      {
        templates: new Map([...TEMPLATES, ['own', 'kind: "Secret"']]),
      },
    ],
    ['its definition cannot be read', makes('unknown', {}), {}],
    [
      'its component makes a Secret',
      makes('apply-component', { component: 'db' }),
      {
        secretComponents: ['db'],
      },
    ],
    [
      'its component is one',
      makes('apply-component', { component: 'objects' }),
      {},
    ],
    [
      'what it reads is given to it',
      makes(
        'read-object',
        {},
        {
          inputs: [{ from: 'what', parameterKey: 'kind' }],
        },
      ),
      {},
    ],
    [
      'its output says so',
      makes(
        'read-object',
        {},
        {
          outputs: [
            { name: 'it', valueFrom: 'output.value.data["db-password"]' },
          ],
        },
      ),
      {},
    ],
    [
      'it picks a variable of a container',
      makes(
        'read-object',
        {},
        {
          outputs: [
            { name: 'it', valueFrom: 'output.spec.containers[0].env[0].value' },
          ],
        },
      ),
      {},
    ],
  ])(
    'hides what a step hands on, and what comes of it, where %s',
    async (_, maker, options) => {
      const shown = await values(
        scene([maker, takes, last], VARS, [
          { name: 'objects', properties: { objects: [{ kind: 'Secret' }] } },
        ]),
        options,
      );
      expect(JSON.stringify(shown)).not.toContain('canary');
      expect(shown.items[2].inputs).toMatchObject([{ state: 'Hidden' }]);
    },
  );

  it('shows it where nothing speaks of secrets', async () => {
    const shown = await values(
      scene([makes('read-object', { kind: 'ConfigMap' }), takes, last], VARS),
    );
    expect(shown.items[2].inputs).toMatchObject([
      { state: 'Known', value: 'canary' },
    ]);
  });

  it('takes no ConfigMap that is not the Application’s own', async () => {
    const [application, configMap] = scene([takes], VARS);
    configMap.metadata.ownerReferences = [{ uid: 'another' } as never];
    expect((await values([application, configMap])).context).toBe('None');
  });

  it('says where the context cannot be understood', async () => {
    expect((await values(scene([takes], 'it: 1 + 1'))).context).toBe(
      'Unreadable',
    );
  });
});
