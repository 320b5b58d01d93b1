import { useT, type ActivityEntry } from '@velastage/plugin-kubevela-react';

/** Longer than any change takes: what has not ended by then was left by a portal that is gone. */
const UNDER_WAY_MS = 5 * 60_000;

/** What came of an attempt, in a few words. */
export function useResultText(): (entry: ActivityEntry) => string {
  const { t } = useT();
  return ({ at, result, refusal }) => {
    if (result === 'begun' && Date.now() - Date.parse(at) < UNDER_WAY_MS) {
      return t('activity.underWay');
    }
    return [
      t(`activity.result.${result}`),
      refusal && t(`activity.refusal.${refusal}`),
    ]
      .filter(Boolean)
      .join(': ');
  };
}
