import { act, render, screen, waitFor } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  INSTANCES_CHANNEL,
  type InstancesSignal,
} from '@velastage/plugin-kubevela-common';
import { kubevelaApiRef, type KubevelaApi } from '../api/kubevelaApi';
import { KubevelaProvider } from './KubevelaProvider';
import {
  BUSY_POLL_MS,
  CATCH_UP_MS,
  COALESCE_MS,
  IDLE_POLL_MS,
  LIST_REFRESH_MS,
} from './timing';
import { useLiveQuery, type LiveResult } from './useLiveQuery';

interface Data {
  keys: string[];
  text: string;
  busy?: boolean;
}

type Listener = (signal: InstancesSignal) => void;

class FakeSignals {
  readonly listeners = new Set<Listener>();
  channel: string | undefined;

  subscribe(channel: string, listener: Listener) {
    this.channel = channel;
    this.listeners.add(listener);
    return { unsubscribe: () => this.listeners.delete(listener) };
  }

  send(...keys: string[]) {
    const versions = Object.fromEntries(keys.map(key => [key, 2]));
    this.listeners.forEach(listener => listener({ versions }));
  }
}

const results = new Map<string, LiveResult<Data>>();

function Probe(props: {
  name: string;
  ask: () => Promise<Data>;
  list?: boolean;
}) {
  const result = useLiveQuery<Data>({
    queryKey: [props.name],
    queryFn: props.ask,
    instanceKeys: data => data.keys,
    list: props.list,
    busy: data => Boolean(data.busy),
  });
  results.set(props.name, result);
  return (
    <div>
      {props.name}: {result.data?.text ?? 'nothing'}
    </div>
  );
}

function show(children: JSX.Element, signals?: FakeSignals) {
  const api = {} as KubevelaApi;
  const apis = signals
    ? ([
        [kubevelaApiRef, api],
        [signalApiRef, signals],
      ] as const)
    : ([[kubevelaApiRef, api]] as const);
  return render(
    <TestApiProvider apis={apis as never}>
      <KubevelaProvider>{children}</KubevelaProvider>
    </TestApiProvider>,
  );
}

function setHidden(hidden: boolean) {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (hidden ? 'hidden' : 'visible'),
  });
  act(() => {
    window.dispatchEvent(new Event('visibilitychange'));
  });
}

async function pass(milliseconds: number) {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(milliseconds);
  });
}

describe('useLiveQuery', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    setHidden(false);
  });
  afterEach(() => jest.useRealTimers());

  it('asks again only for queries that show a changed instance', async () => {
    const signals = new FakeSignals();
    const one = jest.fn(async () => ({ keys: ['a'], text: 'first' }));
    const other = jest.fn(async () => ({ keys: ['b'], text: 'other' }));
    show(
      <>
        <Probe name="one" ask={one} />
        <Probe name="other" ask={other} />
      </>,
      signals,
    );
    await pass(300);
    expect(signals.channel).toBe(INSTANCES_CHANNEL);
    expect(screen.getByText('one: first')).toBeInTheDocument();

    one.mockResolvedValue({ keys: ['a'], text: 'second' });
    act(() => signals.send('a'));
    await pass(COALESCE_MS + 1);

    expect(screen.getByText('one: second')).toBeInTheDocument();
    expect(one).toHaveBeenCalledTimes(2);
    expect(other).toHaveBeenCalledTimes(1);
  });

  it('answers a burst of signals with one request, and then the last change', async () => {
    const signals = new FakeSignals();
    const ask = jest.fn(async () => ({ keys: ['a'], text: 'x' }));
    show(<Probe name="one" ask={ask} />, signals);
    await pass(300);

    for (let i = 0; i < 20; i++) {
      act(() => signals.send('a'));
    }
    await pass(COALESCE_MS + 1);
    expect(ask).toHaveBeenCalledTimes(2);

    // This one comes right after an answer, so it waits, but it is not lost.
    act(() => signals.send('a'));
    await pass(COALESCE_MS + 1);
    expect(ask).toHaveBeenCalledTimes(2);
    await pass(1_000);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('asks each of several queries once for a change, however far they are out of step', async () => {
    const signals = new FakeSignals();
    // Each answer is on its way as long as no query may be asked again.
    const answering = (text: string, ms: number) =>
      jest.fn(async () => {
        await new Promise(resolve => setTimeout(resolve, ms));
        return { keys: ['a'], text };
      });
    const quick = answering('quick', 10);
    const slow = answering('slow', 240);
    show(
      <>
        <Probe name="quick" ask={quick} />
        <Probe name="slow" ask={slow} />
      </>,
      signals,
    );
    await pass(CATCH_UP_MS + 1_000);
    quick.mockClear();
    slow.mockClear();
    act(() => signals.send('a'));
    await pass(300);
    // While one of them is under way.
    act(() => signals.send('a'));
    await pass(1_000);
    const asked = [quick, slow].map(each => each.mock.calls.length);
    await pass(2_000);
    expect([quick, slow].map(each => each.mock.calls.length)).toEqual(asked);
    expect(asked).toEqual([2, 2]);
  });

  it('asks lists again for an instance that nobody has seen yet', async () => {
    const signals = new FakeSignals();
    const list = jest.fn(async () => ({ keys: ['a'], text: 'list' }));
    const single = jest.fn(async () => ({ keys: ['a'], text: 'single' }));
    show(
      <>
        <Probe name="list" list ask={list} />
        <Probe name="single" ask={single} />
      </>,
      signals,
    );
    await pass(300);

    act(() => signals.send('brand-new'));
    await pass(COALESCE_MS + LIST_REFRESH_MS + 1);

    expect(list).toHaveBeenCalledTimes(2);
    expect(single).toHaveBeenCalledTimes(1);
  });

  it('polls without signals, quickly while something moves', async () => {
    const ask = jest.fn(async () => ({ keys: [], text: 'x', busy: true }));
    show(<Probe name="one" ask={ask} />);
    await pass(10);
    expect(ask).toHaveBeenCalledTimes(1);
    await pass(BUSY_POLL_MS + 10);
    expect(ask).toHaveBeenCalledTimes(2);

    ask.mockResolvedValue({ keys: [], text: 'x', busy: false });
    await pass(BUSY_POLL_MS + 10);
    expect(ask).toHaveBeenCalledTimes(3);
    await pass(BUSY_POLL_MS + 10);
    expect(ask).toHaveBeenCalledTimes(3);
    await pass(IDLE_POLL_MS);
    expect(ask).toHaveBeenCalledTimes(4);
  });

  it('does not poll while the document is hidden', async () => {
    const ask = jest.fn(async () => ({ keys: [], text: 'x', busy: true }));
    show(<Probe name="one" ask={ask} />);
    await pass(10);
    setHidden(true);
    await pass(10 * IDLE_POLL_MS);
    expect(ask).toHaveBeenCalledTimes(1);

    setHidden(false);
    await pass(10);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('does not poll between signals once they come, and leaves a hidden screen alone until it is looked at', async () => {
    const signals = new FakeSignals();
    const ask = jest.fn(async () => ({ keys: ['a'], text: 'x', busy: true }));
    show(<Probe name="one" ask={ask} />, signals);
    await pass(300);
    act(() => signals.send('a'));
    await pass(CATCH_UP_MS);
    const before = ask.mock.calls.length;
    await pass(IDLE_POLL_MS);
    expect(ask).toHaveBeenCalledTimes(before);

    setHidden(true);
    act(() => signals.send('a'));
    await pass(1_000);
    expect(ask).toHaveBeenCalledTimes(before);
    setHidden(false);
    await pass(10);
    expect(ask).toHaveBeenCalledTimes(before + 1);
  });

  it('sees what changed before the subscription stood, and polls until a signal has come', async () => {
    const signals = new FakeSignals();
    const ask = jest.fn(async () => ({ keys: [], text: 'first' }));
    show(<Probe name="one" list ask={ask} />, signals);
    await pass(300);
    ask.mockResolvedValue({ keys: [], text: 'second' });
    await pass(CATCH_UP_MS);
    expect(screen.getByText('one: second')).toBeInTheDocument();
    ask.mockResolvedValue({ keys: [], text: 'third' });
    await pass(IDLE_POLL_MS + 10);
    expect(screen.getByText('one: third')).toBeInTheDocument();
  });

  it('keeps the old data on the screen and says since when it is old', async () => {
    const ask = jest.fn(async () => ({ keys: [], text: 'old' }));
    show(<Probe name="one" ask={ask} />);
    await pass(10);
    const readAt = Date.now();
    expect(results.get('one')?.staleSince).toBeUndefined();

    ask.mockRejectedValue(new Error('no answer'));
    await pass(IDLE_POLL_MS + 5_000);
    expect(screen.getByText('one: old')).toBeInTheDocument();
    expect(results.get('one')?.error).toEqual(new Error('no answer'));
    expect(results.get('one')!.staleSince!).toBeLessThanOrEqual(readAt);

    ask.mockResolvedValue({ keys: [], text: 'new' });
    await pass(IDLE_POLL_MS + 10);
    expect(screen.getByText('one: new')).toBeInTheDocument();
    expect(results.get('one')?.staleSince).toBeUndefined();
  });

  it('ends its subscription with the last screen', async () => {
    const signals = new FakeSignals();
    const ask = async () => ({ keys: ['a'], text: 'x' });
    const { unmount } = show(<Probe name="one" ask={ask} />, signals);
    await pass(10);
    expect(signals.listeners.size).toBe(1);
    unmount();
    await waitFor(() => expect(signals.listeners.size).toBe(0));
  });
});
