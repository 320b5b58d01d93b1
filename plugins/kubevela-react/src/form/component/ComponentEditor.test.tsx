import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Definition, DefinitionSummary } from '../../api/models';
import { kubevelaApiRef, type KubevelaApi } from '../../api/kubevelaApi';
import { KubevelaProvider } from '../../live/KubevelaProvider';
import type { FormProblem } from '../problems';
import { schemaOf } from '../schema/__fixtures__/schemas';
import { ComponentEditor, type ComponentEditorProps } from './ComponentEditor';
import type { ComponentValue } from './types';

function summary(
  type: DefinitionSummary['type'],
  name: string,
  parts: Partial<DefinitionSummary> = {},
): DefinitionSummary {
  return {
    type,
    name,
    namespace: 'vela-system',
    appliesTo: [],
    conflictsWith: [],
    hidden: false,
    hasSchema: true,
    description: `About ${name}`,
    ...parts,
  };
}

const deployments = { workload: 'deployments.apps' };
const ITEMS = [
  summary('component', 'webservice', deployments),
  summary('component', 'worker', deployments),
  summary('component', 'task', { workload: 'jobs.batch' }),
  summary('component', 'raw', { hidden: true }),
  summary('trait', 'scaler', {
    appliesTo: ['deployments.apps', 'statefulsets.apps'],
    conflictsWith: ['hpa'],
  }),
  summary('trait', 'hpa', { appliesTo: ['deployments.apps'] }),
  summary('trait', 'labels', { appliesTo: ['*'] }),
];

async function show(
  value: ComponentValue = {},
  props: Partial<ComponentEditorProps> = {},
) {
  const api: Partial<KubevelaApi> = {
    listDefinitions: async () => ({ items: ITEMS }),
    getDefinition: async ({ type, name }): Promise<Definition> => {
      const [bare, version] = name.split('@');
      return {
        summary: summary(type, bare),
        schema:
          version === 'v1'
            ? { type: 'object', properties: { picture: { type: 'string' } } }
            : schemaOf(`${type}/${bare}`),
        uiSchema: [],
        ...(bare === 'webservice' && { versions: ['v3', 'v2', 'v1'] }),
      };
    },
  };
  const said = {
    value,
    problems: [] as FormProblem[],
    history: [] as FormProblem[][],
  };
  function Page() {
    const [now, setNow] = useState(value);
    return (
      <ComponentEditor
        place={{ cluster: 'dev', namespace: 'shop' }}
        idPrefix="c"
        {...props}
        value={now}
        onChange={(next, problems) => {
          Object.assign(said, { value: next, problems });
          said.history.push(problems);
          setNow(next);
        }}
      />
    );
  }
  await renderInTestApp(
    <KubevelaProvider>
      <Page />
    </KubevelaProvider>,
    { apis: [[kubevelaApiRef, api]] },
  );
  return said;
}

const openTraits = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Add a trait' }));
const traitNames = () =>
  screen
    .queryAllByRole('list', { name: 'Add a trait' })
    .flatMap(list => within(list).getAllByRole('button'))
    .map(button => button.getAttribute('aria-label'));
async function offered(trait: string) {
  await openTraits();
  return screen.findByRole('button', { name: trait });
}

describe('ComponentEditor', () => {
  it('offers the types that are not hidden, and the form of the one that is chosen', async () => {
    const said = await show();
    const cards = await screen.findAllByRole('radio');
    expect(cards.map(card => card.getAttribute('value'))).toEqual([
      'webservice',
      'worker',
      'task',
    ]);
    expect(cards[0]).toHaveAccessibleDescription('About webservice');
    await userEvent.click(cards[0]);
    await userEvent.type(await screen.findByLabelText(/^Image/), 'shop:1');
    expect(said).toMatchObject({
      value: { type: 'webservice', properties: { image: 'shop:1' } },
      problems: [],
    });
  });

  it('is not right before the form of what was chosen has said so', async () => {
    const said = await show({}, { traits: true });
    const codes = () => said.history.map(each => each.map(({ code }) => code));
    await userEvent.click(
      await screen.findByRole('radio', { name: /webservice/ }),
    );
    await userEvent.type(await screen.findByLabelText(/^Image/), 'shop:1');
    expect(codes()).toContainEqual(['form-pending']);
    expect(said.problems).toEqual([]);
    said.history.length = 0;
    await userEvent.click(await offered('scaler'));
    await screen.findByLabelText(/^Replicas/);
    expect(codes()).toContainEqual(['form-pending']);
    expect(said.problems).toEqual([]);
  });

  it('remembers what was filled in for a type, and gives it to no other', async () => {
    const said = await show({ type: 'webservice', properties: { image: 'a' } });
    await userEvent.click(await screen.findByRole('radio', { name: 'worker' }));
    expect(said.value).toEqual({ type: 'worker' });
    await screen.findByLabelText(/^Image/);
    await userEvent.click(screen.getByRole('radio', { name: 'webservice' }));
    expect(said.value).toEqual({
      type: 'webservice',
      properties: { image: 'a' },
    });
  });

  it('says what is wrong, with the place', async () => {
    const said = await show(
      { type: 'webservice', traits: [{ type: 'scaler' }] },
      { showMissing: true },
    );
    expect(await screen.findByText('This is needed.')).toBeInTheDocument();
    await userEvent.type(await screen.findByLabelText(/^Replicas/), 'x');
    expect(said.problems).toEqual([
      expect.objectContaining({ place: ['properties', 'image'] }),
      expect.objectContaining({
        place: ['traits', 0, 'properties', 'replicas'],
      }),
    ]);
  });

  it('offers traits that fit, and warns of those that do not go together', async () => {
    const said = await show(
      { type: 'webservice', properties: { image: 'a' } },
      { traits: true },
    );
    await userEvent.click(await offered('scaler'));
    await userEvent.type(await screen.findByLabelText(/^Replicas/), '3');
    const hpa = await offered('hpa');
    expect(hpa).toHaveAccessibleDescription(
      'About hpa The traits hpa and scaler do not go together: the last one wins.',
    );
    await userEvent.click(hpa);
    expect(
      screen.getAllByText(/do not go together: the last one wins/),
    ).toHaveLength(2);
    expect(said.value.traits).toEqual([
      { type: 'scaler', properties: { replicas: 3 } },
      { type: 'hpa' },
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove scaler' }),
    );
    expect(said.value.traits).toEqual([{ type: 'hpa' }]);
    expect(await offered('scaler')).toBeInTheDocument();
  });

  it('offers a trait for another workload only to who asks for it, with a warning', async () => {
    await show({ type: 'task' }, { traits: true });
    await openTraits();
    expect(traitNames()).toEqual(['labels']);
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Also those not made for task (2)',
      }),
    );
    expect(traitNames()).toEqual(['labels', 'scaler', 'hpa']);
    expect(
      screen.getByRole('button', { name: 'hpa' }),
    ).toHaveAccessibleDescription(
      'About hpa The trait hpa is made for deployments.apps.',
    );
  });

  it('closes the list of traits with Escape, and the focus is where it was', async () => {
    await show({ type: 'task' }, { traits: true });
    await openTraits();
    screen.getByRole('button', { name: 'labels' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(traitNames()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Add a trait' })).toHaveFocus();
  });

  it('keeps to the types and traits that are allowed', async () => {
    await show(
      { type: 'raw' },
      { types: ['worker', 'raw'], traits: ['labels'] },
    );
    const cards = await screen.findAllByRole('radio');
    expect(cards.map(card => card.getAttribute('value'))).toEqual([
      'worker',
      'raw',
    ]);
    await openTraits();
    expect(traitNames()).toEqual(['labels']);
  });

  it('says so where the cluster lacks the type', async () => {
    await show({}, { type: 'cloud' });
    expect(
      await screen.findByText('The cluster has no component type cloud.'),
    ).toBeInTheDocument();
  });

  it('offers the versions of a type, and has the form of the one that it stays with', async () => {
    const said = await show({
      type: 'webservice',
      properties: { image: 'shop:1' },
    });
    const version = await screen.findByLabelText('Type version (webservice)');
    expect(
      within(version)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['The newest (v3)', 'v3', 'v2', 'v1']);
    await userEvent.selectOptions(version, 'v1');
    expect(said.value).toEqual({
      type: 'webservice@v1',
      properties: { image: 'shop:1' },
    });
    expect(await screen.findByLabelText('Picture')).toBeInTheDocument();
    expect(screen.getByText(/knows no parameter image/)).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByLabelText('Type version (webservice)'),
      'The newest (v3)',
    );
    expect(said.value.type).toBe('webservice');
    expect(await screen.findByLabelText(/^Image/)).toHaveValue('shop:1');
  });

  it('keeps a version in sight that the cluster does not have, also where the type is given', async () => {
    const said = await show({ type: 'webservice@v9' }, { type: 'webservice' });
    const version = await screen.findByLabelText('Type version (webservice)');
    expect(version).toHaveDisplayValue('v9');
    await within(version).findByRole('option', { name: 'v2' });
    await userEvent.selectOptions(version, 'v2');
    expect(said.value.type).toBe('webservice@v2');
    expect(
      screen.getByLabelText('Type version (webservice)'),
    ).toHaveDisplayValue('v2');
  });

  it('asks nothing of the version of a type that has one only', async () => {
    await show({ type: 'worker' });
    await screen.findByLabelText(/^Image/);
    expect(screen.queryByLabelText(/^Type version/)).not.toBeInTheDocument();
  });
});
