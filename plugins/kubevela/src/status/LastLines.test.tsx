import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  LogRecord,
  PodLogQuery,
  Problem,
} from '@velastage/plugin-kubevela-react';
import { ExampleApi, exampleError } from '../__fixtures__/ExampleApi';
import { exampleInstance } from '../__fixtures__/instances';
import { currentQuery, renderScreen } from '../__testUtils__/renderScreen';
import { Headline } from './Headline';

const SECOND_MS = 1_000;
const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  namespace: 'shop',
  name: 'web-7d9c5b6f4d-xk2lp',
};

function crash(restarts = 3): Problem {
  return {
    code: 'crash-loop',
    severity: 'error',
    sentence: 'web crashes again and again (exit code 1)',
    resource: POD,
    params: { container: 'web', restarts: String(restarts) },
  };
}

function lines(...texts: string[]): LogRecord[] {
  return texts.map((text, index) => ({
    type: 'line',
    pod: POD.name,
    container: 'web',
    time: new Date(index * SECOND_MS).toISOString(),
    text,
  }));
}

const failed = (message: string): LogRecord[] => [
  {
    type: 'container',
    pod: POD.name,
    container: 'web',
    state: 'failed',
    message,
  },
];

/** Answers the log of the run that ended and that of the one that runs. */
class WithLogs extends ExampleApi {
  asked: PodLogQuery[] = [];

  constructor(
    readonly before: LogRecord[] | Error,
    readonly now: LogRecord[] = [],
  ) {
    super();
  }

  async *streamPodLogs(_: unknown, query: PodLogQuery) {
    this.asked.push(query);
    const answer = query.previous ? this.before : this.now;
    if (answer instanceof Error) {
      throw answer;
    }
    yield answer;
  }
}

const headline = (...problems: Problem[]) => (
  <Headline instance={exampleInstance({ problems })} />
);

describe('What a container wrote last', () => {
  it('stands under the crash, of the run that ended, with the whole log a click away', async () => {
    const api = new WithLogs(
      lines('starting', 'dial db:5432', 'refused', 'panic: no database'),
      lines('starting'),
    );
    renderScreen(headline(crash()), { api });
    const text = await screen.findByRole('region', {
      name: 'What it wrote last',
    });
    expect(text).toHaveTextContent('dial db:5432 refused panic: no database');
    expect(text).not.toHaveTextContent('starting');
    expect(api.asked).toEqual([
      expect.objectContaining({
        kind: 'Pod',
        resourceName: POD.name,
        container: 'web',
        previous: true,
      }),
    ]);
    await userEvent.click(screen.getByRole('link', { name: 'Whole log' }));
    expect(currentQuery().get('part')).toBe('logs');
    expect(currentQuery().get('resource')).toContain(POD.name);
  });

  it('is of the run that there is where no other came before', async () => {
    const api = new WithLogs(failed('not found'), lines('panic: first run'));
    renderScreen(headline(crash(0)), { api });
    expect(await screen.findByText('panic: first run')).toBeInTheDocument();
  });

  it.each([
    [
      exampleError(403, 'no'),
      [],
      /You may not read its log: .*kubevela\.logs\.read/,
    ],
    [[], failed('cluster is away'), /cannot be read: cluster is away/],
    [[], [], /It wrote nothing to its log/],
  ])('says why there is none', async (before, now, words) => {
    renderScreen(headline(crash()), { api: new WithLogs(before, now) });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('is read for problems that are seen at once, and only for what has ended', async () => {
    const api = new WithLogs(lines('panic'));
    const other: Problem = { ...crash(), code: 'image-pull' };
    renderScreen(headline(other, crash(1), crash(2), crash(3), crash(4)), {
      api,
    });
    expect(await screen.findByText('4 further problems')).toBeInTheDocument();
    await waitFor(() => expect(screen.getAllByText(/crashes/)).toHaveLength(5));
    expect(api.asked).toEqual([]);
  });
});
