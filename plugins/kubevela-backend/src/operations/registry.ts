import { deleteApplication } from './application/deleteApplication';
import {
  pauseReconciling,
  resumeReconciling,
} from './application/pauseReconciling';
import { repairDrift } from './application/repairDrift';
import { deletePod } from './deletePod';
import { deployRevision } from './deploy/deployRevision';
import { rolloutOperations } from './rollout/rolloutOperations';
import { restartWorkload } from './restartWorkload';
import { scaleWorkload } from './scaleWorkload';
import { approveStep } from './workflow/approveStep';
import { restartWorkflow } from './workflow/restartWorkflow';
import { resumeWorkflow } from './workflow/resumeWorkflow';
import { retryWorkflow } from './workflow/retryWorkflow';
import { suspendWorkflow } from './workflow/suspendWorkflow';
import { terminateWorkflow } from './workflow/terminateWorkflow';
import type { Operation, OperationName } from './types';

/** Everything that can be done to a resource, in the order in which it is offered. */
export const operations: readonly Operation[] = [
  restartWorkload,
  scaleWorkload,
  deletePod,
  approveStep,
  resumeWorkflow,
  retryWorkflow,
  suspendWorkflow,
  restartWorkflow,
  terminateWorkflow,
  deployRevision,
  repairDrift,
  resumeReconciling,
  pauseReconciling,
  deleteApplication,
  ...rolloutOperations,
];

/** The operation of a name. */
export function operationOf(name: OperationName): Operation {
  const found = operations.find(operation => operation.name === name);
  if (!found) {
    throw new Error(`There is no operation ${name}`);
  }
  return found;
}
