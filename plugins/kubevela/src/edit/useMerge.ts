import { useEffect, useState } from 'react';
import type { Draft } from './draft';
import { mergeDrafts, type MergedDraft } from './mergeDrafts';
import type { Review } from './useReview';

/** Puts what somebody else has changed meanwhile into a draft, and has the cluster say what comes of both. */
export function useMerge(options: {
  /** What the draft was made from. */
  before: Draft;
  draft: Draft;
  /** The draft as it is written. */
  text: string;
  review: Review;
  read(manifest: string): Draft;
  onMerged(before: Draft, draft: Draft): void;
}): {
  merged: MergedDraft | undefined;
  lookAgain(): void;
  forget(): void;
} {
  const { before, draft, text, review, read } = options;
  const { takeOver } = review;
  const [merged, setMerged] = useState<MergedDraft>();
  useEffect(() => {
    // What was compared was the draft before the other one's changes came into it.
    if (merged && merged.theirs.length > 0) {
      review.check(text, { takeOver });
    }
    // Once for each merge; all else is as it is then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [merged]);
  return {
    merged,
    lookAgain: () =>
      review.check(text, {
        takeOver,
        anew: true,
        onLive: live => {
          const now = read(live);
          const next = mergeDrafts(before, draft, now);
          setMerged(next);
          options.onMerged(now, next.draft);
        },
      }),
    forget: () => setMerged(undefined),
  };
}
