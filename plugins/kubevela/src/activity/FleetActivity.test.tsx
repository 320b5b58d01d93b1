import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleEntry } from '../__fixtures__/activity';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { minutesAgo } from '../__fixtures__/instances';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { download } from '../common/download';
import { ActivityLink } from './ActivityLink';
import { FleetActivity } from './FleetActivity';

jest.mock('../common/download');

function withEntries(count: number) {
  const api = new ExampleApi();
  api.activity = Array.from({ length: count }, (_, index) =>
    exampleEntry({ id: String(count - index) }),
  );
  return api;
}

describe('FleetActivity', () => {
  it('shows when, who, what, where, why and with what result', async () => {
    renderScreen(<FleetActivity />);
    await screen.findByText('4 attempts');
    const [, first] = screen.getAllByRole('row');
    const cells = within(first).getAllByRole('cell');
    expect(cells.map(each => each.textContent)).toEqual([
      '3 min ago',
      'olga',
      'Deploy revisionweb-v12',
      'webshop',
      'prod-euproduction',
      'checkout fails since 1.9.0',
      'Done',
    ]);
    expect(within(first).getByText('3 min ago')).toHaveAttribute(
      'title',
      expect.stringMatching(/^\d{4}-.*Z$/),
    );
    expect(within(first).getByRole('link', { name: 'olga' })).toHaveAttribute(
      'href',
      '/catalog/default/user/olga',
    );
    expect(within(first).getByRole('link', { name: 'web' })).toHaveAttribute(
      'href',
      '/kubevela/applications/shop/web/status?instance=prod-eu%2Fshop%2Fweb',
    );
  });

  it('says why something was not done, how far it was meant to go, and which service asked', async () => {
    renderScreen(<FleetActivity />);
    await screen.findByText('4 attempts');
    const [, , refused, unchanged, failed] = screen.getAllByRole('row');
    expect(refused).toHaveTextContent('Deployment web · 5 replicas');
    expect(refused).toHaveTextContent('Refused: Not permitted');
    expect(refused).toHaveTextContent('kubevela.workload.scale');
    expect(unchanged).toHaveTextContent('service external:ci');
    expect(unchanged).toHaveTextContent('Nothing to do');
    expect(failed).toHaveTextContent('step hold');
    expect(failed).toHaveTextContent(/Failedprod-us does not answer/);
  });

  it('says of what has not ended that it is under way, and later that its end is not known', async () => {
    const api = new ExampleApi();
    api.activity = [
      exampleEntry({ id: '2', at: minutesAgo(1), result: 'begun' }),
      exampleEntry({ id: '1', at: minutesAgo(6), result: 'begun' }),
    ];
    renderScreen(<FleetActivity />, { api });
    await screen.findByText('2 attempts');
    const [, now, left] = screen.getAllByRole('row');
    expect(now).toHaveTextContent('Under way');
    expect(left).toHaveTextContent('Began, its end is not known');
  });

  it('shows all of an attempt, uncut, by keyboard', async () => {
    renderScreen(<FleetActivity />);
    await screen.findByText('4 attempts');
    const opener = screen.getByRole('button', { name: 'Scale workload' });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const details = screen.getByRole('dialog', { name: 'Scale workload' });
    expect(details).toHaveTextContent(
      /When12 min ago \(\d{4}-.*Z\)WhovicWhatScale workload · Deployment web · 5 replicasApplicationshop\/webClusterprod-eu/,
    );
    expect(details).toHaveTextContent(
      'ResultRefused: Not permittedMessageYou lack the permission kubevela.workload.scale',
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(details).not.toBeVisible());
  });

  it('asks the server with the filters of the address, and takes them back', async () => {
    const api = new ExampleApi();
    const list = jest.spyOn(api, 'listActivity');
    renderScreen(<FleetActivity />, {
      api,
      path: '/?result=refused&operation=scale-workload&user=user%3Adefault%2Fvic&application=shop%2Fweb&cluster=prod-eu&within=day&q=lack',
    });
    await screen.findByText('1 attempt');
    expect(list).toHaveBeenCalledWith(
      {
        result: ['refused'],
        operation: ['scale-workload'],
        user: ['user:default/vic'],
        application: ['shop/web'],
        cluster: ['prod-eu'],
        text: 'lack',
        since: expect.stringMatching(/Z$/),
        limit: 200,
      },
      expect.anything(),
    );
    const { since } = list.mock.calls[0][0];
    const day = 24 * 60 * 60 * 1_000;
    expect(Math.abs(Date.now() - day - Date.parse(since!))).toBeLessThan(
      60_000,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(currentQuery().toString()).toBe('');
    expect(await screen.findByText('4 attempts')).toBeInTheDocument();
  });

  it('filters by result and time span, in the address', async () => {
    renderScreen(<FleetActivity />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Result' }),
    );
    await userEvent.click(screen.getByRole('checkbox', { name: /^Refused/ }));
    await userEvent.keyboard('{Escape}');
    expect(await screen.findByText('1 attempt')).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Time span' }),
      'Last hour',
    );
    expect(currentQuery().toString()).toBe('result=refused&within=hour');
  });

  it('reads further attempts as the end comes near', async () => {
    const api = withEntries(230);
    const list = jest.spyOn(api, 'listActivity');
    renderScreen(<FleetActivity />, { api });
    await screen.findByText('230 attempts');
    await waitFor(() =>
      expect(list).toHaveBeenCalledWith(
        { cursor: '200', limit: 200 },
        expect.anything(),
      ),
    );
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '231');
  });

  it('exports all that the filters let through, disarmed for spreadsheets', async () => {
    const api = new ExampleApi();
    api.activity = [exampleEntry({ reason: '=HYPERLINK("x")' })];
    renderScreen(<FleetActivity />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );
    await waitFor(() =>
      expect(download).toHaveBeenCalledWith(
        'kubevela-activity.csv',
        'text/csv',
        expect.stringMatching(
          /^at,who,operation,(.|\r\n)*user:default\/olga,deploy-revision,prod-eu,shop,web,(.*)"'=HYPERLINK/,
        ),
      ),
    );
  });

  it('says that nothing matches, and that there is nothing yet', async () => {
    const { unmount } = renderScreen(<FleetActivity />, { path: '/?q=nobody' });
    expect(
      await screen.findByText('No attempt matches the filters'),
    ).toBeInTheDocument();
    unmount();
    renderScreen(<FleetActivity />, { api: withEntries(0) });
    expect(await screen.findByText('No activity yet')).toBeInTheDocument();
    expect(screen.getByText('kubevela.application.read')).toBeInTheDocument();
  });

  it('says that it loads, then why it failed', async () => {
    const api = new ExampleApi();
    let fail: (error: Error) => void = () => {};
    api.listActivity = () =>
      new Promise((_, reject) => {
        fail = reject;
      });
    renderScreen(<FleetActivity />, { api });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
    fail(exampleError(400, 'the cursor is bad'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the cursor is bad',
    );
  });
});

describe('ActivityLink', () => {
  it('leads to the attempts on one application', async () => {
    renderScreen(<ActivityLink application="shop/web" />);
    expect(
      await screen.findByRole('link', { name: 'Activity of this application' }),
    ).toHaveAttribute('href', '/kubevela/activity?application=shop%2Fweb');
  });
});
