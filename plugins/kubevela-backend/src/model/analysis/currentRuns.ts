import type { RolloutAnalysis } from '@velastage/plugin-kubevela-common';

type Status = Readonly<Record<string, any>> | undefined;
type Role = NonNullable<RolloutAnalysis['role']>;

/** The AnalysisRuns of the version that is asked for, as a Rollout of Argo Rollouts names them, by what they are for. */
export function currentRuns(status: Status): Array<[Role, any]> {
  const { canary, blueGreen } = status ?? {};
  return [
    ['step', canary?.currentStepAnalysisRunStatus],
    ['background', canary?.currentBackgroundAnalysisRunStatus],
    ['prePromotion', blueGreen?.prePromotionAnalysisRunStatus],
    ['postPromotion', blueGreen?.postPromotionAnalysisRunStatus],
  ];
}

/** Whether a pause stands because what was measured says neither yes nor no: a person decides. */
export function isInconclusive(reason: unknown): boolean {
  return String(reason).startsWith('Inconclusive');
}
