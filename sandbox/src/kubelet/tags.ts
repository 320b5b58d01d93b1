/**
 * The tag of an image reference, by which stages and logs choose what a
 * container does. `latest` when there is none.
 */
export function imageTag(image: string): string {
  const name = image.split('@')[0];
  const colon = name.lastIndexOf(':');
  // A colon before the last slash separates the registry's port.
  return colon > name.lastIndexOf('/') ? name.slice(colon + 1) : 'latest';
}
