export { findTarget } from './findTarget';
export { listOperations, refusalOf } from './listOperations';
export { operationOf } from './registry';
export { runOperation, type OperationOutcome } from './runOperation';
export type { OperationName, OperationParams } from './types';
