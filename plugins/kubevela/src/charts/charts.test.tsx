import { useState } from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  parseYaml,
  type ApplyResult,
  type ComponentValue,
} from '@velastage/plugin-kubevela-react';
import { exampleHelmchart } from '../__fixtures__/charts';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { renderScreen } from '../__testUtils__/renderScreen';
import { ComponentForms } from '../edit/ComponentForms';
import { WizardPage } from '../wizard/WizardPage';
import { ChartsPage } from './ChartsPage';

const DEV = { cluster: 'dev', namespace: 'shop', allowed: true };

function apiWith(parts: Partial<ExampleApi> = {}): ExampleApi {
  return Object.assign(new ExampleApi(), {
    targets: [{ ...DEV, environment: 'development' }],
    definitions: [exampleHelmchart()],
    ...parts,
  });
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const link = (name: string) => screen.findByRole('link', { name });

describe('ChartsPage', () => {
  it('lists the charts of each repository, and says of one what is wrong with it', async () => {
    renderScreen(<ChartsPage />, { api: apiWith() });
    const company = within(
      await screen.findByRole('region', { name: 'Example Company' }),
    );
    expect(company.getByText('A web server that greets')).toBeInTheDocument();
    expect(company.getByText(/1\.1\.0 · app 1\.28/)).toBeInTheDocument();
    const registry = within(screen.getByRole('region', { name: 'registry' }));
    expect(registry.getByText(/deprecated/)).toBeInTheDocument();
    // What cannot be read cannot be installed.
    expect(
      registry.queryByRole('link', { name: 'Install tools/broken' }),
    ).toBeNull();
    const away = within(screen.getByRole('region', { name: 'away' }));
    expect(
      away.getByText(/cannot be reached: ECONNREFUSED/),
    ).toBeInTheDocument();
    expect(await link('Install tools/redis')).toHaveAttribute(
      'href',
      '/kubevela/create?repository=registry&chart=tools%2Fredis&version=18.1.0',
    );
    expect(screen.getByText('Charts: 3')).toBeInTheDocument();
  });

  it('finds charts by their name and description', async () => {
    renderScreen(<ChartsPage />, { api: apiWith() });
    await userEvent.type(await screen.findByLabelText('Find charts'), 'greets');
    expect(await screen.findByText('Charts: 1')).toBeInTheDocument();
    expect(screen.queryByText('tools/redis')).toBeNull();
  });

  it('says what is missing: repositories, the permission, a place to install to', async () => {
    const none = renderScreen(<ChartsPage />, {
      api: apiWith({ chartRepositories: [] }),
    });
    expect(
      await screen.findByText('kubevela.charts.repositories'),
    ).toBeInTheDocument();
    none.unmount();
    const denied = renderScreen(<ChartsPage />, {
      api: apiWith({ failure: exampleError(403, 'No') }),
    });
    expect(await screen.findByText('kubevela.chart.read')).toBeInTheDocument();
    denied.unmount();
    renderScreen(<ChartsPage />, {
      api: apiWith({ targets: [{ ...DEV, allowed: false }] }),
    });
    expect(
      await screen.findByText('You may create applications nowhere'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /^Install/ })).toBeNull();
  });
});

describe('installing a chart', () => {
  it('leads from the address to an application with the chart and its values', async () => {
    const api = apiWith();
    api.onApply = (request): ApplyResult => ({
      outcome: 'created',
      dryRun: request.dryRun ?? false,
      problems: [],
      changes: [],
      manifest: request.manifest!,
    });
    renderScreen(<WizardPage />, {
      api,
      path: '/?repository=company&chart=hello&version=1.0.0',
    });
    expect(
      await screen.findByText('This installs hello 1.0.0'),
    ).toBeInTheDocument();
    expect(
      await screen.findByLabelText(/^Name of the Application/),
    ).toHaveValue('hello');
    await userEvent.selectOptions(
      await screen.findByLabelText(/^Where it runs/),
      'development: dev / shop',
    );
    await press('Next: Components');
    expect(
      await screen.findByText('hello from Example Company'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/Set `greeting` to what it says/),
    ).toBeInTheDocument();
    // The form is made from the schema of the chart, its defaults from the values.yaml.
    const replicas = await screen.findByLabelText(/^Replicas/);
    expect(
      screen.getByLabelText(/^Version/, { selector: 'select' }),
    ).toHaveValue('1.0.0');
    await userEvent.type(replicas, '3');
    await press('Next: Policies and workflow');
    await press('Next: Review');
    await screen.findByText(
      'The cluster would take it. Nothing is written yet.',
    );
    const { manifest } = api.applications.at(-1)!;
    expect((parseYaml(manifest!) as { value: any }).value.spec).toEqual({
      components: [
        {
          name: 'hello',
          type: 'helmchart',
          properties: {
            chart: {
              source: 'hello',
              repoURL: 'https://charts.example',
              version: '1.0.0',
            },
            values: { replicas: 3 },
          },
        },
      ],
    });
  });

  it('goes on without the chart where no type of the cluster takes one', async () => {
    renderScreen(<WizardPage />, {
      api: apiWith({ definitions: [] }),
      path: '/?repository=company&chart=hello&version=1.0.0',
    });
    await userEvent.selectOptions(
      await screen.findByLabelText(/^Where it runs/),
      'development: dev / shop',
    );
    await press('Next: Components');
    expect(
      await screen.findByText(
        /No component type of this cluster takes Helm charts/,
      ),
    ).toBeInTheDocument();
  });
});

function showForms(value: ComponentValue, api = apiWith(), before = [value]) {
  const said = { value };
  function Page() {
    const [now, setNow] = useState([value]);
    return (
      <ComponentForms
        place={DEV}
        before={before}
        value={now}
        problems={[]}
        onChange={next => {
          [said.value] = next;
          setNow(next);
        }}
      />
    );
  }
  renderScreen(<Page />, { api });
  return said;
}

const greeter = (values?: object): ComponentValue => ({
  name: 'greeter',
  type: 'helmchart',
  properties: {
    chart: {
      source: 'hello',
      repoURL: 'https://charts.example',
      version: '1.0.0',
    },
    ...(values && { values: values as Record<string, unknown> }),
  },
});

describe('choosing a chart', () => {
  it('fills in what names it, and another one can be named by hand', async () => {
    const said = showForms({ name: 'new', type: 'helmchart' }, apiWith(), []);
    await userEvent.type(await screen.findByLabelText('Find charts'), 'redis');
    await press('Use tools/redis');
    expect(said.value.properties).toEqual({
      chart: {
        source: 'oci://registry.example/charts/tools/redis',
        version: '18.1.0',
      },
    });
    expect(
      await screen.findByText(/credentials of its own/),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/do not look after this chart/),
    ).toBeInTheDocument();
    // The defaults stand beside the values, where no schema makes a form.
    expect(
      await screen.findByLabelText('Defaults of tools/redis 18.1.0'),
    ).toHaveValue('architecture: standalone\n');
    const source = await screen.findByLabelText(/^Source/);
    await userEvent.clear(source);
    await userEvent.paste('oci://else.example/mine');
    expect(
      await screen.findByText(/lies in no repository that the portal/),
    ).toBeInTheDocument();
  });

  it("takes a registry's address also where the platform's rule for addresses knows no registries", async () => {
    const example = exampleHelmchart();
    const helm = {
      ...example,
      summary: { ...example.summary, name: 'helm' },
      schema: {
        type: 'object',
        required: ['repoType', 'url', 'chart', 'version'],
        properties: {
          repoType: {
            type: 'string',
            default: 'helm',
            enum: ['helm', 'git', 'oss', 'oci'],
          },
          url: { type: 'string' },
          chart: { type: 'string' },
          version: { type: 'string', default: '*' },
          values: { type: 'object' },
        },
      },
      uiSchema: [{ jsonKey: 'url', validate: { pattern: '^(http|git).*$' } }],
    };
    const said = showForms(
      { name: 'new', type: 'helm' },
      apiWith({ definitions: [helm] }),
      [],
    );
    await userEvent.type(await screen.findByLabelText('Find charts'), 'redis');
    await press('Use tools/redis');
    expect(said.value.properties).toEqual({
      repoType: 'oci',
      url: 'oci://registry.example/charts',
      chart: 'tools/redis',
      version: '18.1.0',
    });
    const url = await screen.findByLabelText(/^URL/);
    expect(url).toBeValid();
    await userEvent.clear(url);
    await userEvent.paste('ftp://else.example');
    expect(url).toBeInvalid();
  });

  it('leaves the form as it is where charts may not be seen', async () => {
    const api = apiWith();
    api.listChartRepositories = async () => {
      throw exampleError(403, 'No');
    };
    showForms({ name: 'new', type: 'helmchart' }, api, []);
    expect(await screen.findByLabelText(/^Source/)).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Helm chart' })).toBeNull();
  });

  it('says what the schema has against values that are typed as YAML', async () => {
    showForms(greeter({ replicas: 2 }));
    const values = within(
      await screen.findByRole('region', { name: 'Values' }),
    );
    await userEvent.click(await values.findByRole('button', { name: 'YAML' }));
    const text = values.getByLabelText('Values of your own');
    expect(text).toHaveValue('replicas: 2\n');
    await userEvent.clear(text);
    await userEvent.click(text);
    await userEvent.paste('replicas: -1');
    expect(await values.findByText('replicas')).toBeInTheDocument();
  });
});

describe('another version of a chart', () => {
  it('is offered where there is a newer one, and shows what it changes', async () => {
    const said = showForms(greeter({ greeting: 'Hi', replicas: 2 }));
    await press('See what 1.1.0 changes');
    expect(said.value.properties).toMatchObject({
      chart: { version: '1.1.0' },
    });
    expect(
      await screen.findByText('These values of yours do not fit any more:'),
    ).toBeInTheDocument();
    const upgrade = within(
      screen.getByRole('region', { name: 'Another version of the chart' }),
    );
    expect(upgrade.getByText('greeting')).toBeInTheDocument();
    expect(upgrade.queryByText('replicas')).toBeNull();
    const [diff] = upgrade.getAllByRole('region', { name: 'YAML' });
    expect(diff).toHaveTextContent('nginx:1.28');
    await press('Back to 1.0.0');
    await waitFor(() =>
      expect(said.value).toEqual(greeter({ greeting: 'Hi', replicas: 2 })),
    );
  });

  it('says that all fits where it does, and nothing where it is the newest', async () => {
    showForms(greeter({ replicas: 2 }));
    await press('See what 1.1.0 changes');
    expect(
      await screen.findByText('All your values still fit.'),
    ).toBeInTheDocument();
  });
});
