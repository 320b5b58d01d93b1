import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleApi } from '../../__fixtures__/ExampleApi';
import { manyInstances } from '../../__fixtures__/fleet';
import { currentQuery, renderScreen } from '../../__testUtils__/renderScreen';
import { FleetApplications } from '../FleetApplications';

const openMenu = async () =>
  userEvent.click(await screen.findByRole('button', { name: /^View: / }));
/** The menu's inside: while it is open, all else is hidden from roles. */
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('ViewMenu', () => {
  beforeEach(() => window.localStorage.clear());

  it('shows a built-in view and says which it is', async () => {
    renderScreen(<FleetApplications />, { path: '/?cluster=dev&open=x' });
    await openMenu();
    await userEvent.click(await button('Needs a person'));
    expect(currentQuery().toString()).toBe('attention=true');
    expect(await screen.findByText('View: Needs a person')).toBeInTheDocument();
  });

  it('asks for what the user and their groups own', async () => {
    const api = new ExampleApi();
    api.instances = manyInstances(20);
    const list = jest.spyOn(api, 'listApplications');
    renderScreen(<FleetApplications />, {
      api,
      path: '/?owner=@me',
      identity: ['user:default/ada', 'group:default/search'],
    });
    await waitFor(() => expect(list).toHaveBeenCalled());
    expect(list.mock.calls[0][0].owner).toEqual([
      'user:default/ada',
      'group:default/search',
    ]);
    expect(screen.getByText('View: My applications')).toBeInTheDocument();
    expect(await screen.findByText('4 applications')).toBeInTheDocument();
  });

  it('keeps filters and grouping under a name, renames and deletes', async () => {
    renderScreen(<FleetApplications />, {
      path: '/?health=Degraded&group=cluster',
    });
    await openMenu();
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Name of the view' }),
      'Broken by cluster',
    );
    await userEvent.click(await button('Save view'));
    await userEvent.click(await button('All applications'));
    expect(currentQuery().toString()).toBe('');

    await openMenu();
    await userEvent.click(await button('Broken by cluster'));
    expect(currentQuery().toString()).toBe('health=Degraded&group=cluster');
    expect(
      await screen.findByText('View: Broken by cluster'),
    ).toBeInTheDocument();

    await openMenu();
    await userEvent.click(await button('Rename Broken by cluster'));
    const field = screen.getByRole('textbox', { name: 'Name of the view' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Broken{Enter}');
    await userEvent.click(await button('Delete Broken'));
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Broken' }),
      ).not.toBeInTheDocument(),
    );
  });
});
