import { Budget } from './Budget';
import { payloadOf } from './payload';
import type { Notice } from './types';

const SETTINGS = {
  severities: { failure: 'high', recovery: 'low' },
  language: 'en',
} as const;

function notices(
  count: number,
  overrides: Partial<Notice> = {},
  from = 0,
): Notice[] {
  return Array.from({ length: count }, (_, i) => ({
    application: `shop/app-${from + i}`,
    title: `app-${from + i}`,
    owner: 'group:default/team-a',
    look: 'bad' as const,
    clusters: ['prod-eu'],
    kind: 'failure' as const,
    ...overrides,
  }));
}

const titles = (budget: Budget, all: Notice[], nowMs: number) =>
  budget.pack(all, nowMs).map(parcel => payloadOf(parcel, SETTINGS).title);

describe('Budget', () => {
  it('sends few one by one and sums many up', () => {
    const budget = new Budget(5);
    expect(titles(budget, notices(2), 0)).toEqual([
      'app-0 turned bad on prod-eu',
      'app-1 turned bad on prod-eu',
    ]);
    expect(titles(budget, notices(14, {}, 2), 15_000)).toEqual([
      '14 applications of team-a turned bad on prod-eu',
    ]);
  });

  it('counts on in the summary that replaces the first, until the minute is over', () => {
    const budget = new Budget(5);
    const [first] = budget.pack(notices(14), 0);
    const [second] = budget.pack(notices(3, { clusters: ['us'] }, 14), 30_000);
    expect(payloadOf(second, SETTINGS)).toMatchObject({
      title: '17 applications of team-a turned bad on prod-eu, us',
      scope: payloadOf(first, SETTINGS).scope,
    });
    expect(titles(budget, notices(1, {}, 20), 61_000)).toEqual([
      'app-20 turned bad on prod-eu',
    ]);
  });

  it('keeps owners apart', () => {
    const budget = new Budget(5);
    const other = notices(1, { owner: 'group:default/team-b' }, 50);
    expect(titles(budget, [...notices(20), ...other], 0)).toEqual([
      '20 applications of team-a turned bad on prod-eu',
      'app-50 turned bad on prod-eu',
    ]);
  });

  it('sums recoveries up by themselves', () => {
    const recovered = notices(
      6,
      { kind: 'recovery', look: 'good', clusters: [] },
      30,
    );
    expect(titles(new Budget(5), [...notices(6), ...recovered], 0)).toEqual([
      '6 applications of team-a turned bad on prod-eu',
      '6 applications of team-a recovered',
    ]);
  });
});

describe('payloadOf', () => {
  it('replaces the failure by the recovery, and leads to the application', () => {
    const [failure] = notices(1, { sentence: 'web: 1 of 2 pods crashes' });
    const payloads = [
      failure,
      {
        ...failure,
        kind: 'recovery' as const,
        clusters: [],
        sentence: undefined,
      },
    ].map(notice => payloadOf(new Budget(5).pack([notice], 0)[0], SETTINGS));
    expect(payloads[0]).toMatchObject({
      description: 'web: 1 of 2 pods crashes',
      link: '/kubevela/applications/shop/app-0/status',
      severity: 'high',
    });
    expect(payloads[1]).toMatchObject({
      title: 'app-0 recovered',
      severity: 'low',
      scope: payloads[0].scope,
    });
  });
});
