import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import {
  FormFieldBlueprint,
  Stepper,
} from '@backstage/plugin-scaffolder-react/alpha';
import { kubevelaApiRef } from '@velastage/plugin-kubevela-react';
import { ExampleApi } from './__fixtures__/ExampleApi';
import { componentField, nameField, targetField } from './fields';
import {
  KubevelaApplicationNameFieldExtension,
  KubevelaComponentFieldExtension,
  KubevelaTargetFieldExtension,
} from './legacy';
import { formFields } from './module';

const PROPERTIES = {
  target: { type: 'object', title: 'Place', 'ui:field': 'KubevelaTarget' },
  name: { type: 'string', 'ui:field': 'KubevelaApplicationName' },
  component: {
    type: 'object',
    title: 'Service',
    'ui:field': 'KubevelaComponent',
    'ui:options': { traits: true },
  },
};

/** A template with the fields, as the scaffolder shows it. */
async function show(
  properties: Record<string, object> = PROPERTIES,
  api = new ExampleApi(),
) {
  const onCreate = jest.fn(async () => {});
  await renderInTestApp(
    <Stepper
      manifest={{
        title: 'New service',
        steps: [
          {
            title: 'All',
            schema: { properties, required: Object.keys(properties) } as never,
          },
        ],
      }}
      extensions={[targetField, nameField, componentField] as never}
      onCreate={onCreate}
    />,
    { apis: [[kubevelaApiRef, api as never]] },
  );
  return { onCreate, api };
}

const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole('button', { name }));

async function fill(label: string | RegExp, text: string) {
  await userEvent.click(await screen.findByLabelText(label));
  await userEvent.paste(text);
}

describe('the fields in a template', () => {
  it('give where it runs, what it is called, and what it is made of', async () => {
    const { onCreate } = await show();
    const place = await screen.findByLabelText(/^Place/);
    await userEvent.selectOptions(place, 'Development: dev / shop');
    await fill(/^Name of the Application/, 'api');
    await userEvent.click(
      await screen.findByRole('radio', { name: 'webservice' }),
    );
    await fill(/^Image/, 'shop:1');
    await press('Add a trait');
    await press('scaler');
    await fill(/^Replicas/, '3');
    expect(await screen.findByText('api is free.')).toBeInTheDocument();
    await press('Review');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith({
      target: { cluster: 'dev', namespace: 'shop', environment: 'Development' },
      name: 'api',
      component: {
        type: 'webservice',
        properties: { image: 'shop:1' },
        traits: [{ type: 'scaler', properties: { replicas: 3 } }],
      },
    });
  });

  it('do not let go on with what the cluster would refuse, and say why', async () => {
    await show();
    const place = await screen.findByLabelText(/^Place/);
    await press('Review');
    expect(await screen.findAllByText(/required/)).not.toEqual([]);
    await userEvent.selectOptions(place, 'Development: dev / shop');
    await fill(/^Name of the Application/, 'web');
    await userEvent.click(await screen.findByRole('radio', { name: 'worker' }));
    await screen.findByLabelText(/^Image/);
    await press('Review');
    expect(
      await screen.findAllByText(/worker.image: This is needed/),
    ).not.toEqual([]);
    expect(
      screen.getAllByText(/dev \/ shop has an Application web already/),
    ).not.toEqual([]);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });
});

describe('KubevelaTarget', () => {
  it('shows where one may not create, and why', async () => {
    await show({ target: PROPERTIES.target });
    const place = within(await screen.findByLabelText(/^Place/));
    expect(
      place.getByRole('option', { name: /prod \/ shop: you may not/ }),
    ).toBeDisabled();
    expect(
      place.getByRole('option', { name: 'old / shop: The cluster is away' }),
    ).toBeDisabled();
    expect(place.getByRole('option', { name: 'test / shop' })).toBeEnabled();
  });

  it('chooses the only place itself, among those that the template allows', async () => {
    await show({
      target: { ...PROPERTIES.target, 'ui:options': { clusters: ['test'] } },
    });
    await waitFor(() =>
      expect(screen.getByLabelText(/^Place/)).toHaveDisplayValue('test / shop'),
    );
  });

  it('says so where there is none', async () => {
    const api = new ExampleApi();
    api.targets = [{ cluster: 'prod', namespace: 'shop', allowed: false }];
    await show({ target: PROPERTIES.target }, api);
    expect(
      await screen.findByText(/no place where you may create/),
    ).toBeInTheDocument();
  });
});

describe('KubevelaApplicationName', () => {
  const options = { cluster: 'dev', namespace: 'shop' };
  const name = { ...PROPERTIES.name, 'ui:options': options };

  it.each([
    ['web', /has an Application web already/],
    ['api', 'api is free.'],
    ['Api', /lower-case letters, digits and hyphens, and begins/],
    ['a'.repeat(64), 'A name has at most 63 characters.'],
  ])('says of %s: %s', async (text, said) => {
    await show({ name });
    await fill(/^Name of the Application/, text);
    expect(await screen.findByText(said)).toBeInTheDocument();
  });
});

describe('KubevelaComponent', () => {
  it('asks for the place first', async () => {
    await show({ component: PROPERTIES.component });
    expect(screen.getByText(/Choose first where it runs/)).toBeInTheDocument();
  });

  it('shows the form of the one type that the template names', async () => {
    const { onCreate } = await show({
      component: {
        ...PROPERTIES.component,
        'ui:options': { type: 'worker', cluster: 'dev', namespace: 'shop' },
      },
    });
    await fill(/^Image/, 'shop:1');
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await press('Review');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith({
      component: { type: 'worker', properties: { image: 'shop:1' } },
    });
  });
});

describe('both frontend systems', () => {
  it('have the same fields', async () => {
    const { formFieldLoader } = FormFieldBlueprint.dataRefs;
    const loaded = await Promise.all(
      formFields.map(field => {
        // The type of an extension has its name in it: those of a list differ.
        const tester = createExtensionTester(
          field as (typeof formFields)[0] & any,
        );
        return (
          tester.get(formFieldLoader as never) as () => Promise<unknown>
        )();
      }),
    );
    const names = loaded.map(field => (field as { name: string }).name);
    let legacy: string[] = [];
    function Outlet() {
      legacy = useCustomFieldExtensions<{ name: string }>(
        <ScaffolderFieldExtensions>
          <KubevelaTargetFieldExtension />
          <KubevelaApplicationNameFieldExtension />
          <KubevelaComponentFieldExtension />
        </ScaffolderFieldExtensions>,
      ).map(field => field.name);
      return null;
    }
    await renderInTestApp(<Outlet />);
    expect(names).toEqual([
      'KubevelaTarget',
      'KubevelaApplicationName',
      'KubevelaComponent',
    ]);
    expect(legacy).toEqual(names);
  });
});
