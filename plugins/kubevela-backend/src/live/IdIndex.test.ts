import { IdIndex } from './IdIndex';

describe('IdIndex', () => {
  it('holds any number of ids for a key, each once', () => {
    const index = new IdIndex();
    for (const id of ['a', 'a', 'b', 'c', 'b']) {
      index.add('key', id);
    }
    index.add('other', 'd');
    expect([...index.of('key')]).toEqual(['a', 'b', 'c']);
    expect([...index.of('other')]).toEqual(['d']);
    expect([...index.of('unknown')]).toEqual([]);
  });

  it('gives up what is removed, and nothing else', () => {
    const index = new IdIndex();
    ['a', 'b'].forEach(id => index.add('key', id));
    index.remove('key', 'unknown');
    index.remove('key', 'a');
    expect([...index.of('key')]).toEqual(['b']);
    index.remove('key', 'b');
    expect([...index.of('key')]).toEqual([]);
    index.add('key', 'a');
    index.remove('key', 'b');
    expect([...index.of('key')]).toEqual(['a']);
    index.remove('key', 'a');
    expect([...index.of('key')]).toEqual([]);
  });
});
