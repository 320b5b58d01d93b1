import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Definition, DefinitionSummary } from '../../api/models';
import { kubevelaApiRef, type KubevelaApi } from '../../api/kubevelaApi';
import { KubevelaProvider } from '../../live/KubevelaProvider';
import type { FormProblem } from '../problems';
import { ApplicationPartsContext } from '../references';
import { schemaOf } from '../schema/__fixtures__/schemas';
import { PartForm } from './PartForm';

const summary = (
  type: DefinitionSummary['type'],
  name: string,
): DefinitionSummary => ({
  type,
  name,
  namespace: 'vela-system',
  appliesTo: [],
  conflictsWith: [],
  hidden: false,
  hasSchema: true,
  workload: type === 'component' ? 'deployments.apps' : undefined,
});
const PARTS = {
  components: ['web', 'job'],
  policies: [],
  steps: [],
  componentTypes: { web: 'webservice', job: 'task' },
};

async function show(name: string, uiSchema: object[] = [], value = {}) {
  const api: Partial<KubevelaApi> = {
    listDefinitions: async () => ({
      items: [
        summary('component', 'webservice'),
        summary('component', 'task'),
        summary('trait', 'scaler'),
      ],
    }),
    getDefinition: async (ref): Promise<Definition> => ({
      summary: summary(ref.type, ref.name),
      schema:
        ref.name === 'own'
          ? schemaOf('policy/override')
          : schemaOf(`${ref.type}/${ref.name}`),
      uiSchema: ref.type === 'policy' ? (uiSchema as never) : [],
    }),
  };
  const said = { value, problems: [] as FormProblem[] };
  function Page() {
    const [now, setNow] = useState<Record<string, unknown>>(value);
    return (
      <PartForm
        definition={{
          cluster: 'dev',
          namespace: 'shop',
          type: 'policy',
          name,
        }}
        idPrefix="p"
        value={now}
        onChange={(next, problems) => {
          Object.assign(said, { value: next, problems });
          setNow(next);
        }}
      />
    );
  }
  await renderInTestApp(
    <KubevelaProvider>
      <ApplicationPartsContext.Provider value={PARTS}>
        <Page />
      </ApplicationPartsContext.Provider>
    </KubevelaProvider>,
    { apis: [[kubevelaApiRef, api]] },
  );
  return said;
}

const addRow = async () => {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Components' }),
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Add to Components' }),
  );
};
const add = async () => {
  await addRow();
  await userEvent.type(await screen.findByLabelText('Component'), 'web');
  return within(screen.getByRole('group', { name: 'web' }));
};

describe('what a policy changes in components', () => {
  it('is filled in by the form of the component, in which nothing has to be said', async () => {
    const said = await show('override');
    const patch = await add();
    const image = await patch.findByLabelText('Image');
    await userEvent.click(image);
    await userEvent.tab();
    expect(patch.queryByText('This is needed.')).not.toBeInTheDocument();
    await userEvent.type(patch.getByLabelText('CPU'), '1');
    expect(said).toEqual({
      value: { components: [{ name: 'web', properties: { cpu: '1' } }] },
      problems: [],
    });
    await userEvent.type(patch.getByLabelText('CPU'), '{Backspace}');
    expect(said.value).toEqual({ components: [{ name: 'web' }] });
  });

  it('may add a trait or change one', async () => {
    const said = await show('override');
    const patch = await add();
    await userEvent.click(
      await patch.findByRole('button', { name: 'Add a trait' }),
    );
    await userEvent.click(patch.getByRole('button', { name: 'scaler' }));
    await userEvent.type(await patch.findByLabelText(/^Replicas/), '3');
    expect(said.value).toEqual({
      components: [
        {
          name: 'web',
          traits: [{ type: 'scaler', properties: { replicas: 3 } }],
        },
      ],
    });
  });

  it('is written as YAML for components that the Application does not name', async () => {
    const said = await show('own', [
      { jsonKey: 'components', uiType: 'ComponentPatches' },
    ]);
    await addRow();
    await userEvent.click(screen.getByLabelText('Properties'));
    await userEvent.paste('replicas: 2');
    expect(said.value).toEqual({
      components: [{ properties: { replicas: 2 } }],
    });
  });

  it('keeps the policy from being written while a text in it is broken', async () => {
    const said = await show('override');
    const patch = await add();
    await patch.findByLabelText('Image');
    await userEvent.click(patch.getByRole('button', { name: 'YAML' }));
    await userEvent.click(patch.getByLabelText(/as YAML/));
    await userEvent.paste('image: [');
    expect(said.problems).toEqual([
      expect.objectContaining({ severity: 'error', code: 'yaml' }),
    ]);
  });
});
