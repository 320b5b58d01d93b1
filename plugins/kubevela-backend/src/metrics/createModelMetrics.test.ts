import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { ClusterAccess } from '../api/ClusterAccess';
import type { LiveModel } from '../live/LiveModel';
import { observeModel } from './createModelMetrics';

type Observe = (value: number, labels?: Record<string, string>) => void;

describe('observeModel', () => {
  beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2026, 0, 1) }));
  afterEach(() => jest.useRealTimers());

  it('tells what the watches hold and how long they have been silent', () => {
    const callbacks = new Map<string, (result: { observe: Observe }) => void>();
    const metrics = {
      createObservableGauge: (name: string) => ({
        addCallback: (callback: (result: { observe: Observe }) => void) =>
          callbacks.set(name, callback),
      }),
    } as unknown as MetricsService;
    const now = Date.now();
    const secondsAgo = (seconds: number) =>
      new Date(now - seconds * 1_000).toISOString();
    const cluster = {
      name: 'dev',
      report: () => ({
        objects: 7,
        watches: [
          { state: 'watching', lastEvent: secondsAgo(2) },
          { state: 'watching', lastEvent: secondsAgo(40) },
          { state: 'forbidden' },
        ],
      }),
    } as unknown as ClusterAccess;
    observeModel(
      metrics,
      { size: 3, backlog: 1 } as unknown as LiveModel,
      () => [cluster],
    );

    const read = (name: string) => {
      const seen: unknown[] = [];
      callbacks.get(name)!({
        observe: (value, labels) => seen.push([value, labels]),
      });
      return seen;
    };
    expect(read('instances')).toEqual([[3, undefined]]);
    expect(read('model_backlog')).toEqual([[1, undefined]]);
    expect(read('objects')).toEqual([[7, { cluster: 'dev' }]]);
    expect(read('watches')).toEqual([
      [2, { cluster: 'dev', state: 'watching' }],
      [1, { cluster: 'dev', state: 'forbidden' }],
    ]);
    expect(read('watch_lag_seconds')).toEqual([[40, { cluster: 'dev' }]]);
    jest.setSystemTime(now + 5_000);
    expect(read('watch_lag_seconds')).toEqual([[45, { cluster: 'dev' }]]);
    // A clock that is set back must not make a silence negative.
    jest.setSystemTime(now - 60_000);
    expect(read('watch_lag_seconds')).toEqual([[0, { cluster: 'dev' }]]);
  });
});
