import { readViews, renamed, withoutView, withView } from './savedViews';

const a = { name: 'a', search: 'health=Degraded' };
const b = { name: 'b', search: 'drift=Drifted' };

describe('savedViews', () => {
  it('reads what is stored and leaves out what is no view', () => {
    expect(readViews([a, null, { name: 'x' }, 'text', b])).toEqual([a, b]);
    expect(readViews(undefined)).toEqual([]);
    expect(readViews({ a: 1 })).toEqual([]);
  });

  it('replaces a view of the same name', () => {
    expect(withView([a, b], { ...a, search: '' })).toEqual([
      { ...a, search: '' },
      b,
    ]);
  });

  it('renames, and what had the name gives way', () => {
    expect(renamed([a, b], 'a', 'c')).toEqual([b, { ...a, name: 'c' }]);
    expect(renamed([a, b], 'a', 'b')).toEqual([{ ...a, name: 'b' }]);
    expect(renamed([a], 'gone', 'c')).toEqual([a]);
  });

  it('deletes', () => {
    expect(withoutView([a, b], 'a')).toEqual([b]);
  });
});
