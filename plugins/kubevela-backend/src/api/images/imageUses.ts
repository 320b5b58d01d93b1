import {
  imageVersion,
  parseImage,
  type ImageInstance,
  type ImageScan,
} from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../../live/types';

/** That one instance runs one version of an image. */
export interface ImageUse {
  readonly repository: string;
  /** Tag, else digest, else `latest`. */
  readonly tag: string;
  readonly digest?: string;
  /** The same for the same version of the same repository. */
  readonly version: string;
  readonly instance: ImageInstance;
  /** What a scanner found in it there. */
  readonly scan?: ImageScan;
}

/**
 * The images that an instance runs, each version once. The revision stands only where a component asks for
 * the image: what merely still runs was brought by some revision before, and nobody can say by which.
 */
export function imageUses({ summary, model }: LiveInstance): ImageUse[] {
  const { cluster, namespace, name, application, environment } = summary;
  const { state, since, revision } = summary.delivery;
  const uses = new Map<string, ImageUse>();
  for (const reference of summary.images) {
    const parsed = parseImage(reference);
    const tag = imageVersion(parsed);
    const version = `${tag}@${parsed.digest ?? ''}`;
    const key = `${parsed.repository}:${version}`;
    if (uses.has(key)) {
      continue;
    }
    const scan = model.scans.find(({ image }) => image === reference);
    const component = model.detail.components.find(({ images }) =>
      images.includes(reference),
    )?.name;
    const instance: ImageInstance = { cluster, namespace, name, application };
    if (environment !== undefined) instance.environment = environment;
    if (component !== undefined) {
      instance.component = component;
      if (revision !== undefined) instance.revision = revision;
      if (state === 'Delivered' && since !== undefined) instance.since = since;
    }
    uses.set(key, {
      repository: parsed.repository,
      tag,
      digest: parsed.digest,
      version,
      instance,
      ...(scan && { scan }),
    });
  }
  return [...uses.values()];
}
