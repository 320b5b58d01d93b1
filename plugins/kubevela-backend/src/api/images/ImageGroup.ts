import type {
  Image,
  ImageScan,
  ImageTag,
} from '@velastage/plugin-kubevela-common';
import { isNewer } from '../../model/vulnerabilities';
import { compareValues } from '../compareValues';
import type { ImageUse } from './imageUses';

/** A tag names this many instances; the others are counted. */
const INSTANCES_IN_TAG = 20;

/** A repository with all that runs of it. */
export interface ImageRow {
  readonly repository: string;
  readonly versionCount: number;
  /** Lower-case text that the list's search looks into. */
  readonly searchText: string;
  readonly clusters: ReadonlySet<string>;
  readonly environments: ReadonlySet<string>;
  /** What goes out; made when first asked for, as a page shows 50 of thousands. */
  readonly value: () => Image;
}

/** The full reference, as one would pull it. */
function referenceOf({ repository, tag, digest }: ImageUse): string {
  const tagged = tag === digest ? repository : `${repository}:${tag}`;
  return digest ? `${tagged}@${digest}` : tagged;
}

/** One version, from its uses, of which there must be at least one. */
function imageTag(uses: ImageUse[]): ImageTag {
  const [{ tag, digest }] = uses;
  const made: ImageTag = {
    tag,
    image: referenceOf(uses[0]),
    instances: uses
      .map(({ instance }) => instance)
      .sort(
        (a, b) =>
          compareValues(a.cluster, b.cluster) ||
          compareValues(a.application, b.application) ||
          compareValues(a.name, b.name),
      )
      .slice(0, INSTANCES_IN_TAG),
    instanceCount: uses.length,
  };
  if (digest) made.digest = digest;
  const scan = newestScan(uses);
  if (scan) made.scan = scan;
  return made;
}

/** Clusters are not scanned at once, nor with the same knowledge: the newest look counts. */
function newestScan(uses: ImageUse[]): ImageScan | undefined {
  let newest: ImageScan | undefined;
  for (const { scan } of uses) {
    if (scan && (!newest || isNewer(scan, newest))) {
      newest = scan;
    }
  }
  return newest && { ...newest, container: undefined };
}

const versions = new Intl.Collator('en', { numeric: true });

/** Numbers in tags count as numbers: 1.10 is newer than 1.9. */
function newestFirst(a: ImageTag, b: ImageTag): number {
  return versions.compare(b.image, a.image);
}

/** Takes in what runs of one repository, and makes its row. */
export class ImageGroup {
  readonly #repository: string;
  readonly #versions = new Map<string, ImageUse[]>();
  readonly #clusters = new Set<string>();
  readonly #environments = new Set<string>();
  readonly #applications = new Set<string>();
  #instanceCount = 0;
  #latest?: readonly ImageUse[];

  constructor(repository: string) {
    this.#repository = repository;
  }

  /** @param instance - all that the use's instance runs; it tells instances apart. */
  add(use: ImageUse, instance: readonly ImageUse[]): void {
    const version = this.#versions.get(use.version);
    if (version) version.push(use);
    else this.#versions.set(use.version, [use]);
    this.#clusters.add(use.instance.cluster);
    if (use.instance.environment !== undefined) {
      this.#environments.add(use.instance.environment);
    }
    this.#applications.add(use.instance.application);
    // An instance's uses come one after the other.
    if (this.#latest !== instance) {
      this.#latest = instance;
      this.#instanceCount += 1;
    }
  }

  row(): ImageRow {
    let value: Image | undefined;
    const references = [...this.#versions.values()].map(([use]) =>
      referenceOf(use),
    );
    return {
      repository: this.#repository,
      versionCount: this.#versions.size,
      searchText: references.join('\n').toLowerCase(),
      clusters: this.#clusters,
      environments: this.#environments,
      value: () => (value ??= this.#value()),
    };
  }

  #value(): Image {
    return {
      repository: this.#repository,
      tags: [...this.#versions.values()].map(imageTag).sort(newestFirst),
      versionCount: this.#versions.size,
      clusters: [...this.#clusters].sort(compareValues),
      instanceCount: this.#instanceCount,
      applicationCount: this.#applications.size,
    };
  }
}
