import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { manyInstances } from '../__fixtures__/fleet';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { FleetApplications } from './FleetApplications';

function withMany(count: number) {
  const api = new ExampleApi();
  api.instances = manyInstances(count);
  return api;
}

describe('FleetApplications', () => {
  it('shows the worst application first, with what is wrong and where it runs', async () => {
    renderScreen(<FleetApplications />, { api: withMany(60) });
    const table = await screen.findByRole('table');
    const [, first] = within(table).getAllByRole('row');
    expect(within(first).getByRole('link', { name: 'web' })).toHaveAttribute(
      'href',
      '/kubevela/applications/shop/web/status',
    );
    expect(first).toHaveTextContent('2 of 3 pods cannot pull');
    expect(
      within(first).getByRole('link', { name: 'prod-us, Unknown, 1.8.2' }),
    ).toHaveAttribute(
      'href',
      '/kubevela/applications/shop/web/status?instance=prod-us%2Fshop%2Fweb',
    );
  });

  it('filters by a count, in the address, and takes it back', async () => {
    renderScreen(<FleetApplications />, { api: withMany(60) });
    const drifted = await screen.findByRole('button', { name: /Drifted/ });
    expect(drifted).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(drifted);
    expect(currentQuery().getAll('drift')).toEqual(['Drifted']);
    await screen.findByText('3 applications');

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(currentQuery().toString()).toBe('');
    await screen.findByText('61 applications');
  });

  it('asks the server with filters and order of the address', async () => {
    const api = withMany(60);
    const list = jest.spyOn(api, 'listInstances');
    renderScreen(<FleetApplications />, {
      api,
      path: '/?view=instances&cluster=dev&health=Healthy&q=cart&sort=name&order=desc',
    });
    await screen.findByRole('table');
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({
        cluster: ['dev'],
        health: ['Healthy'],
        text: 'cart',
        sort: 'name',
        order: 'desc',
      }),
      expect.anything(),
    );
    expect(
      screen.getByRole('columnheader', { name: /Application/ }),
    ).toHaveAttribute('aria-sort', 'descending');
  });

  it('sorts by a head', async () => {
    renderScreen(<FleetApplications />);
    const head = await screen.findByRole('columnheader', { name: /Owner/ });
    await userEvent.click(within(head).getByRole('button'));
    await waitFor(() => expect(currentQuery().get('sort')).toBe('owner'));
  });

  it('draws only what is in view of many, and reads on', async () => {
    const api = withMany(1_000);
    const list = jest.spyOn(api, 'listApplications');
    renderScreen(<FleetApplications />, { api });
    await screen.findByText('1001 applications');
    await waitFor(() => expect(list).toHaveBeenCalledTimes(2));
    expect(list.mock.calls[1][0].cursor).toBe('200');
    await waitFor(() =>
      expect(screen.getByRole('table')).toHaveAttribute(
        'aria-rowcount',
        '1002',
      ),
    );
    expect(screen.getAllByRole('row').length).toBeLessThan(250);
  });

  it('says what to do when there is nothing', async () => {
    const api = new ExampleApi();
    api.instances = [];
    renderScreen(<FleetApplications />, { api });
    expect(await screen.findByText('No applications yet')).toBeInTheDocument();
  });

  it('says above the table which cluster is missing', async () => {
    renderScreen(<FleetApplications />);
    expect(
      await screen.findByText('Not all clusters are in this list'),
    ).toBeInTheDocument();
  });

  it('keeps the table and says since when it is old', async () => {
    const api = new ExampleApi();
    renderScreen(<FleetApplications />, { api });
    await screen.findByRole('table');
    api.failure = exampleError(400, 'backend gone');
    // Coming back to the window asks again once the data is not fresh any more.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    window.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText(/Shown as of/)).toBeInTheDocument();
    expect(screen.getByRole('table')).toBeInTheDocument();
    jest.restoreAllMocks();
  });
});
