import type { ProblemRule } from '../types';
import { admissionRefused } from './admissionRefused';
import { applicationRejected } from './applicationRejected';
import { autoscalerFailing } from './autoscalerFailing';
import { canaryWaiting } from './canaryWaiting';
import { clusterNoMatch } from './clusterNoMatch';
import { clusterUnknown } from './clusterUnknown';
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
import { imagePull } from './imagePull';
import { jobFailed } from './jobFailed';
import { kindUnknown } from './kindUnknown';
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
import { podFailed } from './podFailed';
import { podStarting } from './podStarting';
import { podsRefused } from './podsRefused';
import { policyNotFound } from './policyNotFound';
import { quotaExceeded } from './quotaExceeded';
import { reconcilePaused } from './reconcilePaused';
import { removalHeld } from './removalHeld';
import { resourceChanged } from './resourceChanged';
import { resourceDeleted } from './resourceDeleted';
import { resourceUnhealthy } from './resourceUnhealthy';
import { stateKeepFailed } from './stateKeepFailed';
import { stepFailed } from './stepFailed';
import { stepInvalid } from './stepInvalid';
import { stepTimeout } from './stepTimeout';
import { trackerUnreadable } from './trackerUnreadable';
import { unschedulable } from './unschedulable';
import { volumeUnbound } from './volumeUnbound';
import { waitingApproval } from './waitingApproval';
import { workflowStuck } from './workflowStuck';
import { workflowSuspended } from './workflowSuspended';
import { workflowTerminated } from './workflowTerminated';

/** All rules, causes before what they lead to: the first problem of a severity is the root cause. */
export const PROBLEM_RULES: readonly ProblemRule[] = [
  deletionStuck,
  trackerUnreadable,
  // What vela-core cannot even read.
  definitionNotFound,
  policyNotFound,
  stepInvalid,
  parameterMissing,
  parameterInvalid,
  applicationRejected,
  // What the cluster does not take.
  clusterUnknown,
  clusterNoMatch,
  namespaceMissing,
  kindUnknown,
  notAllowed,
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
  jobFailed,
  crashLoop,
  containerStart,
  podFailed,
  podStarting,
  notReady,
  autoscalerFailing,
  resourceUnhealthy,
  healthPolicy,
  // Where the workflow comes to a halt over it.
  workflowStuck,
  stepFailed,
  stepTimeout,
  stateKeepFailed,
  notReconciled,
  workflowTerminated,
  // What someone should know.
  removalHeld,
  resourceChanged,
  duplicateComponent,
  conflictingTraits,
  notVisible,
  canaryWaiting,
  waitingApproval,
  workflowSuspended,
  reconcilePaused,
  editedNotPublished,
];
