import { compareValues } from '../compareValues';
import { ImageGroup, type ImageRow } from './ImageGroup';
import type { ImageUse } from './imageUses';

/** One row per repository, most versions first. Each element of `uses` is what one instance runs. */
export function groupImages(
  uses: Iterable<readonly ImageUse[]>,
): readonly ImageRow[] {
  const groups = new Map<string, ImageGroup>();
  for (const instance of uses) {
    for (const use of instance) {
      let group = groups.get(use.repository);
      if (!group) {
        group = new ImageGroup(use.repository);
        groups.set(use.repository, group);
      }
      group.add(use, instance);
    }
  }
  return [...groups.values()].map(group => group.row()).sort(compareImages);
}

/** Most versions first, then by name. */
export function compareImages(
  a: Pick<ImageRow, 'repository' | 'versionCount'>,
  b: Pick<ImageRow, 'repository' | 'versionCount'>,
): number {
  return (
    b.versionCount - a.versionCount || compareValues(a.repository, b.repository)
  );
}
