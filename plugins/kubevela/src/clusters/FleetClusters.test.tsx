import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { FleetClusters } from './FleetClusters';

describe('FleetClusters', () => {
  it('shows how each cluster can be seen, and what to do about it', async () => {
    renderScreen(<FleetClusters />);
    const row = await screen.findByRole('row', { name: /prod-us/ });
    expect(within(row).getByText('Unreachable')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'prod-us' }));
    expect(currentQuery().getAll('open')).toEqual(['prod-us']);
    expect(screen.getByText(/ETIMEDOUT/)).toBeInTheDocument();
    expect(screen.getByText(/Check its address/)).toBeInTheDocument();
  });

  it('has the rule for what we may not see, to copy', async () => {
    renderScreen(<FleetClusters />, { path: '/?open=prod-eu' });
    expect(
      await screen.findByText('1 thing that we may not see'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByText('Rule to add'));
    expect(screen.getByText(/apiGroups/)).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Copy Rule to add' }),
    ).toBeVisible();
  });

  it('says which versions differ between clusters', async () => {
    renderScreen(<FleetClusters />);
    await screen.findByText('Not all clusters run the same versions');
    expect(
      screen.getByText(/1\.10\.9 on .*staging.*; 1\.11\.0 on dev/),
    ).toBeInTheDocument();
  });

  it('says where vela-core ends again and again, and what to look at', async () => {
    renderScreen(<FleetClusters />);
    const title = await screen.findByText(
      'vela-core ends again and again on dev',
    );
    const notice = title.closest('[role="alert"]') ?? title.parentElement!;
    expect(notice).toHaveTextContent(
      'exit code 2, 14 restarts, the last time 2 min ago',
    );
    expect(notice).toHaveTextContent(
      'kubectl logs -n vela-system kubevela-vela-core-6c5d8-x2v7p --previous',
    );
    const row = screen.getByRole('row', { name: /^dev/ });
    expect(within(row).getByText('ends again and again')).toBeVisible();
    expect(screen.getAllByText('ends again and again')).toHaveLength(1);
  });

  it('says which definitions a cluster has otherwise, or not at all', async () => {
    renderScreen(<FleetClusters />, { path: '/?open=staging' });
    expect(
      await screen.findByRole('row', { name: /^scaler/ }),
    ).toHaveTextContent('scalerTraitDefinitiondifferentdev, prod-eu');
    expect(screen.getByRole('row', { name: /^cron-task/ })).toHaveTextContent(
      'missing',
    );
    expect(
      screen.getByRole('cell', { name: '2 of 84 differ' }),
    ).toBeInTheDocument();
  });

  it('names its own permission', async () => {
    const api = new ExampleApi();
    api.failure = exampleError(403, 'no');
    renderScreen(<FleetClusters />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'kubevela.cluster.read',
    );
  });
});
