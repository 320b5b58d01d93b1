import { Backoff } from './Backoff';

describe('Backoff', () => {
  it('doubles up to the cap and starts again after a reset', () => {
    const backoff = new Backoff({
      firstMs: 250,
      capMs: 30_000,
      random: () => 1,
    });
    const waits = Array.from({ length: 10 }, () => backoff.next());
    expect(waits).toEqual([
      250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ]);
    backoff.reset();
    expect(backoff.next()).toBe(250);
  });

  it('draws from the upper half of each range', () => {
    const lowest = new Backoff({ firstMs: 100, capMs: 400, random: () => 0 });
    expect([lowest.next(), lowest.next(), lowest.next()]).toEqual([
      50, 100, 200,
    ]);
  });
});
