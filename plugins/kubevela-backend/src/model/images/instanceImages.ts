import { imagesOf } from '../kube/podTemplate';
import type { BuiltComponent } from '../components/types';
import type { Tree } from '../tree';

/**
 * All images that an instance uses: those that its components ask for, in the order of the spec, then what
 * else still runs (the old version in the middle of a rollout, sidecars that were injected).
 */
export function instanceImages(
  components: readonly BuiltComponent[],
  tree: Tree,
): string[] {
  const images = new Set<string>();
  for (const { component } of components) {
    for (const image of component.images) {
      images.add(image);
    }
  }
  for (const node of tree.managed) {
    for (const image of imagesOf(node.object ?? node.managed?.raw)) {
      images.add(image);
    }
  }
  for (const { object } of tree.pods) {
    const phase = object?.status?.phase;
    if (phase !== 'Succeeded' && phase !== 'Failed') {
      for (const image of imagesOf(object)) {
        images.add(image);
      }
    }
  }
  return [...images];
}
