import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ResourceOperations } from '@velastage/plugin-kubevela-react';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { exampleSummary } from '../__fixtures__/instances';
import { renderScreen } from '../__testUtils__/renderScreen';
import { BatchDialog } from './BatchDialog';

type Item = ResourceOperations['items'][number];

const PLACES = ['dev', 'eu', 'us'];
const instances = PLACES.map(cluster =>
  exampleSummary({ cluster, environment: cluster, key: cluster }),
);

const can = (name: Item['name'], consequence?: string): Item => ({
  name,
  permission: 'p',
  allowed: true,
  consequences: consequence
    ? [{ code: 'unknown-code', sentence: consequence }]
    : [],
});

/** A backend in which `us` may not be suspended. */
function api(change: Partial<Record<string, Item[]>> = {}) {
  const backend = new ExampleApi();
  backend.listOperations = async ({ cluster }, resource) => ({
    resource,
    preconditions: { uid: cluster, generation: backend.generation },
    items: change[cluster] ?? [
      cluster === 'us'
        ? {
            ...can('suspend-workflow'),
            allowed: false,
            refusal: { code: 'workflow-over', sentence: 'It is over.' },
          }
        : can('suspend-workflow', `Stays in ${cluster}`),
      can('restart-workflow', 'All again'),
      can('delete-application'),
    ],
  });
  return backend;
}

const show = (backend: ExampleApi, chosen = false, onClose = jest.fn()) => {
  renderScreen(
    <BatchDialog instances={instances} chosen={chosen} onClose={onClose} />,
    { api: backend },
  );
  return onClose;
};
const choose = async (operation: string) =>
  userEvent.click(await screen.findByRole('radio', { name: operation }));
const box = (name: RegExp) => screen.findByRole('checkbox', { name });

describe('BatchDialog', () => {
  it('says for each whether it can be done, and why not', async () => {
    show(api());
    await choose('Suspend');
    const us = await box(/us.*us\/shop\/web/);
    await waitFor(() => expect(us).toBeDisabled());
    expect(us).toHaveAccessibleDescription('The workflow is over.');
    expect(await box(/dev\/shop/)).toBeEnabled();
    expect(
      screen.getByText('0 chosen; it can be done to 2 of 3'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Suspend: 0' })).toBeDisabled();
  });

  it('tells what comes of it, each sentence once', async () => {
    show(api());
    await choose('Restart workflow');
    await userEvent.click(
      await screen.findByRole('button', { name: 'All that can' }),
    );
    expect(await screen.findByText('All again (all)')).toBeInTheDocument();
    await choose('Suspend');
    expect(await screen.findByText('Stays in eu (eu)')).toBeInTheDocument();
  });

  it('does it to those that were chosen, on what was known of each, and shows each result', async () => {
    const backend = api();
    const refused = 'eu said no';
    backend.operate = async ({ cluster }, call) => {
      backend.written.push(call);
      if (cluster === 'eu') {
        throw exampleError(409, refused);
      }
      return {
        operation: call.operation,
        resource: call.resource,
        acceptedAt: '',
      };
    };
    const onClose = show(backend, true);
    await choose('Restart workflow');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Restart workflow: 3' }),
    );
    expect(
      await screen.findByText('Over: 2 of 3 done, 1 failed'),
    ).toBeInTheDocument();
    expect(screen.getByText(`Not done: ${refused}`)).toBeInTheDocument();
    expect(screen.getAllByText('Done: the cluster has taken it.')).toHaveLength(
      2,
    );
    expect(
      backend.written.map(({ preconditions }) => preconditions.uid),
    ).toEqual(PLACES);

    // Results stay: a slip of the hand does not close them.
    await userEvent.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();

    backend.generation = 9;
    backend.operate = ExampleApi.prototype.operate.bind(backend);
    backend.written = [];
    await userEvent.click(
      screen.getByRole('button', { name: 'Look again at 1 that are not done' }),
    );
    const again = await screen.findByRole('button', {
      name: 'Restart workflow: 1',
    });
    await waitFor(() => expect(again).toBeEnabled());
    await userEvent.click(again);
    await waitFor(() =>
      expect(backend.written.map(({ preconditions }) => preconditions)).toEqual(
        [{ uid: 'eu', generation: 9 }],
      ),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalled();
  });

  it('deletes when the number was typed, and only then', async () => {
    const backend = api();
    show(backend, true);
    await choose('Delete');
    const begin = await screen.findByRole('button', { name: 'Delete: 3' });
    expect(begin).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: /Keep/ }));
    await userEvent.type(
      screen.getByLabelText('Type 3, how many are deleted'),
      '3',
    );
    expect(begin).toBeEnabled();
    await userEvent.click(begin);
    await waitFor(() => expect(backend.written).toHaveLength(3));
    expect(backend.written[0]).toMatchObject({
      operation: 'delete-application',
      keepResources: true,
    });
  });

  it('begins no more once it is stopped, and says which', async () => {
    const many = Array.from({ length: 8 }, (_, i) =>
      exampleSummary({ cluster: `c${i}`, key: `c${i}` }),
    );
    const backend = api();
    const answers: Array<() => void> = [];
    backend.operate = (_, call) =>
      new Promise(resolve => {
        answers.push(() =>
          resolve({
            operation: call.operation,
            resource: call.resource,
            acceptedAt: '',
          }),
        );
      });
    renderScreen(<BatchDialog chosen instances={many} onClose={() => {}} />, {
      api: backend,
    });
    await choose('Restart workflow');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Restart workflow: 8' }),
    );
    await waitFor(() => expect(answers).toHaveLength(4));
    await userEvent.click(
      screen.getByRole('button', { name: 'Begin no more' }),
    );
    answers.forEach(answer => answer());
    expect(
      await screen.findAllByText('Not begun: it was stopped before.'),
    ).toHaveLength(4);
    expect(
      within(screen.getByRole('list', { name: 'Instances' })).getAllByText(
        'Done: the cluster has taken it.',
      ),
    ).toHaveLength(4);
  });

  it('says of whom it is not known what can be done', async () => {
    const backend = api();
    const list = backend.listOperations;
    backend.listOperations = async (ref, resource) => {
      if (ref.cluster === 'eu') {
        throw exampleError(503, 'eu is away');
      }
      return list(ref, resource);
    };
    show(backend, true);
    await choose('Restart workflow');
    await waitFor(async () =>
      expect(await box(/eu\/shop/)).toHaveAccessibleDescription(/eu is away/),
    );
    expect(
      await screen.findByRole('button', { name: 'Restart workflow: 2' }),
    ).toBeEnabled();
  });
});
