import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ApplyApplicationRequest,
  DefinitionType,
} from '@velastage/plugin-kubevela-common';
import {
  parseYaml,
  type ApplyResult,
  type Definition,
} from '@velastage/plugin-kubevela-react';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { renderScreen } from '../__testUtils__/renderScreen';
import { EditButton } from './EditButton';

const instance = { cluster: 'dev', namespace: 'shop', name: 'web' };
const LIVE = `apiVersion: core.oam.dev/v1beta1
kind: Application
metadata:
  name: web
  namespace: shop
spec:
  components:
    - name: web
      type: webservice
      properties:
        image: nginx:1.27
      traits:
        - type: scaler
          properties:
            replicas: 2
`;
const stands: ApplyResult = {
  outcome: 'unchanged',
  dryRun: true,
  problems: [],
  changes: [],
  manifest: LIVE,
  liveManifest: LIVE,
  state: 'first',
};
const updated = (request: ApplyApplicationRequest): ApplyResult => ({
  ...stands,
  outcome: 'updated',
  dryRun: request.dryRun ?? false,
  manifest: request.manifest!,
  changes: [
    {
      kind: 'changed',
      scope: 'component',
      component: 'web',
      path: 'properties.image',
      from: 'nginx:1.27',
      to: 'nginx:1.28',
    },
  ],
});

function definition(
  type: DefinitionType,
  name: string,
  properties: Record<string, object>,
): Definition {
  return {
    summary: {
      type,
      name,
      namespace: 'vela-system',
      appliesTo: [],
      conflictsWith: [],
      hidden: false,
      hasSchema: true,
    },
    uiSchema: [],
    schema: {
      type: 'object',
      required: Object.keys(properties),
      properties,
    },
  };
}

function show(
  answer: (request: ApplyApplicationRequest) => ApplyResult = updated,
  live = LIVE,
) {
  const api = new ExampleApi();
  api.definitions = [
    definition('component', 'webservice', { image: { type: 'string' } }),
    definition('trait', 'scaler', { replicas: { type: 'integer' } }),
  ];
  api.onApply = request =>
    request.manifest === undefined
      ? { ...stands, manifest: live, liveManifest: live }
      : answer(request);
  renderScreen(<EditButton instance={instance} />, { api });
  return api;
}

const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole('button', { name }));
/** Of a button, once it is there. */
const nameOf = async (name: string) => {
  await screen.findByRole('button', { name });
  return name;
};
async function open() {
  await press('Edit');
  return screen.findByRole('dialog', { name: /Edit web/ });
}
async function changeImage(to = 'nginx:1.28') {
  await open();
  const image = await screen.findByLabelText(/image/i, { selector: 'input' });
  await userEvent.clear(image);
  await userEvent.type(image, to);
}
const written = (api: ExampleApi) =>
  api.applications.filter(({ dryRun }) => !dryRun);

describe('EditDialog', () => {
  it('changes a parameter by its form, shows what comes of it, and writes it with the reason', async () => {
    const api = show();
    await changeImage();
    await press('Review the change');
    const changes = await screen.findByRole('region', { name: 'What changes' });
    expect(changes).toHaveTextContent('nginx:1.27');
    expect(changes).toHaveTextContent('nginx:1.28');
    expect(written(api)).toEqual([]);

    await userEvent.type(screen.getByLabelText('Reason'), 'Security fix');
    await press('Apply');
    await waitFor(() => expect(written(api)).toHaveLength(1));
    const [{ manifest, ...call }] = written(api);
    expect(parseYaml(manifest!)).toMatchObject({
      value: {
        spec: {
          components: [
            {
              name: 'web',
              type: 'webservice',
              properties: { image: 'nginx:1.28' },
              traits: [{ type: 'scaler', properties: { replicas: 2 } }],
            },
          ],
        },
      },
    });
    expect(call).toEqual({
      mode: 'update',
      state: 'first',
      takeOver: false,
      reason: 'Security fix',
    });
    expect(
      await screen.findByText('The change is written. The delivery begins.'),
    ).toBeInTheDocument();
  });

  it('shows the objects that a change comes to, the changed text one click away', async () => {
    const api = show();
    await changeImage();
    await press('Review the change');
    const rendered = await screen.findByRole('region', {
      name: 'Rendered objects',
    });
    expect(
      await within(rendered).findByText('Deployment shop/web'),
    ).toBeInTheDocument();
    expect(rendered).toHaveTextContent('HorizontalPodAutoscaler shop/web');
    expect(rendered).toHaveTextContent('added, of web, trait hpa');
    expect(rendered).toHaveTextContent('1 object stays as it is');
    expect(rendered).not.toHaveTextContent('shop/web:1.4.2');
    await userEvent.click(within(rendered).getByText('Deployment shop/web'));
    expect(
      await within(rendered).findByRole('region', { name: 'YAML' }),
    ).toHaveTextContent('shop/web:1.4.2');
    expect(api.calls).toContain('renderApplication');
    expect(written(api)).toEqual([]);
  });

  it('says why objects cannot be rendered, which keeps nobody from applying', async () => {
    const api = show();
    api.rendered = {
      available: true,
      problem: 'The vela CLI cannot render it: no image',
      items: [],
      left: 0,
    };
    await changeImage();
    await press('Review the change');
    expect(await screen.findByText(/no image/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Apply' })).toBeEnabled();
  });

  it('says nothing of objects in a portal that does not render', async () => {
    const api = show();
    api.rendered = { available: false, items: [], left: 0 };
    await changeImage();
    await press('Review the change');
    await screen.findByRole('region', { name: 'What changes' });
    await waitFor(() =>
      expect(
        screen.queryByRole('region', { name: 'Rendered objects' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('adds a policy and a workflow by form, and takes away what nobody wants any more', async () => {
    const api = show();
    api.definitions.push(
      definition('policy', 'apply-once', { enable: { type: 'boolean' } }),
      definition('workflow-step', 'suspend', {}),
    );
    await open();
    await press(await nameOf('Add a policy'));
    await press('apply-once');
    await userEvent.selectOptions(
      await screen.findByLabelText(/^Enable/),
      'Yes',
    );
    await press('Start with a step for each component');
    await press('Add a step');
    await press('suspend');
    await press('Move suspend up');
    await userEvent.selectOptions(
      screen.getByLabelText('How steps follow each other'),
      'DAG',
    );
    const [, webWaitsFor] = screen.getAllByRole('group', {
      name: 'Begins after',
    });
    await userEvent.click(within(webWaitsFor).getByLabelText('suspend'));
    await press('Review the change');
    await screen.findByRole('region', { name: 'What changes' });
    const { value } = parseYaml(api.applications.at(-1)!.manifest!) as any;
    expect(value.spec).toMatchObject({
      components: [{ name: 'web' }],
      policies: [
        {
          name: 'apply-once',
          type: 'apply-once',
          properties: { enable: true },
        },
      ],
      workflow: {
        mode: { steps: 'DAG' },
        steps: [
          { name: 'suspend', type: 'suspend' },
          {
            name: 'web',
            type: 'apply-component',
            properties: { component: 'web' },
            dependsOn: ['suspend'],
          },
        ],
      },
    });

    await press('Back');
    await press(await nameOf('Remove apply-once'));
    await press('Remove web');
    await press('Remove suspend');
    expect(
      screen.getByRole('button', { name: 'Review the change' }),
    ).toBeDisabled();
  });

  it('edits the steps of a group by form, and keeps what it does not know', async () => {
    const deliver = {
      type: 'apply-component',
      properties: { component: 'web' },
    };
    const [one, two, gone] = [
      { name: 'one', if: 'always', ...deliver },
      { name: 'two', ...deliver, dependsOn: ['one'] },
      { name: 'gone', ...deliver },
    ];
    const group = { name: 'both', type: 'step-group', if: 'always' };
    const steps = [{ ...group, subSteps: [one, two, gone] }];
    const api = show(
      updated,
      `${LIVE}  workflow:\n    steps: ${JSON.stringify(steps)}\n`,
    );
    api.definitions.push(
      definition('workflow-step', 'step-group', {}),
      definition('workflow-step', 'suspend', {}),
      definition('workflow-step', 'apply-component', {
        component: { type: 'string' },
      }),
    );
    await open();
    await press(await nameOf('Remove gone'));
    await press('Move two up');
    const name = screen.getByDisplayValue('one');
    await userEvent.clear(name);
    await userEvent.type(name, 'first');
    await press('Add a step to both');
    expect(
      screen.queryByRole('button', { name: 'step-group' }),
    ).not.toBeInTheDocument();
    await press('suspend');
    await press('Review the change');
    await screen.findByRole('region', { name: 'What changes' });
    const { value } = parseYaml(api.applications.at(-1)!.manifest!) as any;
    expect(value.spec.workflow.steps).toEqual([
      {
        ...group,
        subSteps: [
          { ...two, dependsOn: ['first'] },
          { ...one, name: 'first' },
          { name: 'suspend', type: 'suspend' },
        ],
      },
    ]);
  });

  it('calls a component otherwise, and what refers to it follows', async () => {
    const step = { name: 'second', type: 'apply-component' };
    const api = show(
      updated,
      `${LIVE}  workflow:\n    steps: ${JSON.stringify([
        { ...step, properties: { component: 'api' } },
      ])}\n`,
    );
    api.definitions.push(
      definition('workflow-step', 'apply-component', {
        component: { type: 'string' },
      }),
    );
    await open();
    await press(await nameOf('Add a component'));
    const name = await screen.findByLabelText(/^Name of the component/);
    await userEvent.type(name, 'api');
    await userEvent.tab();
    await userEvent.clear(name);
    await userEvent.type(name, 'gateway');
    await userEvent.tab();
    expect(
      screen.getByText('This name is followed by: second'),
    ).toBeInTheDocument();
    expect(
      screen.getByLabelText(/^Component/, { selector: 'input[list]' }),
    ).toHaveValue('gateway');
  });

  it('warns of a workflow that delivers nothing', async () => {
    const api = show();
    api.definitions.push(definition('workflow-step', 'suspend', {}));
    await open();
    await press(await nameOf('Add a step'));
    await press('suspend');
    expect(
      await screen.findByText(/No step of this workflow delivers a component/),
    ).toBeInTheDocument();
  });

  it('offers no review before anything is changed', async () => {
    show();
    await open();
    await screen.findByLabelText(/image/i, { selector: 'input' });
    await screen.findByLabelText(/replicas/i, { selector: 'input' });
    expect(
      screen.getByRole('button', { name: 'Review the change' }),
    ).toBeDisabled();
  });

  it('takes YAML, keeps its comments, and holds back what cannot be read', async () => {
    const api = show();
    await open();
    await press('Whole YAML');
    const text = await screen.findByLabelText('The whole application', {
      selector: 'textarea',
    });
    for (const [value, why] of [
      ['kind: Application\nspec: [', /^Line 2 is no YAML: ./],
      ['a: 1\n---\nb: 2', /several documents here/],
      ['just words', /names with values/],
      [`# ${'long '.repeat(100_001)}`, /too long/],
    ] as const) {
      fireEvent.change(text, { target: { value } });
      expect(await screen.findByRole('alert')).toHaveTextContent(why);
      expect(
        screen.getByRole('button', { name: 'Review the change' }),
      ).toBeDisabled();
    }
    fireEvent.change(text, {
      target: { value: LIVE.replace('image:', '# ours\n        image:') },
    });
    await press('Forms');
    const image = await screen.findByLabelText(/image/i, { selector: 'input' });
    await userEvent.type(image, '-alpine');
    await press('Review the change');
    await screen.findByRole('region', { name: 'What changes' });
    expect(api.applications.at(-1)!.manifest).toContain(
      '# ours\n        image: nginx:1.27-alpine',
    );
  });

  it('shows what the cluster has against it, also at its field, and writes nothing', async () => {
    const api = show(() => ({
      ...stands,
      outcome: 'refused',
      problems: [
        {
          severity: 'error',
          code: 'parameter-value',
          path: 'spec.components[0].properties.image',
          line: 11,
          message: 'This image is not allowed here',
        },
      ],
    }));
    await changeImage();
    await press('Review the change');
    const problems = await screen.findByRole('region', {
      name: 'What is wrong',
    });
    expect(problems).toHaveTextContent('This image is not allowed here');
    expect(problems).toHaveTextContent('line 11');
    expect(screen.getByRole('button', { name: 'Apply' })).toBeDisabled();

    await press('Back');
    expect(
      await screen.findByText('This image is not allowed here'),
    ).toBeInTheDocument();
    expect(screen.getByLabelText(/image/i, { selector: 'input' })).toHaveValue(
      'nginx:1.28',
    );
    expect(written(api)).toEqual([]);
  });

  it('keeps the text when somebody else was faster, and compares anew', async () => {
    let isFirst = true;
    const api = show(request => {
      if (!request.dryRun && isFirst) {
        isFirst = false;
        throw exampleError(409, 'web was changed by somebody else');
      }
      return { ...updated(request), state: 'second' };
    });
    await changeImage();
    await press('Review the change');
    await screen.findByRole('region', { name: 'What changes' });
    await press('Apply');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'web was changed by somebody else',
    );
    await press('Compare with what is there now');
    await screen.findByRole('region', { name: 'What changes' });
    expect(api.applications.at(-1)).toMatchObject({
      manifest: expect.stringContaining('nginx:1.28'),
      dryRun: true,
    });
    expect(api.applications.at(-1)!.state).toBeUndefined();
    await press('Apply');
    await waitFor(() => expect(written(api)).toHaveLength(2));
    expect(written(api)[1].state).toBe('second');
  });

  it('puts the changes of somebody else into its own, and says so', async () => {
    const theirs = LIVE.replace('nginx:1.27', 'nginx:1.27 # theirs').replace(
      /spec:\n/,
      'spec:\n  policies:\n    - name: once\n      type: apply-once\n      properties: { enable: true }\n',
    );
    expect(theirs).toContain('policies');
    let isFirst = true;
    const api = show(request => {
      if (!request.dryRun && isFirst) {
        isFirst = false;
        throw exampleError(409, 'web was changed by somebody else');
      }
      const isOld = isFirst;
      return {
        ...updated(request),
        liveManifest: isOld ? LIVE : theirs,
        state: isOld ? 'first' : 'second',
      };
    });
    await changeImage();
    await press('Review the change');
    await screen.findByRole('region', { name: 'What changes' });
    await press('Apply');
    await press(await nameOf('Compare with what is there now'));
    expect(
      await screen.findByText(/changes of theirs are in yours.*spec\.policies/),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(api.applications.at(-1)).toMatchObject({
        dryRun: true,
        state: 'second',
        manifest: expect.stringMatching(/nginx:1\.28[^]*apply-once/),
      }),
    );
    await press(await nameOf('Apply'));
    await waitFor(() => expect(written(api)).toHaveLength(2));
    expect(written(api)[1].manifest).toMatch(/nginx:1\.28[^]*apply-once/);
    expect(written(api)[1].state).toBe('second');
  });

  it('takes over from a GitOps tool only where that is said', async () => {
    const api = show(request => ({
      ...updated(request),
      outcome: request.takeOver ? 'updated' : 'refused',
      problems: [
        {
          severity: request.takeOver ? 'warning' : 'error',
          code: 'git-ops',
          message: 'Argo CD applies this',
          params: { tool: 'Argo CD' },
        },
      ],
    }));
    await changeImage();
    await press('Review the change');
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /Argo CD/ }),
    );
    await screen.findByRole('region', { name: 'What changes' });
    await press('Apply');
    await waitFor(() => expect(written(api)[0].takeOver).toBe(true));
  });

  it('adds a component by its type, and takes one away', async () => {
    const api = show();
    await open();
    await screen.findByLabelText(/image/i, { selector: 'input' });
    await press('Remove the component web');
    await press('Add a component');
    const added = screen.getByRole('region', { name: 'New component' });
    await userEvent.type(
      within(added).getByLabelText(/Name of the component/),
      'api',
    );
    await userEvent.click(
      await screen.findByRole('radio', { name: /webservice/ }),
    );
    await userEvent.type(
      await screen.findByLabelText(/image/i, { selector: 'input' }),
      'nginx',
    );
    await press('Review the change');
    await screen.findByRole('region', { name: 'What changes' });
    expect(api.applications.at(-1)!.manifest).toContain(
      '- name: api\n      type: webservice\n      properties:\n        image: nginx\n',
    );
    expect(api.applications.at(-1)!.manifest).not.toContain(
      'name: web\n      type',
    );
  });

  it('asks before it throws away what was written', async () => {
    show();
    await changeImage();
    await press('Cancel');
    const question = await screen.findByRole('dialog', {
      name: 'Discard what you have changed?',
    });
    await userEvent.click(
      within(question).getByRole('button', { name: 'Go on editing' }),
    );
    await waitFor(() =>
      expect(screen.queryByText(/Discard what/)).not.toBeInTheDocument(),
    );
    expect(screen.getByLabelText(/image/i, { selector: 'input' })).toHaveValue(
      'nginx:1.28',
    );
  });

  it('says so where one may change an application, and not read it', async () => {
    const api = new ExampleApi();
    api.onApply = () => ({
      ...stands,
      manifest: '',
      liveManifest: undefined,
    });
    renderScreen(<EditButton instance={instance} />, { api });
    await press('Edit');
    expect(
      await screen.findByText(/but not read its manifest/),
    ).toBeInTheDocument();
  });
});
