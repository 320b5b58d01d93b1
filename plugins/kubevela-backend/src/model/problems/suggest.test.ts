import { suggest } from './suggest';

describe('suggest', () => {
  it.each([
    ['imge', 'image'],
    ['iamge', 'image'],
    ['imagePullPolcy', 'imagePullPolicy'],
    ['Replicas', 'replicas'],
    ['x', undefined],
    ['volumes', undefined],
  ])('should take %s for %s', (name, meant) => {
    expect(
      suggest(name, ['image', 'imagePullPolicy', 'replicas', 'ports']),
    ).toBe(meant);
  });
});
