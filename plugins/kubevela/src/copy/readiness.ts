import type { CopyResult } from '@velastage/plugin-kubevela-react';
import type { Wishes } from './useCopyPlan';

/** Whether the target is the next one on the way of an application. */
export function isPromotion({ preconditions }: CopyResult): boolean {
  return preconditions.some(({ code, met }) => code === 'nextTier' && met);
}

/** Whether a promotion's preconditions stand in the way. */
export function isHeldBack(plan: CopyResult): boolean {
  return isPromotion(plan) && plan.preconditions.some(({ met }) => !met);
}

/** Whether a copy can be written as it is planned. */
export function canWrite(
  plan: CopyResult | undefined,
  { override }: Wishes,
): boolean {
  return (
    plan !== undefined &&
    plan.apply.outcome !== 'refused' &&
    plan.parameters.every(({ take }) => take !== 'ask') &&
    (!isHeldBack(plan) || override)
  );
}
