import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LogRecord, PodLogQuery } from '@velastage/plugin-kubevela-react';
import { ExampleApi, exampleError } from '../../__fixtures__/ExampleApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { ResourceDrawer } from '../ResourceDrawer';

const ref = { cluster: 'prod-eu', namespace: 'shop', name: 'web' };

const at = (second: number) =>
  `2026-11-22T10:00:${String(second).padStart(2, '0')}.123456789Z`;
const line = (pod: string, second: number, text: string): LogRecord => ({
  type: 'line',
  pod,
  container: 'web',
  time: at(second),
  text,
});
const state = (
  pod: string,
  value: LogRecord['state'],
  message?: string,
): LogRecord => ({
  type: 'container',
  pod,
  container: 'web',
  state: value,
  message,
});

/** A log that the test writes. */
class Stream {
  readonly queries: PodLogQuery[] = [];
  ended = 0;
  #send: (records: LogRecord[]) => void = () => {};

  readonly read: ExampleApi['streamPodLogs'] = async function* read(
    this: Stream,
    _: unknown,
    query: PodLogQuery,
    control?: { signal?: AbortSignal },
  ) {
    this.queries.push(query);
    try {
      while (!control?.signal?.aborted) {
        yield await new Promise<LogRecord[]>(resolve => {
          this.#send = resolve;
          control?.signal?.addEventListener('abort', () => resolve([]));
        });
      }
    } finally {
      this.ended++;
    }
  }.bind(this);

  send(...records: LogRecord[]) {
    this.#send(records);
  }
}

async function show(resource = 'Deployment/web') {
  const api = new ExampleApi();
  const stream = new Stream();
  api.streamPodLogs = stream.read;
  const rendered = renderScreen(<ResourceDrawer instance={ref} />, {
    api,
    path: `/?resource=${resource}&part=logs`,
  });
  const log = await screen.findByRole('log');
  await waitFor(() => expect(stream.queries).toHaveLength(1));
  return { ...rendered, stream, log };
}

const pods = () => screen.findByRole('group', { name: 'Pods of this log' });

describe('LogsPart', () => {
  it('follows all pods of a workload as one log, each line with its pod', async () => {
    const { stream, log } = await show();
    expect(stream.queries[0]).toMatchObject({
      kind: 'Deployment',
      resourceName: 'web',
      follow: true,
      container: 'web',
    });
    stream.send(
      state('web-7d9-aa', 'following'),
      state('web-7d9-bb', 'following'),
      line('web-7d9-bb', 2, 'second'),
      line('web-7d9-aa', 1, 'first'),
    );
    await waitFor(() => expect(log).toHaveTextContent(/aa first\s*bb second/));
    expect(screen.getByText(/Following/)).toHaveTextContent('2 lines');
  });

  it('hides a pod and shows it again', async () => {
    const { stream, log } = await show();
    stream.send(
      state('web-7d9-aa', 'following'),
      state('web-7d9-bb', 'following'),
      line('web-7d9-aa', 1, 'first'),
      line('web-7d9-bb', 2, 'second'),
    );
    const chip = within(await pods()).getByRole('button', { name: 'aa' });
    expect(chip).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(chip);
    expect(chip).toHaveAttribute('aria-pressed', 'false');
    expect(log).not.toHaveTextContent('first');
    expect(log).toHaveTextContent('second');
    expect(screen.getByText(/1 lines of hidden pods/)).toBeInTheDocument();
    await userEvent.click(chip);
    expect(log).toHaveTextContent('first');
  });

  it('shows pods that join, and marks those that are gone', async () => {
    const { stream, log } = await show();
    stream.send(state('web-old', 'following'), line('web-old', 1, 'bye'));
    await waitFor(() => expect(log).toHaveTextContent('bye'));
    stream.send(
      state('web-old', 'gone'),
      state('web-new', 'waiting', 'ContainerCreating'),
    );
    const group = await pods();
    expect(
      within(group).getByRole('button', { name: /old/ }),
    ).toHaveTextContent('oldgone');
    expect(within(group).getByRole('button', { name: /new/ })).toHaveAttribute(
      'title',
      'web-new: ContainerCreating',
    );
  });

  it('marks and counts what is looked for, and shows times on demand', async () => {
    const { stream, log } = await show();
    stream.send(
      state('web-1', 'following'),
      line('web-1', 1, 'GET /cart: error, error'),
      line('web-1', 2, 'GET /'),
    );
    await waitFor(() => expect(log).toHaveTextContent('/cart'));
    await userEvent.type(screen.getByLabelText('Filter lines'), 'ERROR');
    expect(await screen.findByText(/2 matches in 1 lines/)).toBeInTheDocument();
    expect(
      [...log.querySelectorAll('mark')].map(({ textContent }) => textContent),
    ).toEqual(['error', 'error']);

    expect(log).not.toHaveTextContent('10:00:01');
    await userEvent.click(screen.getByLabelText('Times'));
    expect(log).toHaveTextContent('10:00:01.123 GET');
  });

  it('says how many pods are left out, and what may not be read', async () => {
    const { stream } = await show();
    stream.send(
      { type: 'omitted', pods: 7 },
      state('web-1', 'failed', 'forbidden: add resources: ["pods/log"]'),
    );
    expect(
      await screen.findByText(/7 further pods are left out: at most 20/),
    ).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('pods/log');
  });

  it('reads the previous run, a component or the whole application, and ends what went before', async () => {
    const { stream } = await show();
    await userEvent.click(screen.getByLabelText('Previous run'));
    await waitFor(() =>
      expect(stream.queries[1]).toMatchObject({
        previous: true,
        follow: false,
      }),
    );
    await waitFor(() => expect(stream.ended).toBe(1));
    await userEvent.selectOptions(
      screen.getByLabelText('Pods of'),
      'component web',
    );
    await waitFor(() =>
      expect(stream.queries[2]).toMatchObject({ component: 'web' }),
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Pods of'),
      'the whole application',
    );
    await waitFor(() => expect(stream.queries).toHaveLength(4));
    expect(stream.queries[3]).not.toHaveProperty('component');
    expect(stream.queries[3]).not.toHaveProperty('resourceName');
  });

  it('stands still while it is paused, and counts what came', async () => {
    const { stream, log } = await show();
    stream.send(state('web-1', 'following'), line('web-1', 1, 'one'));
    await waitFor(() => expect(log).toHaveTextContent('one'));
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    stream.send(line('web-1', 2, 'two'));
    expect(await screen.findByText(/Paused, 1 new lines/)).toBeInTheDocument();
    expect(log).not.toHaveTextContent('two');
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    expect(log).toHaveTextContent('two');
  });

  it('names the permission that is missing', async () => {
    const api = new ExampleApi();
    // eslint-disable-next-line require-yield
    api.streamPodLogs = async function* refuse() {
      throw exampleError(403, 'no');
    };
    renderScreen(<ResourceDrawer instance={ref} />, {
      api,
      path: '/?resource=Deployment/web&part=logs',
    });
    expect(await screen.findByText('kubevela.logs.read')).toBeInTheDocument();
  });
});
