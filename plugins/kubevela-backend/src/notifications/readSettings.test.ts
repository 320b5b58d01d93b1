import { ConfigReader } from '@backstage/config';
import { readLevel, readSettings } from './readSettings';

const read = (notifications: object) =>
  readSettings(
    new ConfigReader({ kubevela: { notifications: notifications as any } }),
  );

describe('readSettings', () => {
  it('is on and holds for a minute unless told otherwise', () => {
    expect(readSettings(new ConfigReader({}))).toEqual({
      enabled: true,
      level: 'all',
      holdMs: 60_000,
      perMinute: 5,
      severities: { failure: 'high', recovery: 'low' },
      language: 'en',
    });
  });

  it('reads what is set', () => {
    expect(
      read({
        enabled: false,
        level: 'failures',
        holdSeconds: 5,
        perMinute: 1,
        severities: { failure: 'critical' },
        language: 'zh',
      }),
    ).toEqual({
      enabled: false,
      level: 'failures',
      holdMs: 5_000,
      perMinute: 1,
      severities: { failure: 'critical', recovery: 'low' },
      language: 'zh',
    });
  });

  it.each([
    [{ level: 'some' }, /none, failures, all/],
    [{ severities: { recovery: 'loud' } }, /severities\.recovery is "loud"/],
    [{ language: 'fr' }, /language is "fr"/],
    [{ holdSeconds: -1 }, /at least 0/],
    [{ perMinute: 0 }, /at least 1/],
  ])('refuses %j', (notifications, message) => {
    expect(() => read(notifications)).toThrow(message);
  });
});

describe('readLevel', () => {
  it('takes what is known', () => {
    expect(readLevel('failures')).toBe('failures');
    expect(readLevel('loud')).toBeUndefined();
    expect(readLevel(undefined)).toBeUndefined();
  });
});
