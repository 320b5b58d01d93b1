export { assessDelivery } from './assessDelivery';
export { cleanMessage, errorsIn, safeMessage } from './cleanMessage';
export {
  carries,
  inputsOf,
  mentionsSecretKind,
  namesSecret,
  outputsOf,
  secretFlow,
} from './secretSteps';
export { shownSteps } from './shownSteps';
export { makerOf, makersOf, stepKey, type PlannedStep } from './stepOrder';
export { flattenSteps, stepsInPhase, type FlatStep } from './steps';
export { planOf, questionOf, resumeTime } from './waiting';
export { workflowOf } from './workflowOf';
export type { Delivery } from './types';
export { expectsVelaCore, VELA_CORE_KEY } from './velaCore';
