import type { Image } from '@velastage/plugin-kubevela-react';
import { csv } from '../fleet/csv';

/** Images as CSV, a line for each version; a version names at most 20 of its instances. */
export function imageCsv(images: Image[]): string {
  return csv([
    [
      'repository',
      'tag',
      'digest',
      'image',
      'versions',
      'instanceCount',
      'instances',
      'revisions',
      'critical',
      'high',
      'medium',
      'low',
    ],
    ...images.flatMap(({ repository, versionCount, tags }) =>
      tags.map(({ tag, digest, image, instanceCount, instances, scan }) => [
        repository,
        tag,
        digest,
        image,
        versionCount,
        instanceCount,
        instances
          .map(each => `${each.cluster}/${each.namespace}/${each.name}`)
          .join(' '),
        [...new Set(instances.flatMap(each => each.revision ?? []))].join(' '),
        scan?.counts.critical,
        scan?.counts.high,
        scan?.counts.medium,
        scan?.counts.low,
      ]),
    ),
  ]);
}
