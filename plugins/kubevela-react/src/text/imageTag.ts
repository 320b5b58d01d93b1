/**
 * An image reference without registry and path: `registry.example/team/web:1.9` is `web:1.9`; a
 * digest is cut to what people compare.
 *
 * @public
 */
export function shortImage(image: string): string {
  const [withoutDigest, digest] = image.split('@');
  const name = withoutDigest.slice(withoutDigest.lastIndexOf('/') + 1);
  const SHOWN_DIGEST_CHARACTERS = 7;
  const hash = digest?.split(':')[1]?.slice(0, SHOWN_DIGEST_CHARACTERS);
  return hash ? `${name}@${hash}` : name;
}

/**
 * What tells one version of an image from another: its tag, else the start of its digest.
 *
 * @public
 */
export function imageTag(image: string): string {
  const short = shortImage(image);
  const at = short.indexOf('@');
  const colon = short.indexOf(':');
  if (colon >= 0 && (at < 0 || colon < at)) {
    return short.slice(colon + 1);
  }
  return at >= 0 ? short.slice(at + 1) : 'latest';
}
