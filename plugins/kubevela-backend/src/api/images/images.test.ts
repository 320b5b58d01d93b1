import type {
  Component,
  ImageScan,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../../live/types';
import { ImageCache } from './ImageCache';
import type { ImageQuery } from './ImageQuery';
import { imageUses } from './imageUses';
import { queryImages } from './queryImages';

const DIGEST = 'sha256:4fdd1c9a2b7e';

function live(
  name: string,
  images: string[],
  overrides: Partial<InstanceSummary> & {
    asked?: string[];
    scans?: ImageScan[];
  } = {},
): LiveInstance {
  const { asked = images, scans = [], ...rest } = overrides;
  const summary: Partial<InstanceSummary> = {
    cluster: 'dev',
    namespace: 'shop',
    name,
    application: `shop/${name}`,
    delivery: {
      state: 'Delivered',
      editedNotPublished: false,
      revision: `${name}-v3`,
      since: '2026-01-01T00:00:00Z',
    },
    images,
    ...rest,
  };
  const components = asked.map((image, i) => ({
    name: `part-${i}`,
    images: [image],
  })) as Component[];
  return { summary, model: { detail: { components }, scans } } as LiveInstance;
}

const list = (instances: LiveInstance[], query: ImageQuery = {}) =>
  queryImages(new ImageCache().of(instances), query);

describe('imageUses', () => {
  it('should name component, revision and time where a component asks for the image', () => {
    expect(imageUses(live('web', ['r:5000/web:1']))).toEqual([
      {
        repository: 'r:5000/web',
        tag: '1',
        version: '1@',
        digest: undefined,
        instance: {
          cluster: 'dev',
          namespace: 'shop',
          name: 'web',
          application: 'shop/web',
          component: 'part-0',
          revision: 'web-v3',
          since: '2026-01-01T00:00:00Z',
        },
      },
    ]);
  });

  it('should not say that the present revision brought what only still runs', () => {
    const uses = imageUses(
      live('web', ['web:2', 'web:1'], { asked: ['web:2'] }),
    );
    expect(uses.map(({ instance }) => instance.revision)).toEqual([
      'web-v3',
      undefined,
    ]);
    expect(uses[1].instance).not.toHaveProperty('since');
  });

  it('should leave the time out while the revision is on its way', () => {
    const [use] = imageUses(
      live('web', ['web:2'], {
        delivery: {
          state: 'Running',
          editedNotPublished: false,
          revision: 'web-v4',
          since: '2026-01-01T00:00:00Z',
        },
      }),
    );
    expect(use.instance.revision).toBe('web-v4');
    expect(use.instance).not.toHaveProperty('since');
  });

  it('should count one version once, however it is written', () => {
    const uses = imageUses(
      live('web', ['nginx', 'docker.io/library/nginx:latest']),
    );
    expect(uses).toHaveLength(1);
    expect(uses[0].tag).toBe('latest');
  });
});

describe('queryImages', () => {
  it('should put most versions first, then the name, and newest tags first', () => {
    const { items, totalItems } = list([
      live('a', ['zebra:1.9', 'beta:1']),
      live('b', ['zebra:1.10', 'alpha:1']),
    ]);
    expect(items.map(({ repository }) => repository)).toEqual([
      'zebra',
      'alpha',
      'beta',
    ]);
    expect(items[0].tags.map(({ tag }) => tag)).toEqual(['1.10', '1.9']);
    expect(totalItems).toBe(3);
  });

  it('should count an instance that runs two versions once', () => {
    const { items } = list([
      live('web', ['web:2', 'web:1'], { asked: ['web:2'] }),
      live('web', ['web:1'], { cluster: 'prod' }),
    ]);
    expect(items[0]).toMatchObject({
      versionCount: 2,
      instanceCount: 2,
      applicationCount: 1,
      clusters: ['dev', 'prod'],
    });
    expect(items[0].tags.map(tag => tag.instanceCount)).toEqual([1, 2]);
  });

  it('should tell digests apart, also under one tag, and give the full reference', () => {
    const { items } = list([
      live('a', [`web:1@${DIGEST}`, `web@${DIGEST}`, 'web:1', 'web']),
    ]);
    expect(
      items[0].tags.map(({ tag, digest, image }) => [tag, digest, image]),
    ).toEqual(
      expect.arrayContaining([
        ['1', DIGEST, `web:1@${DIGEST}`],
        [DIGEST, DIGEST, `web@${DIGEST}`],
        ['1', undefined, 'web:1'],
        ['latest', undefined, 'web:latest'],
      ]),
    );
    expect(items[0].versionCount).toBe(4);
  });

  it('should name 20 instances of a tag and count the rest', () => {
    const many = Array.from({ length: 23 }, (_, i) =>
      live(`app-${i}`, ['web:1']),
    );
    const [{ tags }] = list(many).items;
    expect(tags[0].instances).toHaveLength(20);
    expect(tags[0].instanceCount).toBe(23);
  });

  it('should narrow images and what they show down by cluster and environment', () => {
    const instances = [
      live('web', ['web:1']),
      live('web', ['web:2'], { cluster: 'prod', environment: 'live' }),
      live('db', ['db:1'], { cluster: 'prod' }),
    ];
    const prod = list(instances, { cluster: ['prod'] });
    expect(prod.items.map(({ repository }) => repository)).toEqual([
      'db',
      'web',
    ]);
    expect(prod.items[1].tags.map(({ tag }) => tag)).toEqual(['2']);
    expect(prod.items[1].versionCount).toBe(1);
    const live2 = list(instances, { cluster: ['prod'], environment: ['live'] });
    expect(live2.items.map(({ repository }) => repository)).toEqual(['web']);
    expect(live2.facets).toEqual([
      { name: 'cluster', values: [{ value: 'prod', count: 1 }] },
      { name: 'environment', values: [{ value: 'live', count: 1 }] },
    ]);
    expect(prod.facets[0].values).toEqual([
      { value: 'prod', count: 2 },
      { value: 'dev', count: 1 },
    ]);
  });

  it('should find every word in the repository or a tag, without regard to case', () => {
    const instances = [
      live('a', ['registry.example/Shop/web:1.9']),
      live('b', ['registry.example/shop/db:2']),
    ];
    expect(list(instances, { text: 'SHOP 1.9' }).totalItems).toBe(1);
    expect(list(instances, { text: 'shop' }).totalItems).toBe(2);
    expect(list(instances, { text: 'shop/web:1.9' }).totalItems).toBe(1);
    expect(list(instances, { text: 'nowhere' }).items).toEqual([]);
  });

  it('should say what the newest scan of a version found, wherever that was', () => {
    const scan = (image: string, critical: number, scannedAt?: string) => ({
      container: 'web',
      image,
      counts: { critical, high: 0, medium: 0, low: 0, unknown: 0 },
      scannedAt,
    });
    const [{ tags }] = list([
      live('a', ['web:1'], {
        scans: [scan('web:1', 3, '2026-01-02T00:00:00Z')],
      }),
      live('b', ['docker.io/library/web:1', 'web:2'], {
        scans: [
          scan('docker.io/library/web:1', 4, '2026-01-03T00:00:00Z'),
          scan('other:1', 9),
        ],
      }),
      live('c', ['web:1'], { scans: [scan('web:1', 1)] }),
    ]).items;
    expect(
      tags.map(({ tag, scan: found }) => [tag, found?.counts.critical]),
    ).toEqual([
      ['2', undefined],
      ['1', 4],
    ]);
  });

  it('should page to the end without losing or repeating an image', () => {
    const instances = Array.from({ length: 23 }, (_, i) =>
      live(`app-${i}`, [`image-${i % 11}:${i}`]),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = list(instances, { limit: 3, cursor });
      seen.push(...page.items.map(({ repository }) => repository));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(11);
    expect(new Set(seen).size).toBe(11);
  });

  it('should end after the last image, also when those after the cursor are gone', () => {
    const { nextCursor } = list([live('a', ['a:1']), live('b', ['b:1'])], {
      limit: 1,
    });
    const rest = list([live('a', ['a:1'])], { limit: 1, cursor: nextCursor });
    expect(rest.items).toEqual([]);
    expect(rest.nextCursor).toBeUndefined();
  });

  it('should refuse a cursor that is not its own', () => {
    expect(() => list([live('a', ['a:1'])], { cursor: 'nonsense' })).toThrow(
      /cursor is not one that this list handed out/,
    );
  });
});

describe('ImageCache', () => {
  it('should make the same answer from the same instances only once', () => {
    const cache = new ImageCache();
    const instances = [live('a', ['a:1'])];
    expect(cache.of(instances)).toBe(cache.of(instances));
    expect(cache.of(instances).rows(['dev'])).toBe(
      cache.of(instances).rows(['dev']),
    );
    expect(cache.of([...instances])).not.toBe(cache.of(instances));
  });
});
