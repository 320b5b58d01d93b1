import type {
  ResourceNode,
  ResourceRef,
  Workflow,
} from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { asArray, asText } from '../kube/objects';
import { redactText } from '../../redact';
import { isoOf, isoOfMs } from '../kube/time';
import { cleanMessage } from './cleanMessage';
import { flattenSteps, type FlatStep } from './steps';
import { stepKey, stepOrder, type PlannedStep } from './stepOrder';
import { shownSteps } from './shownSteps';
import { questionOf, resumeTime } from './waiting';

/** What runs something and has logs. */
const RUNNERS: ReadonlySet<string> = new Set(['Job', 'Pod']);
/** vela-core makes them of ten letters; what is shorter may stand in a name by chance. */
const ID_LENGTH = 8;
const SUSPENDED = 'Suspended by field suspend';

/**
 * The workflow step by step. Steps that have not begun are not in the status; they are added from the spec,
 * as `pending`. Steps that vela-core makes up by itself are known only once they have begun.
 */
export function workflowOf(
  application: KubernetesObject,
  nodes: readonly ResourceNode[] = [],
): Workflow | undefined {
  const { spec, status } = application;
  const workflow = status?.workflow;
  if (!workflow) {
    return undefined;
  }
  const begun = shownSteps(application);
  const planned = flattenSteps(spec?.workflow?.steps) as PlannedStep[];
  const steps = withPending(begun, planned);
  const plans = new Map(planned.map(step => [stepKey(step), step]));
  const order = stepOrder(
    steps.map(step => plans.get(stepKey(step)) ?? step),
    asText(workflow.mode),
  );
  const runners = nodes.filter(({ ref }) => RUNNERS.has(ref.kind));
  return {
    status: asText(workflow.status) ?? 'initializing',
    mode: asText(workflow.mode),
    startedAt: isoOf(workflow.startTime),
    endedAt: isoOf(workflow.endTime),
    steps: steps.map(step => ({
      id: asText(step.id),
      name: step.name,
      parent: step.parent,
      type: asText(step.type) ?? '',
      phase: asText(step.phase) ?? 'pending',
      ...whatItSays(step, plans.get(stepKey(step))),
      startedAt: isoOf(step.firstExecuteTime),
      lastAt: isoOf(step.lastExecuteTime),
      condition: conditionOf(plans.get(stepKey(step))),
      after: order.get(stepKey(step)),
      resumesAt: resumesAt(spec, step),
      resources: startedBy(step, runners),
    })),
  };
}

/** Steps put their id into the names of what they start, so that each run has its own. */
function startedBy(
  { id }: FlatStep,
  runners: readonly ResourceNode[],
): ResourceRef[] | undefined {
  const found =
    typeof id === 'string' && id.length >= ID_LENGTH
      ? runners.filter(({ ref, managed }) => managed && ref.name.includes(id))
      : [];
  return found.length > 0 ? found.map(({ ref }) => ref) : undefined;
}

/** When a timed pause that is under way. */
function resumesAt(spec: unknown, step: FlatStep): string | undefined {
  const at = step.phase === 'suspending' ? resumeTime(spec, step) : undefined;
  return at === undefined ? undefined : isoOfMs(at);
}

/**
 * A step that waits for a person has a question by its author, which vela-core keeps to itself; what it says
 * instead is that it waits.
 */
function whatItSays(step: FlatStep, plan?: PlannedStep) {
  const { reason, message } = step;
  if (reason === 'Suspend' && message === SUSPENDED) {
    const question = questionOf(plan);
    return { message: question && redactText(question) };
  }
  return {
    reason: asText(reason),
    message: message ? cleanMessage(message) : undefined,
  };
}

function conditionOf(step?: PlannedStep): string | undefined {
  const text = asText(step?.if);
  return text === undefined ? undefined : redactText(text);
}

function withPending(begun: FlatStep[], planned: FlatStep[]): FlatStep[] {
  if (planned.length === 0) {
    return begun;
  }
  const byKey = new Map(begun.map(step => [stepKey(step), step]));
  const steps = planned.map(step => {
    const found = byKey.get(stepKey(step));
    byKey.delete(stepKey(step));
    return found ?? { ...step, phase: 'pending' };
  });
  return [...steps, ...asArray<FlatStep>([...byKey.values()])];
}
