import {
  parseImage,
  type Component,
  type DeliverySummary,
} from '@velastage/plugin-kubevela-common';

/** The tag of an image reference, without registry port and digest; undefined if it names none. */
export function tagOf(image: string): string | undefined {
  return parseImage(image).tag;
}

/**
 * What people call the version that is deployed: the tag of the first component's image, else the
 * publishVersion, else the revision.
 */
export function releaseOf(
  components: readonly Component[],
  { publishVersion, revision }: DeliverySummary,
): string | undefined {
  const main = components.find(({ images }) => images.length > 0)?.images[0];
  return (main && tagOf(main)) ?? publishVersion ?? revision;
}
