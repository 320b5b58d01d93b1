import { assignNames, toEntityName, toTag } from './names';

const VALID = /^[A-Za-z0-9](?:[A-Za-z0-9]|[-_.](?=[A-Za-z0-9])){0,62}$/;

describe('toEntityName', () => {
  it.each(['web', 'a.b-c_d', 'x'.repeat(63)])('should keep %s', name => {
    expect(toEntityName(name)).toBe(name);
  });

  it.each(['x'.repeat(200), 'a..b', 'über-app', '支付', 'a--b', '-a-'])(
    'should make %s valid',
    name => {
      expect(toEntityName(name)).toMatch(VALID);
      expect(toEntityName(name)).not.toBe(name);
    },
  );

  it('should keep names apart that differ only in what it replaces', () => {
    expect(toEntityName('a..b')).not.toBe(toEntityName('a--b'));
    expect(toEntityName(`${'x'.repeat(80)}1`)).not.toBe(
      toEntityName(`${'x'.repeat(80)}2`),
    );
  });
});

describe('toTag', () => {
  it('should make tags that the catalog takes', () => {
    expect(toTag(' Team Blue ')).toBe('team-blue');
    expect(toTag('c++')).toBe('c++');
    expect(toTag('支付')).toBeUndefined();
  });
});

describe('assignNames', () => {
  const app = (namespace: string, name: string) => ({
    application: `${namespace}/${name}`,
    namespace,
    name,
  });

  it('should keep the name where nobody else has it', () => {
    expect(assignNames([app('shop', 'web')]).get('shop/web')).toBe('web');
  });

  it('should rename all that share a name, whichever came first', () => {
    const forth = assignNames([app('shop', 'web'), app('pay', 'web')]);
    const back = assignNames([app('pay', 'web'), app('shop', 'web')]);
    expect(Object.fromEntries(forth)).toEqual({
      'shop/web': 'web-shop',
      'pay/web': 'web-pay',
    });
    expect(Object.fromEntries(back)).toEqual(Object.fromEntries(forth));
  });

  it('should tell names apart that differ only in case', () => {
    const names = [...assignNames([app('a', 'Web'), app('b', 'web')]).values()];
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(2);
  });

  it('should find another name when the longer one is taken too', () => {
    const names = [
      ...assignNames([
        app('shop', 'web'),
        app('pay', 'web'),
        app('x', 'web-shop'),
      ]).values(),
    ];
    expect(new Set(names).size).toBe(3);
  });
});
