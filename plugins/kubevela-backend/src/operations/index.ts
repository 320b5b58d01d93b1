export { findTarget } from './findTarget';
export { listOperations, refusalOf } from './listOperations';
export { offersOfRevision } from './offersOfRevision';
export { refusedByCluster } from './refusedByCluster';
export { operationOf, operations } from './registry';
export { runOperation, type OperationOutcome } from './runOperation';
export { applicationNode } from './applicationNode';
export type { DeployedRevision, OperationName, OperationParams } from './types';
