import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleInstances } from '../__fixtures__/instances';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { ResourcesView } from './ResourcesView';

const instances = exampleInstances();
const view = (
  <ResourcesView
    source={{ application: 'shop/web' }}
    selected={instances[0]}
    instances={instances}
  />
);

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(row => within(row).getByRole('link').textContent);

describe('ResourcesView', () => {
  it('shows a tree, children under their parents', async () => {
    renderScreen(view);
    await screen.findByRole('table');
    const all = names();
    const at = (name: string) => all.indexOf(name);
    expect(at('web-7d9c5b6f4d')).toBe(at('web') + 1);
    expect(at('cache-0')).toBe(at('cache') + 1);
  });

  it('keeps its filters in the address', async () => {
    renderScreen(view);
    await screen.findByRole('table');
    await userEvent.click(screen.getByLabelText('Only what is not well'));
    expect(currentQuery().get('bad')).toBe('1');
    await waitFor(() => expect(names()).not.toContain('cache-0'));

    await userEvent.click(screen.getByRole('button', { name: 'Kind' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^Pod/ }));
    expect(currentQuery().getAll('kind')).toEqual(['Pod']);
    await userEvent.keyboard('{Escape}');

    await userEvent.type(screen.getByLabelText('Filter by text'), 'xk2lp');
    await waitFor(() => expect(currentQuery().get('q')).toBe('xk2lp'));
    // The pod, and what it hangs on; drawn when there is nothing more urgent.
    await waitFor(() =>
      expect(names()).toEqual([
        'web',
        'web-7d9c5b6f4d',
        'web-7d9c5b6f4d-xk2lp',
      ]),
    );
  });

  it('reads its filters and order from the address', async () => {
    renderScreen(view, { path: '/?kind=Pod&order=worst' });
    await screen.findByRole('table');
    expect(names()).toEqual([
      'web-7d9c5b6f4d-p1',
      'web-7d9c5b6f4d-xk2lp',
      'cache-0',
      'web-7d9c5b6f4d-p2',
    ]);
  });

  it('offers a way back when nothing matches', async () => {
    renderScreen(view, { path: '/?q=nothing-like-this' });
    expect(
      await screen.findByText('Nothing matches the filters'),
    ).toBeInTheDocument();
    const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    await userEvent.click(clear);
    expect(screen.getByRole('table')).toBeInTheDocument();
  });

  it('opens a pod’s log in the drawer that the address names', async () => {
    const { api } = renderScreen(view, {
      path: '/?resource=Pod/web-7d9c5b6f4d-xk2lp&part=logs',
    });
    api.logLineMs = 5;
    const drawer = await screen.findByRole('dialog');
    const log = await within(drawer).findByRole('log');
    await within(drawer).findByText(/Following/);
    expect(log).toHaveTextContent('path=/cart/1');

    await userEvent.selectOptions(
      within(drawer).getByLabelText('Container'),
      'envoy',
    );
    await waitFor(() =>
      expect(api.calls).toContain('streamPodLogs envoy undefined'),
    );
    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Close' }),
    );
    expect(currentQuery().get('resource')).toBeNull();
  });
});
