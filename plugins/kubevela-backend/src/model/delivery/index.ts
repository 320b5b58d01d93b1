export { assessDelivery } from './assessDelivery';
export { cleanMessage, errorsIn, safeMessage } from './cleanMessage';
export { flattenSteps, stepsInPhase, type FlatStep } from './steps';
export { planOf, resumeTime } from './waiting';
export { workflowOf } from './workflowOf';
export type { Delivery } from './types';
