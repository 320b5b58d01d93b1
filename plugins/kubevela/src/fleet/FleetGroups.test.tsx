import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleApi } from '../__fixtures__/ExampleApi';
import { manyInstances } from '../__fixtures__/fleet';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { FleetApplications } from './FleetApplications';

function withMany(count: number) {
  const api = new ExampleApi();
  api.instances = manyInstances(count);
  return api;
}

describe('FleetApplications in groups', () => {
  it('groups by what is chosen, and reads no rows before a group is open', async () => {
    const api = withMany(400);
    renderScreen(<FleetApplications />, { api });
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Group by' }),
      'owner',
    );
    expect(currentQuery().get('group')).toBe('owner');
    const group = await screen.findByRole('button', { name: 'search' });
    expect(group).toHaveAttribute('aria-expanded', 'false');
    const line = screen.getByRole('row', { name: /search/ });
    expect(line).toHaveTextContent('80 applications');
    api.calls.length = 0;

    await userEvent.click(group);
    expect(currentQuery().getAll('open')).toEqual(['group:default/search']);
    // By text: to look for a role means to compute the names of a thousand elements.
    const rest = await screen.findByText(/other 30/);
    expect(screen.getAllByText(/-\d+$/).length).toBeGreaterThan(40);
    expect(api.calls.filter(call => call === 'listApplications')).toHaveLength(
      1,
    );
    // 50 of 80 are shown; the rest is a list of its own.
    await userEvent.click(rest);
    expect(currentQuery().getAll('owner')).toEqual(['group:default/search']);
    expect(currentQuery().get('group')).toBeNull();
    expect(await screen.findByText('80 applications')).toBeInTheDocument();
  });

  it('asks for what an open group holds with the filters and order of the address', async () => {
    const api = withMany(60);
    const list = jest.spyOn(api, 'listInstances');
    renderScreen(<FleetApplications />, {
      api,
      path: '/?view=instances&group=cluster&open=dev&health=Healthy&sort=name',
    });
    await waitFor(() => expect(list).toHaveBeenCalled());
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({
        cluster: ['dev'],
        health: ['Healthy'],
        sort: 'name',
      }),
      expect.anything(),
    );
    const table = await screen.findByRole('table');
    expect(within(table).getByRole('button', { name: 'dev' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  it('says of a group why it could not be read, and reads it again', async () => {
    const api = withMany(10);
    jest
      .spyOn(api, 'listApplications')
      .mockRejectedValueOnce(
        Object.assign(new Error('gone'), { response: { status: 400 } }),
      );
    renderScreen(<FleetApplications />, {
      api,
      path: '/?group=owner&open=group:default/search',
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('gone');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: /login-1/ }),
    ).toBeInTheDocument();
  });
});
