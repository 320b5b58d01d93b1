import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleApi } from '../__fixtures__/ExampleApi';
import { renderScreen } from '../__testUtils__/renderScreen';
import { FleetApplications } from './FleetApplications';

/** Two instances in the table of instances. */
async function selectTwo() {
  await userEvent.click(await screen.findByRole('button', { name: 'Select' }));
  const [first, second] = screen.getAllByRole('checkbox', {
    name: /^Select .+\/.+\/.+/,
  });
  await userEvent.click(first);
  await userEvent.click(second);
}

describe('selecting rows', () => {
  it('leads to an operation on the instances that the filters let through', async () => {
    const api = new ExampleApi();
    const asked: unknown[] = [];
    const list = api.listInstances.bind(api);
    api.listInstances = async query => {
      asked.push(query);
      return list(query);
    };
    const [{ application, cluster }] = api.instances;
    renderScreen(<FleetApplications />, { api, path: `/?cluster=${cluster}` });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Select' }),
    );
    const operate = screen.getByRole('button', {
      name: 'Operate on selected…',
    });
    expect(operate).toBeDisabled();
    await userEvent.click(
      screen.getByRole('checkbox', { name: `Select ${application}` }),
    );
    expect(screen.getByRole('group', { name: '1 selected' })).toBeVisible();
    await userEvent.click(operate);
    expect(
      await screen.findByRole('dialog', {
        name: 'One operation on several instances',
      }),
    ).toBeVisible();
    expect(asked).toEqual([
      expect.objectContaining({
        application: [application],
        cluster: [cluster],
      }),
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.click(
      screen.getByRole('button', { name: 'End selection' }),
    );
    expect(screen.queryByRole('checkbox', { name: /^Select / })).toBeNull();
  });

  it('takes instances as they are in the table of instances', async () => {
    renderScreen(<FleetApplications />, { path: '/?view=instances' });
    await selectTwo();
    await userEvent.click(
      screen.getByRole('button', { name: 'Operate on selected…' }),
    );
    await userEvent.click(await screen.findByRole('radio', { name: 'Delete' }));
    expect(
      await screen.findByRole('button', { name: 'Delete: 2' }),
    ).toBeDisabled();
  });

  it('counts what was deleted no more', async () => {
    const api = new ExampleApi();
    renderScreen(<FleetApplications />, { api, path: '/?view=instances' });
    await selectTwo();
    // The second one is refused, and stays selected.
    const operate = api.operate.bind(api);
    let asked = 0;
    api.operate = async (...args) => {
      asked += 1;
      if (asked === 2) {
        throw new Error('not this one');
      }
      return operate(...args);
    };
    await userEvent.click(
      screen.getByRole('button', { name: 'Operate on selected…' }),
    );
    await userEvent.click(await screen.findByRole('radio', { name: 'Delete' }));
    await userEvent.type(await screen.findByRole('textbox'), '2');
    await userEvent.click(screen.getByRole('button', { name: 'Delete: 2' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    expect(
      await screen.findByRole('group', { name: '1 selected' }),
    ).toBeVisible();
  });
});
