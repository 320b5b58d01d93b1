import { viewPatch, viewSearch } from './viewSearch';

describe('viewSearch', () => {
  it('is the same for the same filters in whatever order', () => {
    expect(viewSearch('?cluster=b&health=Degraded&cluster=a')).toBe(
      viewSearch('cluster=a&cluster=b&health=Degraded'),
    );
  });

  it('leaves out what is no part of a view', () => {
    expect(viewSearch('?open=x&debug=1&group=owner&q=')).toBe('group=owner');
  });
});

describe('viewPatch', () => {
  it('takes away every filter that the view does not have', () => {
    const patch = viewPatch('owner=%40me');
    expect(patch.owner).toEqual(['@me']);
    expect(patch).toHaveProperty('cluster', undefined);
    expect(patch).toHaveProperty('sort', undefined);
    expect(patch).toHaveProperty('open', undefined);
  });
});
