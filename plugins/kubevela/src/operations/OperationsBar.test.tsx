import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { renderScreen } from '../__testUtils__/renderScreen';
import { ResourceDrawer } from '../drawer/ResourceDrawer';

const ref = { cluster: 'prod-eu', namespace: 'shop', name: 'web' };

function show(resource: string, change: (api: ExampleApi) => void = () => {}) {
  const api = new ExampleApi();
  change(api);
  return renderScreen(<ResourceDrawer instance={ref} />, {
    api,
    path: `/?resource=${resource}`,
  });
}

const button = (name: string) => screen.findByRole('button', { name });
const dialog = (name: string) => screen.findByRole('dialog', { name });

describe('OperationsBar', () => {
  it('asks before it restarts, naming what, where and what comes of it', async () => {
    const { api } = show('Deployment/web');
    await userEvent.click(await button('Restart'));
    const asked = await dialog('Restart Deployment web?');
    expect(asked).toHaveTextContent('prod-eu');
    expect(asked).toHaveTextContent('shop');
    expect(
      within(asked).getByRole('list', { name: 'What comes of it' }),
    ).toHaveTextContent('Its pods are replaced step by step.');
    expect(api.written).toEqual([]);

    await userEvent.click(
      within(asked).getByRole('button', { name: 'Restart' }),
    );
    await waitFor(() =>
      expect(api.written).toMatchObject([
        {
          operation: 'restart-workload',
          resource: { kind: 'Deployment', name: 'web' },
          preconditions: { uid: 'uid-web', generation: 4 },
        },
      ]),
    );
  });

  it('does nothing when one changes one’s mind', async () => {
    const { api } = show('Deployment/web');
    await userEvent.click(await button('Restart'));
    await userEvent.click(
      within(await dialog('Restart Deployment web?')).getByRole('button', {
        name: 'Cancel',
      }),
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('dialog', { name: 'Restart Deployment web?' }),
      ).not.toBeInTheDocument(),
    );
    expect(api.written).toEqual([]);
  });

  it('marks what is pending until the cluster shows it', async () => {
    const { api } = show('Deployment/web');
    await userEvent.click(await button('Restart'));
    await userEvent.click(
      within(await dialog('Restart Deployment web?')).getByRole('button', {
        name: 'Restart',
      }),
    );
    expect(
      await screen.findByText(/waiting to see it there/),
    ).toBeInTheDocument();
    // The watch tells of the change; without signals the screen asks again by itself.
    api.generation = 5;
    expect(
      await screen.findByText('Restarted: its pods are being replaced.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/waiting to see it/)).not.toBeInTheDocument();
    await userEvent.click(await button('Dismiss'));
    expect(screen.queryByText(/Restarted:/)).not.toBeInTheDocument();
  });

  it('scales to another whole number only, and says who will put it back', async () => {
    const { api } = show('Deployment/web');
    await userEvent.click(await button('Scale'));
    const asked = await dialog('Scale Deployment web');
    expect(asked).toHaveTextContent(
      'The Application asks for 3: vela-core puts that back within five minutes.',
    );
    const field = within(asked).getByLabelText('Replicas');
    const scale = within(asked).getByRole('button', { name: 'Scale' });
    expect(field).toHaveValue(3);
    expect(scale).toBeDisabled();
    await userEvent.clear(field);
    expect(scale).toBeDisabled();
    await userEvent.type(field, '0');
    expect(asked).toHaveTextContent('With 0 replicas all its pods stop.');
    await userEvent.clear(field);
    await userEvent.type(field, '5{Enter}');
    await waitFor(() =>
      expect(api.written).toMatchObject([
        { operation: 'scale-workload', replicas: 5 },
      ]),
    );
  });

  it('says why something is not allowed, to those who cannot see it too', async () => {
    const { api } = show('StatefulSet/cache');
    const scale = await button('Scale');
    expect(scale).toHaveAttribute('aria-disabled', 'true');
    expect(scale).toHaveAccessibleDescription(
      'You lack the permission kubevela.workload.scale.',
    );
    await userEvent.click(scale);
    expect(screen.getByRole('status')).toHaveTextContent(
      'You lack the permission kubevela.workload.scale.',
    );
    expect(
      screen.queryByRole('dialog', { name: /Scale/ }),
    ).not.toBeInTheDocument();
    expect(api.written).toEqual([]);
  });

  it('shows a conflict, and decides anew on what is there now', async () => {
    const { api } = show('Deployment/web');
    api.operate = async () => {
      api.generation = 5;
      throw exampleError(
        409,
        'prod-eu: Deployment shop/web was changed since you looked.',
      );
    };
    await userEvent.click(await button('Restart'));
    const asked = await dialog('Restart Deployment web?');
    await userEvent.click(
      within(asked).getByRole('button', { name: 'Restart' }),
    );
    const alert = await within(asked).findByRole('alert');
    expect(alert).toHaveTextContent('It has changed meanwhile');
    expect(alert).toHaveTextContent('was changed since you looked');
    expect(
      within(asked).queryByRole('button', { name: 'Restart' }),
    ).not.toBeInTheDocument();

    delete (api as { operate?: unknown }).operate;
    const listed = () =>
      api.calls.filter(call => call === 'listOperations').length;
    await waitFor(() => expect(listed()).toBeGreaterThan(1));
    await userEvent.click(
      within(asked).getByRole('button', { name: 'Look again' }),
    );
    await userEvent.click(
      await within(await dialog('Restart Deployment web?')).findByRole(
        'button',
        { name: 'Restart' },
      ),
    );
    await waitFor(() =>
      expect(api.written).toMatchObject([{ preconditions: { generation: 5 } }]),
    );
  });

  it('shows the rule that the portal lacks, and leaves the question open', async () => {
    const { api } = show('Pod/web-7d9c5b6f4d-p1');
    api.operate = async () => {
      throw exampleError(
        503,
        'prod-eu: delete pods in namespace shop: forbidden\n- apiGroups: [""]\n  resources: ["pods"]\n  verbs: ["delete"]',
      );
    };
    await userEvent.click(await button('Delete pod'));
    const asked = await dialog('Delete Pod web-7d9c5b6f4d-p1?');
    expect(asked).toHaveTextContent(
      'ReplicaSet web-7d9c5b6f4d starts another pod for it.',
    );
    await userEvent.click(
      within(asked).getByRole('button', { name: 'Delete pod' }),
    );
    expect(await within(asked).findByRole('alert')).toHaveTextContent(
      /It was not done.*resources: \["pods"\]/,
    );
    expect(
      within(asked).getByRole('button', { name: 'Delete pod' }),
    ).toBeEnabled();
  });

  it('offers nothing where there is nothing to do', async () => {
    const { api } = show('Service/web');
    await screen.findByRole('tab', { name: 'Summary' });
    await waitFor(() => expect(api.calls).toContain('listOperations'));
    expect(
      screen.queryByRole('group', { name: 'Operations' }),
    ).not.toBeInTheDocument();
  });
});
