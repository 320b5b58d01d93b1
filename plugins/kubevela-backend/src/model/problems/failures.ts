import type { KubernetesObject } from '../../watch/types';
import { cleanMessage, planOf, type FlatStep } from '../delivery';
import { rejectionOf } from '../delivery/rejection';
import { conditionOf } from '../kube/conditions';
import { asText } from '../kube/objects';

/** One error that vela-core reports. */
export interface Failure {
  source: 'rejection' | 'step' | 'stateKeep';
  /** The error alone, without what vela-core wraps around it. */
  text: string;
  /** As vela-core put it. */
  original: string;
  step?: string;
  component?: string;
  /** ISO 8601. */
  since?: string;
}

/** What vela-core failed at: the condition that rejects the Application, steps that failed, state-keep. */
export function failuresOf(
  application: KubernetesObject,
  steps: readonly FlatStep[],
): Failure[] {
  const failures: Failure[] = [];
  const rejection = rejectionOf(application);
  if (rejection?.message) {
    failures.push({
      source: 'rejection',
      text: rejection.message,
      original: rejection.message,
      since: rejection.lastTransitionTime,
    });
  }
  for (const step of steps) {
    if (step.phase === 'failed' && step.message && !isByHand(step)) {
      failures.push(...failuresOfStep(step, application));
    }
  }
  const stateKeep = conditionOf(application, 'StateKeep');
  if (stateKeep?.status === 'False' && stateKeep.message) {
    for (const text of errorsIn(stateKeep.message)) {
      failures.push({
        source: 'stateKeep',
        text,
        original: stateKeep.message,
        since: stateKeep.lastTransitionTime,
      });
    }
  }
  return failures;
}

/** Terminated by someone: the step's message is still the one from before. */
function isByHand({ reason }: FlatStep): boolean {
  return reason === 'Terminate';
}

function failuresOfStep(
  step: FlatStep,
  application: KubernetesObject,
): Failure[] {
  const original = step.message ?? '';
  const component =
    step.type === 'apply-component'
      ? asText(planOf(application.spec, step)?.properties?.component) ??
        step.name
      : undefined;
  return errorsIn(cleanMessage(original)).map(text => ({
    source: 'step',
    text,
    original,
    step: step.name,
    component,
    since: asText(step.firstExecuteTime),
  }));
}

const SEVERAL = /Found \d+ errors?\. \[([\s\S]*)\]\s*$/;
const WRAPPERS =
  /^(?:error encountered in cluster \S+: |Dispatch: |pre-dispatch dryrun failed: |GenerateComponentManifest: |cannot (?:create|patch|update|get|delete|apply) (?:object|ApplyOption): )+/;

/** The single errors inside a message: vela-core lists several as `Found 2 errors. [(one), (two)]`. */
export function errorsIn(message: string): string[] {
  const several = SEVERAL.exec(message);
  if (!several) {
    return [message.replace(WRAPPERS, '').trim()];
  }
  const list = several[1].trim();
  const inner =
    list.startsWith('(') && list.endsWith(')') ? list.slice(1, -1) : list;
  return inner.split('), (').flatMap(errorsIn);
}
