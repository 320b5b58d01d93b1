import { useT, type ActivityEntry } from '@velastage/plugin-kubevela-react';

/** What came of an attempt, in a few words. */
export function useResultText(): (entry: ActivityEntry) => string {
  const { t } = useT();
  return ({ result, refusal }) =>
    [
      t(`activity.result.${result}`),
      refusal && t(`activity.refusal.${refusal}`),
    ]
      .filter(Boolean)
      .join(': ');
}
