import { durationMs, nextRuns, parseCron, type Cron } from './cron';

const FROM = Date.parse('2026-11-28T13:07:30Z');
const runs = (text: string) =>
  nextRuns(parseCron(text) as Cron, FROM, 3).map(at =>
    new Date(at).toISOString().slice(0, 16),
  );

describe('a schedule', () => {
  it.each([
    [
      '*/5 * * * *',
      ['2026-11-28T13:10', '2026-11-28T13:15', '2026-11-28T13:20'],
    ],
    [
      '30 8-10/2 * * MON-fri',
      ['2026-11-30T08:30', '2026-11-30T10:30', '2026-12-01T08:30'],
    ],
    // A day of the month or a weekday, where both are said.
    ['0 0 1 * 0', ['2026-11-29T00:00', '2026-12-01T00:00', '2026-12-06T00:00']],
    ['0 12 29 2 ?', ['2028-02-29T12:00', '2032-02-29T12:00']],
    ['@daily', ['2026-11-29T00:00', '2026-11-30T00:00', '2026-12-01T00:00']],
    [
      '@every 1h30m',
      ['2026-11-28T14:37', '2026-11-28T16:07', '2026-11-28T17:37'],
    ],
    ['0 0 31 2 *', []],
  ])('%s runs at %j', (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  it.each([
    ['* * * *', { code: 'cronFields', params: { number: 4 } }],
    ['0 0 * * * *', { code: 'cronFields', params: { number: 6 } }],
    ['60 * * * *', { code: 'cronPart', params: { part: '60', nth: 1 } }],
    ['0 0 * * 7', { code: 'cronPart', params: { part: '7', nth: 5 } }],
    ['0 9-5 * * *', { code: 'cronPart', params: { part: '9-5', nth: 2 } }],
    ['*/0 * * * *', { code: 'cronPart', params: { part: '*/0', nth: 1 } }],
    ['0 0 L * *', { code: 'cronPart', params: { part: 'L', nth: 3 } }],
    ['TZ=UTC 0 0 * * *', { code: 'cronZone', params: {} }],
    ['@every day', { code: 'cronPart', params: { part: 'day', nth: 2 } }],
  ])('is not %s', (text, fault) => {
    expect(parseCron(text)).toEqual(fault);
  });
});

describe('a duration', () => {
  it.each([
    ['1h30m', 5_400_000],
    ['1.5s', 1_500],
    ['0', 0],
    ['-1m', -60_000],
  ])('%s is %d ms', (text, ms) => {
    expect(durationMs(text)).toBe(ms);
  });

  it.each(['1d', '5', 'h', '1 h', ''])('is not %j', text => {
    expect(durationMs(text)).toBeUndefined();
  });
});
