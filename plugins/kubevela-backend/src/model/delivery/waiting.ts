import { asArray, asRecord, asText } from '../kube/objects';
import { durationMs } from '../kube/duration';
import { timeOf, isoOfMs } from '../kube/time';
import { stepsInPhase, type FlatStep, type StepStatus } from './steps';
import type { DeliveryInput, Verdict } from './types';

/** After a resume vela-core goes on within a second or two; so long without that, it will not. */
export const RESUME_DEADLINE_MS = 60_000;
const RESUMING = 'Goes on';
const WEDGED = 'It was resumed, but vela-core does not go on';

/** The state of a workflow in phase `workflowSuspending`. */
export function waitingState(
  { application, previous, now }: DeliveryInput,
  steps: FlatStep[],
): Verdict {
  const workflow = application.status?.workflow;
  const suspending = stepsInPhase(steps, 'suspending');
  if (!workflow?.suspend && suspending.length === 0) {
    return resumed(previous?.summary.delivery, now);
  }
  const [first] = suspending;
  const byHand = !first || first.reason !== 'Suspend';
  if (byHand) {
    const [step] = first ? [first] : stepsInPhase(steps, 'running');
    return {
      state: 'Waiting',
      message: 'The workflow was suspended',
      step: step?.name,
      since: asText(step?.lastExecuteTime),
    };
  }
  const resumesAt = resumeTime(application.spec, first);
  return {
    state: 'Waiting',
    message: waitingMessage(suspending, first, resumesAt),
    step: first.name,
    since: asText(first.firstExecuteTime),
    recheckAt: resumesAt,
  };
}

function waitingMessage(
  suspending: FlatStep[],
  first: FlatStep,
  resumesAt?: number,
): string {
  if (resumesAt !== undefined) {
    return `Step ${first.name} pauses until ${isoOfMs(resumesAt)}`;
  }
  const names = suspending.map(step => step.name);
  return names.length > 1
    ? `Steps ${names.join(', ')} wait for approval`
    : `Step ${first.name} waits for approval`;
}

/** When a suspend step goes on by itself: its duration is in the spec only. */
export function resumeTime(spec: any, step: FlatStep): number | undefined {
  const started = timeOf(step.firstExecuteTime);
  const duration = durationMs(planOf(spec, step)?.properties?.duration);
  return started === undefined || duration === undefined
    ? undefined
    : started + duration;
}

/** What the author of a suspend step wants to know before it goes on, as written; vela-core keeps it to itself. */
export function questionOf(plan?: {
  properties?: unknown;
}): string | undefined {
  return asText(asRecord(plan?.properties)?.message);
}

/** The step as the spec has it. */
export function planOf(spec: any, step: FlatStep): any | undefined {
  const steps = asArray<StepStatus>(spec?.workflow?.steps);
  const within = step.parent
    ? asArray<StepStatus>(
        steps.find(({ name }) => name === step.parent)?.subSteps,
      )
    : steps;
  return within.find(({ name }) => name === step.name);
}

/** Nothing is suspended any more, yet the phase still says so: for a moment that is how a resume looks. */
function resumed(
  before: { state: string; message?: string; since?: string } | undefined,
  now: number,
): Verdict {
  const wedged = before?.message === WEDGED;
  const since =
    wedged || before?.message === RESUMING ? timeOf(before?.since) : now;
  const deadline = (since ?? now) + RESUME_DEADLINE_MS;
  const iso = isoOfMs(since ?? now);
  return wedged || now >= deadline
    ? { state: 'Failed', message: WEDGED, since: iso, stuck: 'wedged' }
    : { state: 'Running', message: RESUMING, since: iso, recheckAt: deadline };
}
