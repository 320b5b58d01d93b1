import { asText } from '../kube/objects';
import { brief } from '../kube/text';
import { rolloutStepOf } from '../health';
import type { Tree } from '../tree';
import { cleanMessage } from './cleanMessage';
import { lastTouch } from './lastTouch';
import { stepsInPhase, type FlatStep } from './steps';
import type { DeliveryInput, Verdict } from './types';

/** vela-core looks at a running step at least once a minute; so long without that, it does not run. */
export const STALL_DEADLINE_MS = 5 * 60_000;

/** The state of a workflow that is under way. */
export function runningState(
  { application, tree, now }: DeliveryInput,
  steps: FlatStep[],
): Verdict {
  const workflow = application.status?.workflow;
  if (workflow?.finished === true && workflow.status === 'executing') {
    return {
      state: 'Failed',
      message: 'The workflow is marked as finished and as running at once',
      since: asText(workflow.endTime),
      stuck: 'zombie',
    };
  }
  const canary = canaryApproval(tree);
  const [failed] = stepsInPhase(steps, 'failed');
  const [running] = stepsInPhase(steps, 'running');
  const step = failed ?? running;
  const touched = lastTouch(application);
  const stallAt =
    touched === undefined || workflow?.status !== 'executing'
      ? undefined
      : touched + STALL_DEADLINE_MS;
  if (canary) {
    return { ...canary, step: running?.name };
  }
  if (stallAt !== undefined && now >= stallAt) {
    return {
      state: 'Running',
      message: 'vela-core has not touched the workflow for minutes',
      step: step?.name,
      since: asText(workflow.startTime),
      stuck: 'stalled',
    };
  }
  return {
    state: 'Running',
    message: runningMessage(failed, running),
    step: step?.name,
    since:
      asText(workflow?.startTime) ??
      asText(application.metadata.creationTimestamp),
    recheckAt: stallAt,
  };
}

function runningMessage(
  failed?: FlatStep,
  running?: FlatStep,
): string | undefined {
  if (failed) {
    return `Step ${failed.name} failed and is tried again`;
  }
  if (!running?.message) {
    return running && `Step ${running.name} is under way`;
  }
  return running.message === 'wait healthy'
    ? `Step ${running.name} waits until all is healthy`
    : `Step ${running.name}: ${brief(cleanMessage(running.message))}`;
}

/** A canary that waits for a person keeps the workflow "running"; what it does is wait. */
function canaryApproval(tree: Tree): Verdict | undefined {
  for (const { object, ref } of tree.managed) {
    if (ref.group === 'rollouts.kruise.io' && object) {
      const step = ref.kind === 'Rollout' ? rolloutStepOf(object) : undefined;
      if (step?.waitsForApproval) {
        return {
          state: 'Waiting',
          message: `The rollout of ${ref.name} waits for approval at step ${step.index} of ${step.total}`,
          since: step.since,
        };
      }
    }
  }
  return undefined;
}
