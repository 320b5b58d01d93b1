export { findDrift, type DriftInput } from './findDrift';
export type { Drift } from './types';
export { isAppliedOnce, isSelfRepairing } from './repairs';
