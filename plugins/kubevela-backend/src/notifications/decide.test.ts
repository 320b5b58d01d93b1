import { decide } from './decide';
import type { Look, Notice, Observation, Told } from './types';

const HOLD_MS = 60_000;

function observation(
  look: Look,
  overrides: Partial<Observation> = {},
): Observation {
  return {
    application: 'shop/web',
    title: 'Web',
    owner: 'group:default/shop',
    look,
    clusters: look === 'bad' ? ['prod'] : [],
    ...overrides,
  };
}

/** Looks every 15 s; one look an entry. */
function follow(
  looks: Look[],
  start: {
    told?: Map<string, Told>;
    newClusters?: string[];
    owner?: string;
  } = { told: new Map() },
): Array<Notice['kind'] | '-'> {
  const told = start.told ?? new Map<string, Told>();
  return looks.map((look, index) => {
    const { notices, remember } = decide({
      observations: [
        observation(look, 'owner' in start ? { owner: start.owner } : {}),
      ],
      told,
      newClusters: new Set(index === 0 ? start.newClusters : []),
      holdMs: HOLD_MS,
      nowMs: 1_000_000 + index * 15_000,
    });
    remember.forEach((state, application) => {
      if (state) told.set(application, state);
      else told.delete(application);
    });
    return notices[0]?.kind ?? '-';
  });
}

describe('decide', () => {
  it('tells once of what turned bad, after the hold, and once of its recovery', () => {
    expect(
      follow([
        ...['good', 'bad', 'bad', 'bad', 'bad', 'bad', 'bad'],
        ...['good', 'good', 'good', 'good', 'good', 'good'],
      ] as Look[]),
    ).toEqual([
      ...['-', '-', '-', '-', '-', 'failure', '-'],
      ...['-', '-', '-', '-', 'recovery', '-'],
    ]);
  });

  it('is silent about a rolling restart', () => {
    expect(
      follow([
        ...['good', 'unsure', 'bad', 'unsure', 'bad', 'good'],
        ...['bad', 'bad', 'unsure', 'good', 'good', 'good'],
      ] as Look[]),
    ).toEqual(Array(12).fill('-'));
  });

  it('tells of a crash loop that shows progress now and then', () => {
    expect(
      follow(['bad', 'unsure', 'bad', 'unsure', 'bad', 'bad'] as Look[]),
    ).toEqual(['-', '-', '-', '-', 'failure', '-']);
  });

  it('does not call a bad application recovered because it comes up for a moment', () => {
    const told = new Map<string, Told>([['shop/web', { told: 'bad' }]]);
    expect(
      follow(['good', 'good', 'bad', 'good', 'good', 'bad'] as Look[], {
        told,
      }),
    ).toEqual(Array(6).fill('-'));
    expect(told.get('shop/web')).toEqual({ told: 'bad' });
  });

  it('tells nobody of what was bad when a cluster was seen first, but of its recovery', () => {
    expect(
      follow(
        ['bad', 'bad', 'bad', 'bad', 'bad', 'bad', ...Array(5).fill('good')],
        { newClusters: ['prod'] },
      ),
    ).toEqual([...Array(10).fill('-'), 'recovery']);
  });

  it('tells, after a restart, of what turned bad meanwhile', () => {
    expect(follow(['bad', 'bad', 'bad', 'bad', 'bad'])).toEqual([
      ...Array(4).fill('-'),
      'failure',
    ]);
  });

  it('is silent while a cluster cannot be seen', () => {
    expect(follow(Array(20).fill('unsure'))).toEqual(Array(20).fill('-'));
  });

  it('has nobody to tell of what nobody owns', () => {
    expect(follow(Array(6).fill('bad'), { owner: undefined })).toEqual(
      Array(6).fill('-'),
    );
  });

  it('tells at once without a hold', () => {
    const { notices } = decide({
      observations: [observation('bad')],
      told: new Map(),
      newClusters: new Set(),
      holdMs: 0,
      nowMs: 0,
    });
    expect(notices).toHaveLength(1);
  });
});
