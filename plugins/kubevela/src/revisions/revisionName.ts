import type { Revision, Translate } from '@velastage/plugin-kubevela-react';

/** What people call a revision: `v12`, or what it is where it has no number. */
export function revisionName(
  t: Translate,
  { unpublished, number, name }: Revision,
): string {
  if (unpublished) {
    return t('revisions.unpublished');
  }
  return number === undefined ? name : `v${number}`;
}
