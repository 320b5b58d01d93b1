import type { ImageTag } from '@velastage/plugin-kubevela-react';
import { worstScanned } from './worstScanned';

const tag = (name: string, critical?: number, high = 0): ImageTag => ({
  tag: name,
  image: `web:${name}`,
  instances: [],
  instanceCount: 1,
  scan:
    critical === undefined
      ? undefined
      : {
          image: `web:${name}`,
          counts: { critical, high, medium: 0, low: 0, unknown: 0 },
        },
});

describe('worstScanned', () => {
  it('should be the version with most that is critical, then high, then the first', () => {
    const named = (...tags: ImageTag[]) => worstScanned(tags)?.tag;
    expect(named(tag('a', 1, 9), tag('b', 2), tag('c'))).toBe('b');
    expect(named(tag('a', 1, 1), tag('b', 1, 2))).toBe('b');
    expect(named(tag('a', 0), tag('b', 0))).toBe('a');
    expect(named(tag('a'))).toBeUndefined();
  });
});
