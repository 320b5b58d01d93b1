import type { ImageTag } from '@velastage/plugin-kubevela-react';

/** Of the versions that run, the one in which a scanner found most that is grave; undefined where none looked. */
export function worstScanned(tags: ImageTag[]): ImageTag | undefined {
  let worst: ImageTag | undefined;
  for (const tag of tags) {
    if (tag.scan && (!worst || isWorse(tag, worst))) {
      worst = tag;
    }
  }
  return worst;
}

function isWorse({ scan: a }: ImageTag, { scan: b }: ImageTag): boolean {
  const difference =
    a!.counts.critical - b!.counts.critical || a!.counts.high - b!.counts.high;
  return difference > 0;
}
