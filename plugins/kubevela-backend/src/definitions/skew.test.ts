import { definitionSkew } from './skew';

const set = (cluster: string, definitions: Record<string, string>) => ({
  cluster,
  digests: new Map(Object.entries(definitions)),
});

const WEB = 'ComponentDefinition/webservice';

describe('definitionSkew', () => {
  it('finds nothing where all are the same, or there is one cluster', () => {
    const same = definitionSkew([
      set('a', { [WEB]: '1' }),
      set('b', { [WEB]: '1' }),
    ]);
    expect(same.get('a')).toEqual({ total: 1, differences: [] });
    expect(definitionSkew([set('a', { [WEB]: '1' })]).get('a')).toEqual({
      total: 1,
      differences: [],
    });
  });

  it('tells of the cluster that differs from most, not of the others', () => {
    const skew = definitionSkew([
      set('a', { [WEB]: '1' }),
      set('b', { [WEB]: '1' }),
      set('c', { [WEB]: '2' }),
      set('d', { [WEB]: '1' }),
      set('e', {}),
    ]);
    const difference = {
      kind: 'ComponentDefinition',
      name: 'webservice',
      clusters: ['a', 'b', 'd'],
    };
    expect(skew.get('a')!.differences).toEqual([]);
    expect(skew.get('c')!.differences).toEqual([
      { ...difference, state: 'Different' },
    ]);
    expect(skew.get('e')!.differences).toEqual([
      { ...difference, state: 'Missing' },
    ]);
  });

  it('tells each of the other where nobody can say which is right', () => {
    const skew = definitionSkew([
      set('a', { [WEB]: '1' }),
      set('b', { [WEB]: '2' }),
    ]);
    expect(skew.get('a')!.differences).toEqual([
      expect.objectContaining({ state: 'Different', clusters: ['b'] }),
    ]);
    expect(skew.get('b')!.differences).toEqual([
      expect.objectContaining({ state: 'Different', clusters: ['a'] }),
    ]);
  });

  it('does not tell a cluster that it has what most lack', () => {
    const skew = definitionSkew([
      set('a', { [WEB]: '1', 'TraitDefinition/extra': '1' }),
      set('b', { [WEB]: '1' }),
      set('c', { [WEB]: '1' }),
    ]);
    expect(skew.get('a')!.differences).toEqual([]);
    expect(skew.get('b')!.differences).toEqual([]);
  });
});
