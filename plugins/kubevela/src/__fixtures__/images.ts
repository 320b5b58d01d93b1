import { imageVersion, parseImage } from '@velastage/plugin-kubevela-common';
import type {
  Facet,
  Image,
  ImageQuery,
  ImageScan,
  ImageTag,
  InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { minutesAgo } from './instances';

/** A tag names this many instances. */
const INSTANCES_IN_TAG = 20;

/** Images over instances, as the backend would make them. */
export function exampleImages(
  instances: InstanceSummary[],
  query: ImageQuery = {},
  without?: string,
): Image[] {
  const pass = (name: string, wanted: string[] | undefined, has?: string) =>
    name === without || !wanted?.length || wanted.includes(has ?? '');
  const versions = new Map<string, Map<string, InstanceSummary[]>>();
  for (const each of instances) {
    if (
      !pass('cluster', query.cluster, each.cluster) ||
      !pass('environment', query.environment, each.environment)
    ) {
      continue;
    }
    for (const image of each.images) {
      const { repository } = parseImage(image);
      const byImage = versions.get(repository) ?? new Map();
      versions.set(repository, byImage);
      byImage.set(image, [...(byImage.get(image) ?? []), each]);
    }
  }
  const words = (query.text ?? '').toLowerCase().split(/\s+/);
  return [...versions]
    .map(([repository, byImage]) => toImage(repository, byImage))
    .filter(image =>
      words.every(word => JSON.stringify(image).toLowerCase().includes(word)),
    )
    .sort(
      (a, b) =>
        b.versionCount - a.versionCount ||
        a.repository.localeCompare(b.repository),
    );
}

function toImage(
  repository: string,
  byImage: Map<string, InstanceSummary[]>,
): Image {
  const all = [...new Set([...byImage.values()].flat())];
  return {
    repository,
    tags: [...byImage]
      .map(([image, group]) => toTag(image, group))
      .sort((a, b) => b.tag.localeCompare(a.tag, 'en', { numeric: true })),
    versionCount: byImage.size,
    clusters: [...new Set(all.map(({ cluster }) => cluster))].sort(),
    instanceCount: all.length,
    applicationCount: new Set(all.map(({ application }) => application)).size,
  };
}

/** What Trivy found in an image. */
export function exampleScan(
  image: string,
  change: Partial<ImageScan> = {},
): ImageScan {
  return {
    image,
    counts: { critical: 2, high: 14, medium: 31, low: 0, unknown: 1 },
    scanner: 'Trivy 0.57.1',
    scannedAt: minutesAgo(45),
    ...change,
  };
}

function toTag(image: string, group: InstanceSummary[]): ImageTag {
  const parsed = parseImage(image);
  return {
    tag: imageVersion(parsed),
    digest: parsed.digest,
    image,
    scan: parsed.tag === '1.8.2' ? exampleScan(image) : undefined,
    instanceCount: group.length,
    instances: group.slice(0, INSTANCES_IN_TAG).map(each => ({
      cluster: each.cluster,
      namespace: each.namespace,
      name: each.name,
      application: each.application,
      environment: each.environment,
      component: each.name,
      revision: each.delivery.revision,
      since:
        each.delivery.state === 'Delivered' ? each.delivery.since : undefined,
    })),
  };
}

/** How many images each cluster and environment has, over all that the other filters let through. */
export function imageFacets(
  instances: InstanceSummary[],
  query: ImageQuery,
): Facet[] {
  return (['cluster', 'environment'] as const).map(name => {
    const counts = new Map<string, number>();
    for (const { tags } of exampleImages(instances, query, name)) {
      const values = tags.flatMap(tag => tag.instances.map(one => one[name]));
      for (const value of new Set(values)) {
        if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return {
      name,
      values: [...counts].map(([value, count]) => ({ value, count })),
    };
  });
}
