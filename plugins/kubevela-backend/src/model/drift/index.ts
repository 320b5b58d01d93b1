export { findDrift, type DriftInput } from './findDrift';
export { fieldManagers } from './fieldManagers';
export type { Drift } from './types';
export { isAppliedOnce, isSelfRepairing } from './repairs';
