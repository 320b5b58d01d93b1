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
  type DefinitionSummary,
} from '@velastage/plugin-kubevela-react';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { WizardPage } from './WizardPage';

function definition(
  type: DefinitionType,
  name: string,
  properties: Record<string, object>,
  more: Partial<DefinitionSummary> = {},
): Definition {
  return {
    summary: {
      type,
      name,
      namespace: 'vela-system',
      description: `About ${name}`,
      appliesTo: [],
      conflictsWith: [],
      hidden: false,
      hasSchema: true,
      ...more,
    },
    uiSchema: [],
    schema: {
      type: 'object',
      required: Object.keys(properties),
      properties,
    },
  };
}

const created = (request: ApplyApplicationRequest): ApplyResult => ({
  outcome: 'created',
  dryRun: request.dryRun ?? false,
  problems: [],
  changes: [],
  manifest: request.manifest!,
});

function show(options: { api?: ExampleApi; identity?: string[] } = {}) {
  const { api = new ExampleApi(), identity } = options;
  api.targets = [
    {
      cluster: 'prod-eu',
      namespace: 'shop',
      environment: 'production',
      allowed: true,
    },
    {
      cluster: 'dev',
      namespace: 'shop',
      environment: 'development',
      allowed: true,
    },
  ];
  api.definitions = [
    definition('component', 'webservice', { image: { type: 'string' } }),
    definition('component', 'statefulset', { image: { type: 'string' } }),
    definition('component', 'raw', {}, { hidden: true }),
    definition('trait', 'scaler', { replicas: { type: 'integer' } }),
    definition('policy', 'apply-once', { enable: { type: 'boolean' } }),
    definition('workflow-step', 'suspend', {}),
    definition('workflow-step', 'apply-component', {
      component: { type: 'string' },
    }),
  ];
  api.onApply ??= created;
  renderScreen(<WizardPage />, { api, identity });
  return api;
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const heading = (name: RegExp) => screen.findByRole('heading', { name });
async function fill(label: string | RegExp, text: string) {
  const input = await screen.findByLabelText(label);
  await userEvent.clear(input);
  await userEvent.click(input);
  await userEvent.paste(text);
}
async function sayWhere(name = 'cart') {
  await userEvent.selectOptions(
    await screen.findByLabelText(/^Where it runs/),
    'development: dev / shop',
  );
  await fill(/^Name of the Application/, name);
  await press('Next: Components');
}
async function sayComponents() {
  await userEvent.click(
    await screen.findByRole('radio', { name: 'webservice' }),
  );
  await fill(/^Image/, 'shop:1');
}
async function toReview() {
  await sayWhere();
  await sayComponents();
  await press('Next: Policies and workflow');
  await heading(/Step 3/);
  await press('Next: Review');
  await heading(/Step 4/);
}
const written = (api: ExampleApi) =>
  api.applications.filter(({ dryRun }) => !dryRun);
const manifestOf = ({ manifest }: ApplyApplicationRequest): any =>
  (parseYaml(manifest!) as { value: object }).value;

describe('WizardPage', () => {
  it('creates an application of two components, a trait, a policy and a workflow', async () => {
    const api = show();
    await sayWhere();
    // The first component is there already and is called as the application.
    expect(await screen.findByLabelText(/^Name of the component/)).toHaveValue(
      'cart',
    );
    expect(screen.queryByRole('radio', { name: 'raw' })).toBeNull();
    await sayComponents();
    await press('Add a trait');
    await press('scaler');
    await fill(/^Replicas/, '2');
    await press('Add a component');
    const second = within(
      await screen.findByRole('region', { name: 'New component' }),
    );
    fireEvent.change(second.getByLabelText(/^Name of the component/), {
      target: { value: 'store' },
    });
    const types = await screen.findAllByRole('radio', { name: 'statefulset' });
    await userEvent.click(types[1]);
    const store = within(
      await screen.findByRole('region', { name: 'store (statefulset)' }),
    );
    fireEvent.change(await store.findByLabelText(/^Image/), {
      target: { value: 'db:1' },
    });
    await press('Next: Policies and workflow');
    await press('Add a policy');
    await press('apply-once');
    await press('Start with a step for each component');
    await press('Add a step');
    await press('suspend');
    await press('Move suspend up');
    await press('Next: Review');
    // The policy has a parameter that is needed.
    expect(await screen.findByText(/Something is missing/)).toBeInTheDocument();
    await userEvent.selectOptions(
      await screen.findByLabelText(/^Enable/),
      'Yes',
    );
    await press('Next: Review');
    expect(
      await screen.findByText(
        'The cluster would take it. Nothing is written yet.',
      ),
    ).toBeInTheDocument();
    await press('Create');
    await waitFor(() => expect(written(api)).toHaveLength(1));
    expect(written(api)[0]).toMatchObject({ mode: 'create' });
    expect(manifestOf(written(api)[0])).toEqual({
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: 'cart', namespace: 'shop' },
      spec: {
        components: [
          {
            name: 'cart',
            type: 'webservice',
            properties: { image: 'shop:1' },
            traits: [{ type: 'scaler', properties: { replicas: 2 } }],
          },
          {
            name: 'store',
            type: 'statefulset',
            properties: { image: 'db:1' },
          },
        ],
        policies: [
          {
            name: 'apply-once',
            type: 'apply-once',
            properties: { enable: true },
          },
        ],
        workflow: {
          steps: [
            {
              name: 'cart',
              type: 'apply-component',
              properties: { component: 'cart' },
            },
            { name: 'suspend', type: 'suspend' },
            {
              name: 'store',
              type: 'apply-component',
              properties: { component: 'store' },
            },
          ],
        },
      },
    });
    expect(
      await screen.findByRole('heading', { name: 'cart is created' }),
    ).toBeInTheDocument();
    expect(currentQuery().get('created')).toBe('dev/shop/cart');
  });

  it('keeps business attributes as annotations, with the owner of whoever has one group', async () => {
    const api = show({ identity: ['user:default/ada', 'group:default/shop'] });
    await waitFor(() =>
      expect(screen.getByLabelText('Owner')).toHaveValue('group:default/shop'),
    );
    await fill('Title', 'The cart');
    await toReview();
    await waitFor(() => expect(api.applications).toHaveLength(1));
    expect(manifestOf(api.applications[0]).metadata.annotations).toEqual({
      'backstage.oam.dev/owner': 'group:default/shop',
      'backstage.oam.dev/title': 'The cart',
    });
  });

  it('does not go on without place and name, nor with a name that is taken', async () => {
    show();
    await press('Next: Components');
    expect(
      await screen.findByText('Choose where it runs.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('An Application needs a name.'),
    ).toBeInTheDocument();
    await sayWhere('web');
    expect(
      await screen.findByText(/has an Application web already/),
    ).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: /Step 1/ })).toBeInTheDocument();
  });

  it('takes the YAML of the review into the forms, and holds back what cannot be read', async () => {
    show();
    await toReview();
    const text = await screen.findByLabelText('The whole application', {
      selector: 'textarea',
    });
    const value = (text as HTMLTextAreaElement).value;
    fireEvent.change(text, { target: { value: 'spec: [' } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Line 1 is no YAML: ./,
    );
    fireEvent.change(text, { target: { value: 'a: 1\n---\nb: 2' } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /several documents here/,
    );
    expect(screen.getByRole('button', { name: 'Back' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Create' })).toBeDisabled();
    fireEvent.change(text, {
      target: { value: value.replace('shop:1', 'shop:2') },
    });
    await press('Back');
    await press('Back');
    expect(await screen.findByLabelText(/^Image/)).toHaveValue('shop:2');
  });

  it('leads from a problem to its field, and forgets it once that says something else', async () => {
    const api = new ExampleApi();
    api.onApply = request => ({
      ...created(request),
      outcome: 'refused',
      problems: [
        {
          severity: 'error',
          code: 'parameter-value',
          path: 'spec.components[0].properties.image',
          message: 'This image is not allowed here',
        },
      ],
    });
    show({ api });
    await toReview();
    await press('Show spec.components[0].properties.image');
    const image = await screen.findByLabelText(/^Image/);
    await waitFor(() => expect(image).toHaveFocus());
    expect(
      screen.getByText('This image is not allowed here'),
    ).toBeInTheDocument();
    await fill(/^Image/, 'shop:2');
    expect(screen.queryByText('This image is not allowed here')).toBeNull();
  });

  it('says why it could not be written, and leads to the name where that was taken meanwhile', async () => {
    const api = new ExampleApi();
    api.onApply = request => {
      if (!request.dryRun) {
        throw exampleError(
          409,
          'There is an Application dev/shop/cart already',
        );
      }
      return created(request);
    };
    show({ api });
    await toReview();
    await screen.findByText(/The cluster would take it/);
    await press('Create');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is an Application dev/shop/cart already',
    );
    await press('To place, name and owner');
    expect(await screen.findByLabelText(/^Name of the App/)).toHaveValue(
      'cart',
    );
  });

  it('asks before a link leads away', async () => {
    show();
    await sayWhere();
    await heading(/Step 2/);
    const link = document.createElement('a');
    link.href = '/kubevela/clusters';
    document.body.append(link);
    await userEvent.click(link);
    const question = await screen.findByRole('dialog', {
      name: 'Discard what you have changed?',
    });
    await userEvent.click(
      within(question).getByRole('button', { name: 'Go on editing' }),
    );
    await waitFor(() => expect(question).not.toBeInTheDocument());
    await userEvent.click(link);
    await press('Discard');
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        '/kubevela/clusters',
      ),
    );
    link.remove();
  });

  it('says so to whoever may create nowhere', async () => {
    show().targets.forEach(target => {
      target.allowed = false;
    });
    expect(
      await screen.findByText('You may create applications nowhere'),
    ).toBeInTheDocument();
    expect(screen.getByText('kubevela.application.create')).toBeInTheDocument();
  });
});
