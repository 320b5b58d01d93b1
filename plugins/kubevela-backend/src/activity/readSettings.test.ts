import { ConfigReader } from '@backstage/config';
import { readSettings } from './readSettings';

const DAY_MS = 24 * 60 * 60 * 1_000;
const read = (activity?: object) =>
  readSettings(
    new ConfigReader(
      activity ? { kubevela: { activity: activity as never } } : {},
    ),
  );

describe('readSettings', () => {
  it('keeps a year and 100,000 attempts unless told otherwise', () => {
    expect(read()).toEqual({ maxAgeMs: 365 * DAY_MS, maxEntries: 100_000 });
  });

  it.each([[{ days: 30 }], ['30d'], ['P30D']])('takes %j as an age', maxAge => {
    expect(read({ maxAge, maxEntries: 5 })).toEqual({
      maxAgeMs: 30 * DAY_MS,
      maxEntries: 5,
    });
  });

  it.each([
    [{ maxAge: 'long' }, 'maxAge'],
    [{ maxAge: { days: 0 } }, 'maxAge'],
    [{ maxEntries: 0 }, 'maxEntries'],
  ])('refuses %j', (activity, key) => {
    expect(() => read(activity)).toThrow(key);
  });
});
