export { createHealthAssessor, type HealthAssessor } from './assessor';
export { isWorse } from './severity';
export type { BuiltInHealthRule, HealthContext, HealthOpinion } from './types';
export { rolloutStepOf, type RolloutStep } from './rules/kruiseRollout';
