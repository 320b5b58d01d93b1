import type { ProblemRule } from '../types';
import { addressMissing } from './addressMissing';
import { admissionRefused } from './admissionRefused';
import { analysisFailed } from './analysisFailed';
import { applicationRejected } from './applicationRejected';
import { autoscalerFailing } from './autoscalerFailing';
import { canaryWaiting } from './canaryWaiting';
import { clusterNoMatch } from './clusterNoMatch';
import { clusterUnknown } from './clusterUnknown';
import { configKeysLeft } from './configKeysLeft';
import { conflictingTraits } from './conflictingTraits';
import { containerConfig } from './containerConfig';
import { containerStart } from './containerStart';
import { crashLoop } from './crashLoop';
import { definitionNotFound } from './definitionNotFound';
import { deletionStuck } from './deletionStuck';
import { duplicateComponent } from './duplicateComponent';
import { editedNotPublished } from './editedNotPublished';
import { existsUnmanaged } from './existsUnmanaged';
import { fieldImmutable } from './fieldImmutable';
import { healthPolicy } from './healthPolicy';
import { helmChartFailed } from './helmChartFailed';
import { imagePull } from './imagePull';
import { jobFailed } from './jobFailed';
import { kindUnknown } from './kindUnknown';
import { livenessFailing } from './livenessFailing';
import { namespaceMissing } from './namespaceMissing';
import { notAllowed } from './notAllowed';
import { notReady } from './notReady';
import { notReconciled } from './notReconciled';
import { notVisible } from './notVisible';
import { objectInvalid } from './objectInvalid';
import { oomKilled } from './oomKilled';
import { ownedByOther } from './ownedByOther';
import { parameterInvalid } from './parameterInvalid';
import { parameterMissing } from './parameterMissing';
import { parameterUnknown } from './parameterUnknown';
import { podFailed } from './podFailed';
import { podStarting } from './podStarting';
import { podsRefused } from './podsRefused';
import { policyNotFound } from './policyNotFound';
import { quotaExceeded } from './quotaExceeded';
import { readinessGate } from './readinessGate';
import { reconcilePaused } from './reconcilePaused';
import { removalHeld } from './removalHeld';
import { resourceChanged } from './resourceChanged';
import { resourceDeleted } from './resourceDeleted';
import { resourceUnhealthy } from './resourceUnhealthy';
import { rolloutDeadlock } from './rolloutDeadlock';
import { serviceWithoutPods } from './serviceWithoutPods';
import { stateKeepFailed } from './stateKeepFailed';
import { stepFailed } from './stepFailed';
import { stepInvalid } from './stepInvalid';
import { stepTimeout } from './stepTimeout';
import { trackerUnreadable } from './trackerUnreadable';
import { unschedulable } from './unschedulable';
import { velaCoreFailing } from './velaCoreFailing';
import { volumeUnbound } from './volumeUnbound';
import { waitingApproval } from './waitingApproval';
import { workflowStuck } from './workflowStuck';
import { workflowSuspended } from './workflowSuspended';
import { workflowTerminated } from './workflowTerminated';
import { writeConflict } from './writeConflict';

/** All rules, causes before what they lead to: the first problem of a severity is the root cause. */
export const PROBLEM_RULES: readonly ProblemRule[] = [
  deletionStuck,
  trackerUnreadable,
  // What vela-core cannot even read.
  definitionNotFound,
  policyNotFound,
  stepInvalid,
  helmChartFailed,
  parameterMissing,
  parameterInvalid,
  applicationRejected,
  // What the cluster does not take.
  clusterUnknown,
  clusterNoMatch,
  namespaceMissing,
  kindUnknown,
  notAllowed,
  writeConflict,
  ownedByOther,
  existsUnmanaged,
  quotaExceeded,
  admissionRefused,
  fieldImmutable,
  objectInvalid,
  podsRefused,
  // What is gone, or does not run.
  resourceDeleted,
  imagePull,
  containerConfig,
  volumeUnbound,
  unschedulable,
  oomKilled,
  // Before the Jobs that it measures with.
  analysisFailed,
  jobFailed,
  livenessFailing,
  crashLoop,
  containerStart,
  podFailed,
  podStarting,
  notReady,
  readinessGate,
  serviceWithoutPods,
  addressMissing,
  autoscalerFailing,
  resourceUnhealthy,
  healthPolicy,
  // What a workload does wrong, it does whether vela-core runs or not.
  velaCoreFailing,
  // Where the workflow comes to a halt over it.
  rolloutDeadlock,
  workflowStuck,
  stepFailed,
  stepTimeout,
  stateKeepFailed,
  notReconciled,
  workflowTerminated,
  // What someone should know.
  removalHeld,
  resourceChanged,
  configKeysLeft,
  duplicateComponent,
  conflictingTraits,
  parameterUnknown,
  notVisible,
  canaryWaiting,
  waitingApproval,
  workflowSuspended,
  reconcilePaused,
  editedNotPublished,
];
