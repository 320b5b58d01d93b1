import { parseImage } from '@velastage/plugin-kubevela-common';

const SHOWN_DIGEST_CHARACTERS = 7;

/** The start of a digest, which is what people compare. */
function shortDigest(digest: string): string {
  return (digest.split(':')[1] ?? digest).slice(0, SHOWN_DIGEST_CHARACTERS);
}

/**
 * An image reference without registry and path: `registry.example/team/web:1.9` is `web:1.9`; a
 * digest is cut to what people compare.
 *
 * @public
 */
export function shortImage(image: string): string {
  const { repository, tag, digest } = parseImage(image);
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  return `${name}${tag ? `:${tag}` : ''}${
    digest ? `@${shortDigest(digest)}` : ''
  }`;
}

/**
 * What tells one version of an image from another: its tag, else the start of its digest.
 *
 * @public
 */
export function imageTag(image: string): string {
  const { tag, digest } = parseImage(image);
  return tag ?? (digest ? shortDigest(digest) : 'latest');
}
