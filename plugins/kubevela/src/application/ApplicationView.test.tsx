import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { exampleSummary } from '../__fixtures__/instances';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { forgetSelections } from '../strip/useSelectedInstance';
import { ApplicationView } from './ApplicationView';

const view = (
  <ApplicationView source={{ application: 'shop/web' }}>
    {({ selected }) => <p>Shows {selected.cluster}</p>}
  </ApplicationView>
);

describe('ApplicationView', () => {
  beforeEach(() => forgetSelections());

  it('has a chip for each instance, worst first, with its health and release', async () => {
    renderScreen(view);
    const strip = await screen.findByRole('navigation', { name: 'Instances' });
    const chips = within(strip).getAllByRole('link');
    expect(chips.map(chip => chip.textContent)).toEqual([
      'prod-eu1.9.0',
      'prod-us1.8.2',
      'staging1.9.0',
      'dev1.8.2',
    ]);
    expect(
      within(chips[0]).getByRole('img', { name: 'Health: Degraded' }),
    ).toBeInTheDocument();
  });

  it('pins the worst instance in the address, and follows a chosen chip', async () => {
    renderScreen(view, { path: '/?kind=Pod' });
    expect(await screen.findByText('Shows prod-eu')).toBeInTheDocument();
    await waitFor(() =>
      expect(currentQuery().get('instance')).toBe('prod-eu/shop/web'),
    );
    await userEvent.click(screen.getByRole('link', { name: /staging/ }));

    expect(screen.getByText('Shows staging')).toBeInTheDocument();
    expect(currentQuery().get('instance')).toBe('staging/shop/web');
    expect(currentQuery().get('kind')).toBe('Pod');
    expect(screen.getByRole('link', { name: /staging/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  it('shows what the address names', async () => {
    renderScreen(view, { path: '/?instance=dev/shop/web' });
    expect(await screen.findByText('Shows dev')).toBeInTheDocument();
  });

  it('keeps the selection for the next tab, whose link has no query', async () => {
    const { unmount } = renderScreen(view, {
      path: '/?instance=staging/shop/web',
    });
    expect(await screen.findByText('Shows staging')).toBeInTheDocument();
    unmount();

    renderScreen(view, { path: '/other-tab' });
    expect(await screen.findByText('Shows staging')).toBeInTheDocument();
    await waitFor(() =>
      expect(currentQuery().get('instance')).toBe('staging/shop/web'),
    );
  });

  it('says so when the address names an instance that is gone', async () => {
    renderScreen(view, { path: '/?instance=old/shop/web' });
    expect(
      await screen.findByText('There is no instance old/shop/web'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^Shows/)).not.toBeInTheDocument();
  });

  it('names the cluster that is missing', async () => {
    renderScreen(view);
    expect(
      await screen.findByText('Not all clusters are in this list'),
    ).toBeInTheDocument();
    expect(screen.getByText(/prod-us: Unreachable/)).toBeInTheDocument();
  });

  it('says what to do when there is no instance', async () => {
    const api = new ExampleApi();
    api.instances = [exampleSummary({ name: 'another', application: 'a/b' })];
    renderScreen(view, { api });
    expect(
      await screen.findByText('No instance of shop/web'),
    ).toBeInTheDocument();
    expect(screen.getByText('kubevela.io/application')).toBeInTheDocument();
  });

  it('names the permission when it may not be seen', async () => {
    const api = new ExampleApi();
    api.failure = exampleError(403, 'no');
    renderScreen(view, { api });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You may not see this');
    expect(alert).toHaveTextContent('kubevela.application.read');
  });

  it('offers a way out of a failure', async () => {
    const api = new ExampleApi();
    api.failure = exampleError(400, 'the cursor is wrong');
    renderScreen(view, { api });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('the cursor is wrong');

    api.failure = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Shows prod-eu')).toBeInTheDocument();
  });
});
