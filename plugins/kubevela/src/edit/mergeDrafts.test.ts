import { mergeDrafts } from './mergeDrafts';

const web = (image: string, replicas: number, more: object = {}) => ({
  name: 'web',
  type: 'webservice',
  properties: { image, ...more },
  traits: [{ type: 'scaler', properties: { replicas } }],
});
const draft = (...components: object[]) => ({
  metadata: { name: 'web' },
  spec: { components },
});

describe('mergeDrafts', () => {
  it('has the changes of both where each changed something else', () => {
    const merged = mergeDrafts(
      draft(web('a', 1)),
      draft(web('b', 1)),
      draft(web('a', 3), { name: 'cache', type: 'webservice' }),
    );
    expect(merged).toEqual({
      draft: draft(web('b', 3), { name: 'cache', type: 'webservice' }),
      theirs: [
        'spec.components[web].traits[scaler].properties.replicas',
        'spec.components[cache]',
      ],
      both: [],
    });
  });

  it('keeps what the one who edits says where both changed the same, and tells it', () => {
    const merged = mergeDrafts(
      draft(web('a', 1)),
      draft(web('b', 1)),
      draft(web('c', 1)),
    );
    expect(merged.draft).toEqual(draft(web('b', 1)));
    expect(merged.both).toEqual(['spec.components[web].properties.image']);
  });

  it('takes away what either has taken away, unless the other has changed it', () => {
    const cache = { name: 'cache', type: 'webservice', properties: { cpu: 1 } };
    const both = draft(web('a', 1), cache);
    const alone = draft(web('a', 1));
    expect(mergeDrafts(both, both, alone).draft).toEqual(alone);
    expect(mergeDrafts(both, alone, both).draft).toEqual(alone);
    const changed = draft(web('a', 1), { ...cache, properties: { cpu: 2 } });
    expect(mergeDrafts(both, changed, alone)).toMatchObject({
      draft: changed,
      both: ['spec.components[cache]'],
    });
    expect(mergeDrafts(both, alone, changed)).toMatchObject({
      draft: alone,
      both: ['spec.components[cache]'],
    });
  });

  it('takes lists without names whole', () => {
    const cmd = (...words: string[]) => draft(web('a', 1, { cmd: words }));
    expect(
      mergeDrafts(cmd('run'), cmd('run'), cmd('run', 'fast')),
    ).toMatchObject({
      draft: cmd('run', 'fast'),
      theirs: ['spec.components[web].properties.cmd'],
    });
    expect(
      mergeDrafts(cmd('run'), cmd('walk'), cmd('run', 'fast')),
    ).toMatchObject({
      draft: cmd('walk'),
      both: ['spec.components[web].properties.cmd'],
    });
  });

  it('says the same as both where they say the same', () => {
    const same = mergeDrafts(
      draft(web('a', 1)),
      draft(web('b', 1)),
      draft(web('b', 1)),
    );
    expect(same).toEqual({ draft: draft(web('b', 1)), theirs: [], both: [] });
  });
});
