import { metricsOf } from './metricsOf';

describe('metricsOf', () => {
  it('should tell how often each was measured, how often it is to be, and what came out last', () => {
    const run = {
      spec: {
        metrics: [
          { name: 'smoke' },
          { name: 'errors', count: '5', interval: '1s', failureLimit: 1 },
          { name: 'steady', interval: '1s', inconclusiveLimit: 2 },
          { name: 'later', count: 3 },
        ],
      },
      status: {
        metricResults: [
          {
            name: 'errors',
            phase: 'Failed',
            count: 3,
            successful: 1,
            failed: 2,
            measurements: [
              { value: '0.1' },
              { value: '0.9', finishedAt: '2026-11-28T13:14:00Z' },
            ],
          },
          {
            name: 'steady',
            phase: 'Error',
            error: 5,
            message: 'connection refused',
          },
        ],
      },
    };
    expect(metricsOf(run)).toMatchObject([
      { name: 'smoke', phase: 'Pending', measured: 0, wanted: 1 },
      {
        name: 'errors',
        phase: 'Failed',
        measured: 3,
        wanted: 5,
        failureLimit: 1,
        value: '0.9',
        measuredAt: '2026-11-28T13:14:00Z',
      },
      {
        name: 'steady',
        phase: 'Error',
        message: 'connection refused',
        errors: 5,
        measured: 0,
        wanted: undefined,
        inconclusiveLimit: 2,
      },
      { name: 'later', wanted: 3 },
    ]);
  });

  it('should make the best of what is not as it should be', () => {
    expect(metricsOf({})).toEqual([]);
    expect(
      metricsOf({
        spec: { metrics: 'none' },
        status: { metricResults: [null, { failed: 'x', measurements: {} }] },
      }),
    ).toMatchObject([{ name: '', phase: 'Pending' }]);
  });
});
