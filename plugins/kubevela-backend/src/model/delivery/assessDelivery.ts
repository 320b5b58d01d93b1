import { PUBLISH_VERSION_ANNOTATION } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { asArray, asText } from '../kube/objects';
import { brief } from '../kube/text';
import { isoOf, isoOfMs } from '../kube/time';
import { cleanMessage, errorsIn, safeMessage } from './cleanMessage';
import { isEditedNotPublished } from './editedNotPublished';
import { isPaused } from './isPaused';
import { rejectionOf } from './rejection';
import { runningState } from './running';
import { shownSteps } from './shownSteps';
import { stepsInPhase, type FlatStep } from './steps';
import type { Delivery, DeliveryInput, Verdict } from './types';
import { waitingState } from './waiting';

/** Where the delivery of an Application stands. */
export function assessDelivery(input: DeliveryInput): Delivery {
  const { application, current, previous, now } = input;
  const { metadata, status } = application;
  const verdict = verdictOf(input);
  const before = previous?.summary.delivery;
  const kept =
    before?.state === verdict.state && before.message === verdict.message
      ? before.since
      : undefined;
  return {
    summary: {
      state: verdict.state,
      phase: asText(status?.status),
      message: verdict.message,
      step: verdict.step,
      since:
        isoOf(verdict.since) ?? kept ?? (before ? isoOfMs(now) : undefined),
      revision: asText(status?.latestRevision?.name),
      publishVersion: asText(
        metadata.annotations?.[PUBLISH_VERSION_ANNOTATION],
      ),
      editedNotPublished: isEditedNotPublished(application, current),
    },
    stuck: verdict.stuck,
    unseen: verdict.unseen ?? false,
    recheckAt: verdict.recheckAt,
  };
}

function verdictOf(input: DeliveryInput): Verdict {
  const { application } = input;
  const { metadata, status } = application;
  const workflow = status?.workflow;
  if (metadata.deletionTimestamp) {
    return {
      state: 'Deleting',
      message: deletingMessage(application),
      since: metadata.deletionTimestamp,
    };
  }
  if (isPaused(application)) {
    return { state: 'Paused', message: 'Reconciling is switched off' };
  }
  if (!status?.status && !workflow) {
    return {
      state: 'Pending',
      message: 'vela-core has not looked at it yet',
      since: metadata.creationTimestamp,
      unseen: true,
    };
  }
  if ((status.observedGeneration ?? Infinity) < (metadata.generation ?? 0)) {
    return {
      state: 'Pending',
      message: 'vela-core has not looked at the last edit yet',
      unseen: true,
    };
  }
  const rejection = rejectionOf(application);
  if (rejection) {
    return {
      state: 'Rejected',
      message: rejection.message && brief(safeMessage(rejection.message)),
      since: rejection.lastTransitionTime,
    };
  }
  const steps = shownSteps(application);
  switch (status.status) {
    case 'workflowFailed':
    case 'workflowTerminated': {
      const [failed] = stepsInPhase(steps, 'failed');
      const terminated = status.status === 'workflowTerminated';
      return {
        state: terminated ? 'Terminated' : 'Failed',
        message: endMessage(failed) ?? asText(workflow?.message),
        step: failed?.name,
        since: workflow?.endTime ?? failed?.lastExecuteTime,
      };
    }
    case 'workflowSuspending':
      return waitingState(input, steps);
    case 'running':
    case 'unhealthy':
      return workflow?.status
        ? { state: 'Delivered', since: asText(workflow.endTime) }
        : { state: 'Running', message: 'The workflow starts anew' };
    default:
      return runningState(input, steps);
  }
}

function endMessage(step?: FlatStep): string | undefined {
  if (!step) {
    return undefined;
  }
  switch (step.reason) {
    case 'Terminate':
      return `Stopped by hand at step ${step.name}`;
    case 'Timeout':
      return `Step ${step.name} took too long`;
    default:
      return step.message
        ? `Step ${step.name}: ${brief(errorsIn(cleanMessage(step.message))[0])}`
        : `Step ${step.name} failed`;
  }
}

function deletingMessage({ status }: KubernetesObject): string | undefined {
  return asArray(status?.conditions).find(
    condition => condition?.reason === 'Deleting',
  )?.message;
}
