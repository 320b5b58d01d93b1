import { Notice, useT } from '@velastage/plugin-kubevela-react';
import type { MergedDraft } from './mergeDrafts';

/** What somebody else has changed meanwhile, and what became of it. */
export function MergeNotice({
  merged: { theirs, both },
}: {
  merged: MergedDraft;
}) {
  const { t } = useT();
  if (theirs.length === 0 && both.length === 0) {
    return null;
  }
  return (
    <Notice tone="warning" role="status" title={t('edit.merged')}>
      <div style={{ overflowWrap: 'anywhere' }}>
        {theirs.length > 0 &&
          t('edit.merged.theirs', { places: theirs.join(', ') })}
      </div>
      <div style={{ overflowWrap: 'anywhere' }}>
        {both.length > 0 && t('edit.merged.both', { places: both.join(', ') })}
      </div>
    </Notice>
  );
}
