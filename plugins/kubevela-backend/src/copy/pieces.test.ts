import { ConfigReader } from '@backstage/config';
import type { InstanceSummary } from '@velastage/plugin-kubevela-common';
import { commonValue } from './commonValue';
import { compareParameters } from './compareParameters';
import { differences } from './differences';
import { placeId, valueAt } from './place';
import { preconditionsOf } from './preconditions';
import { readSettings } from './readSettings';
import { createRules } from './rules';

describe('differences', () => {
  const ids = (source: unknown, target: unknown) =>
    differences(source, target).map(({ place }) => placeId(place));

  it('goes down to what has a name, and takes unnamed lists whole', () => {
    expect(
      ids(
        { a: [{ name: 'x', v: 1 }, { name: 'y' }], args: ['1', '2'] },
        { a: [{ name: 'y' }, { name: 'x', v: 2 }], args: ['1'] },
      ),
    ).toEqual(['a[x].v', 'args']);
  });

  it('tells two traits of one type apart, and odd names from places', () => {
    expect(
      ids(
        { traits: [{ type: 's' }, { type: 's', v: 1 }], m: { 'a.b[c]': 1 } },
        { traits: [{ type: 's' }, { type: 's', v: 2 }], m: { 'a.b[c]': 2 } },
      ),
    ).toEqual(['traits[s 2].v', 'm.a\\.b\\[c\\]']);
  });

  it('takes steps in another order for one difference', () => {
    const step = (name: string) => ({ name, type: 't' });
    expect(
      ids({ steps: [step('a'), step('b')] }, { steps: [step('b'), step('a')] }),
    ).toEqual(['steps']);
  });
});

describe('commonValue', () => {
  const place = [{ field: 'v' }];
  const specs = (...values: unknown[]) => values.map(v => ({ v }));

  it('sees a rollback of the target for what it is', () => {
    expect(commonValue(specs(9, 8), specs(8, 9, 8), place)).toEqual({
      value: 8,
      changed: 'source',
    });
  });

  it('sees a change of the target', () => {
    expect(commonValue(specs(2), specs(5, 2), place)).toEqual({
      value: 2,
      changed: 'target',
    });
  });

  it('knows nothing where they were never alike, nor where the part was not there', () => {
    expect(commonValue(specs(1), specs(2), place)).toBeUndefined();
    expect(
      commonValue(
        [{ p: { v: 1 } }, {}],
        [{ p: { v: 2 } }, {}],
        [{ field: 'p' }, { field: 'v' }],
      ),
    ).toBeUndefined();
  });

  it('takes nothing for a value', () => {
    expect(commonValue([{ v: 1 }, {}], [{}], place)).toEqual({
      value: undefined,
      changed: 'source',
    });
  });
});

describe('valueAt', () => {
  it('finds items by name and by type', () => {
    const spec = {
      components: [{ name: 'a', traits: [{ type: 't', v: 1 }] }],
    };
    expect(
      valueAt(spec, [
        { field: 'components' },
        { item: 'a' },
        { field: 'traits' },
        { item: 't' },
        { field: 'v' },
      ]),
    ).toBe(1);
  });
});

describe('createRules', () => {
  const rule = createRules({
    keep: ['components[*].properties.env[REGION].value'],
    take: ['components[web].traits[scaler].properties.replicas'],
    defaults: true,
  });

  it('lets configuration win over what is built in', () => {
    expect(rule('components[web].traits[scaler].properties.replicas')).toBe(
      'take',
    );
    expect(rule('components[db].traits[scaler].properties.replicas')).toBe(
      'keep',
    );
    expect(rule('components[web].properties.image')).toBe('take');
  });

  it('reads * as one name and ** as anything', () => {
    expect(rule('components[a].properties.env[REGION].value')).toBe('keep');
    expect(rule('components[a].traits[x].properties.env[REGION].value')).toBe(
      undefined,
    );
    expect(rule('components[a].traits[hpa].properties.cpu.value')).toBe('keep');
  });

  it('does without what is built in where it is told to', () => {
    const bare = createRules({ keep: [], take: [], defaults: false });
    expect(bare('components[web].properties.image')).toBeUndefined();
  });
});

describe('preconditionsOf', () => {
  const settings = {
    tiers: ['development', 'staging', 'production'],
    require: ['healthy', 'delivered', 'published', 'inSync'] as const,
    soakMs: 600_000,
  };
  const source = (more: object = {}) =>
    ({
      tier: 'staging',
      health: { status: 'Healthy', since: '2026-11-28T09:00:00Z' },
      delivery: { state: 'Delivered', editedNotPublished: false },
      drift: { state: 'InSync', count: 0 },
      ...more,
    } as InstanceSummary);
  const unmet = (from: InstanceSummary, tier: string | undefined) =>
    preconditionsOf(
      from,
      { tier },
      { ...settings, require: [...settings.require] },
      Date.parse('2026-11-28T09:30:00Z'),
    )
      .filter(({ met }) => !met)
      .map(({ code }) => code);

  it('are met by what is well, on its way to the next tier', () => {
    expect(unmet(source(), 'production')).toEqual([]);
  });

  it('name each thing that is in the way', () => {
    expect(
      unmet(
        source({
          tier: 'development',
          health: { status: 'Healthy', since: '2026-11-28T09:29:00Z' },
          delivery: { state: 'Suspended', editedNotPublished: true },
          drift: { state: 'Drifted', count: 1 },
        }),
        'production',
      ),
    ).toEqual(['nextTier', 'delivered', 'published', 'inSync', 'soaked']);
    expect(unmet(source(), undefined)).toEqual(['nextTier']);
  });
});

describe('compareParameters', () => {
  const spec = (replicas: number, more: object[] = []) => ({
    components: [
      {
        name: 'web',
        type: 'webservice',
        properties: { image: 'web:1' },
        traits: [{ type: 'scaler', properties: { replicas } }],
      },
      ...more,
    ],
  });

  it('has a row for what differs, and one for a part that only some have', () => {
    const db = { name: 'db', type: 'worker', properties: { image: 'db:1' } };
    const { rows, same, left } = compareParameters([
      spec(1),
      spec(4, [db]),
      undefined,
    ]);
    expect(rows).toEqual([
      {
        id: 'components[web].traits[scaler].properties.replicas',
        scope: 'trait',
        component: 'web',
        name: 'scaler',
        path: 'properties.replicas',
        values: [{ text: '1' }, { text: '4' }, {}],
      },
      expect.objectContaining({
        scope: 'component',
        component: 'db',
        path: '',
        values: [{ present: false }, { present: true }, {}],
      }),
    ]);
    expect(left).toBe(0);
    expect(same).toBeGreaterThan(3);
  });

  it('has a row for a label that only one Application has', () => {
    const { rows } = compareParameters([
      { ...spec(1), metadata: { labels: { 'team.example/tier': 'gold' } } },
      spec(1),
    ]);
    expect(rows).toEqual([
      {
        id: 'metadata.labels.team\\.example/tier',
        scope: 'application',
        path: 'metadata.labels[team.example/tier]',
        values: [{ text: 'gold' }, {}],
      },
    ]);
  });
});

describe('readSettings', () => {
  it('names the key that is wrong', () => {
    const read = (kubevela: object) =>
      readSettings(new ConfigReader({ kubevela } as any));
    expect(() => read({ promotion: { require: ['happy'] } })).toThrow(
      /kubevela\.promotion\.require\.0/,
    );
    expect(() => read({ copy: { kep: [] } })).toThrow(/kubevela\.copy/);
    expect(read({}).promotion.tiers).toEqual([
      'development',
      'staging',
      'production',
    ]);
  });
});
