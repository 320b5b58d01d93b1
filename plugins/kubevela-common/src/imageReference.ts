/**
 * A container image as a pod names it.
 *
 * @public
 */
export interface ImageReference {
  /** Registry and path, without tag and digest; Docker Hub's own prefix is left out, as in `docker pull`. */
  repository: string;
  /** Undefined where none is named. */
  tag?: string;
  /** For example `sha256:4fdd…`. */
  digest?: string;
}

/** Other names of Docker Hub, and of its official images. */
const DOCKER_HUB = /^(?:index\.)?docker\.io\/(?:library\/(?=[^/]+$))?/;

/**
 * Reads an image reference. A colon belongs to a tag only after the last slash: before it, it is a
 * registry's port. Never throws; what is not a reference comes back as a repository.
 *
 * @public
 */
export function parseImage(reference: string): ImageReference {
  const at = reference.indexOf('@');
  const named = at < 0 ? reference : reference.slice(0, at);
  const digest = at < 0 ? '' : reference.slice(at + 1);
  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  const repository = hasTag ? named.slice(0, colon) : named;
  return {
    repository: repository.replace(DOCKER_HUB, '') || reference,
    tag: (hasTag && named.slice(colon + 1)) || undefined,
    digest: digest || undefined,
  };
}

/**
 * What tells one version of an image from another: its tag, else its digest, else `latest`, which is
 * what the container runtime takes then.
 *
 * @public
 */
export function imageVersion({ tag, digest }: ImageReference): string {
  return tag ?? digest ?? 'latest';
}
