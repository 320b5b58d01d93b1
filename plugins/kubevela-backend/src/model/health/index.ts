export { createHealthAssessor, type HealthAssessor } from './assessor';
export { isWorse } from './severity';
export type { BuiltInHealthRule, HealthContext, HealthOpinion } from './types';
export {
  isCarriedByWorkflow,
  rolloutStepOf,
  type RolloutStep,
} from './rules/kruiseRollout';
