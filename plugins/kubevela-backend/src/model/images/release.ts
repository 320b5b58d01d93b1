import type {
  Component,
  DeliverySummary,
} from '@velastage/plugin-kubevela-common';

/** The tag of an image reference, without registry port and digest; undefined if it names none. */
export function tagOf(image: string): string | undefined {
  const at = image.indexOf('@');
  const named = at < 0 ? image : image.slice(0, at);
  const colon = named.lastIndexOf(':');
  return colon > named.lastIndexOf('/') ? named.slice(colon + 1) : undefined;
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
