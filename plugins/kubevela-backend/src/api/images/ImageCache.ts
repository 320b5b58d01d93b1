import type { LiveInstance } from '../../live/types';
import { ImageIndex } from './ImageIndex';
import { imageUses, type ImageUse } from './imageUses';

/**
 * What the list of images is made from, made anew only for other instances: `RowCache` hands out the same
 * array for the same model and decision. What one instance runs is kept as long as it stays the same.
 */
export class ImageCache {
  readonly #uses = new WeakMap<LiveInstance, readonly ImageUse[]>();
  readonly #indexes = new WeakMap<readonly LiveInstance[], ImageIndex>();

  of(instances: readonly LiveInstance[]): ImageIndex {
    let index = this.#indexes.get(instances);
    if (!index) {
      index = new ImageIndex(instances.map(live => this.#usesOf(live)));
      this.#indexes.set(instances, index);
    }
    return index;
  }

  #usesOf(live: LiveInstance): readonly ImageUse[] {
    let uses = this.#uses.get(live);
    if (!uses) {
      uses = imageUses(live);
      this.#uses.set(live, uses);
    }
    return uses;
  }
}
