import { releaseOf, tagOf } from './release';

describe('tagOf', () => {
  it.each([
    ['nginx:1.25', '1.25'],
    ['registry.example:5000/web', undefined],
    ['registry.example:5000/web:v2', 'v2'],
    ['web:v2@sha256:abc', 'v2'],
    ['web@sha256:abc', undefined],
    ['nginx', undefined],
  ])('should read the tag of %s', (image, tag) => {
    expect(tagOf(image)).toBe(tag);
  });
});

describe('releaseOf', () => {
  const component = (images: string[]) => ({
    name: 'x',
    type: 't',
    health: { status: 'Healthy' as const },
    traits: [],
    endpoints: [],
    images,
  });
  const delivery = {
    state: 'Delivered' as const,
    editedNotPublished: false,
    publishVersion: 'p1',
    revision: 'shop-v3',
  };

  it('should take the tag of the first component that runs an image', () => {
    expect(
      releaseOf([component([]), component(['web:1.9', 'sidecar:2'])], delivery),
    ).toBe('1.9');
  });

  it('should fall back to publishVersion, then to the revision', () => {
    expect(releaseOf([component(['web'])], delivery)).toBe('p1');
    expect(releaseOf([], { ...delivery, publishVersion: undefined })).toBe(
      'shop-v3',
    );
  });
});
