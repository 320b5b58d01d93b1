import type { KubernetesObject } from '../../watch/types';
import {
  cleanMessage,
  errorsIn,
  planOf,
  safeMessage,
  type FlatStep,
} from '../delivery';
import { rejectionOf } from '../delivery/rejection';
import { conditionOf } from '../kube/conditions';
import { asText } from '../kube/objects';
import type { Tree, TreeNode } from '../tree';

/** One error that vela-core reports. */
export interface Failure {
  source: 'rejection' | 'step' | 'stateKeep' | 'pods';
  /** The error alone, without what vela-core wraps around it. */
  text: string;
  /** As vela-core put it, safe to show. */
  original: string;
  step?: string;
  component?: string;
  /** ISO 8601. */
  since?: string;
  /** Of `pods`: the object whose pods are refused. */
  node?: TreeNode;
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
      text: safeMessage(rejection.message),
      original: safeMessage(rejection.message),
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
    const original = safeMessage(stateKeep.message);
    for (const text of errorsIn(original)) {
      failures.push({
        source: 'stateKeep',
        text,
        original,
        since: stateKeep.lastTransitionTime,
      });
    }
  }
  return failures;
}

/** Pods that the API server refuses to their ReplicaSet: the only place where that shows, beside events. */
export function refusedPods(tree: Tree): Failure[] {
  const failures: Failure[] = [];
  for (const node of tree.byId.values()) {
    if (node.health?.status !== 'Degraded' || !node.object || node.outdated) {
      continue;
    }
    const refused = conditionOf(node.object, 'ReplicaFailure');
    const toldBelow = node.children.some(
      child =>
        child.object &&
        conditionOf(child.object, 'ReplicaFailure') !== undefined,
    );
    if (refused?.status === 'True' && refused.message && !toldBelow) {
      failures.push({
        source: 'pods',
        text: safeMessage(refused.message),
        original: safeMessage(refused.message),
        component: node.component || undefined,
        since: refused.lastTransitionTime,
        node,
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
  const message = step.message ?? '';
  const original = safeMessage(message);
  const component =
    step.type === 'apply-component'
      ? asText(planOf(application.spec, step)?.properties?.component) ??
        step.name
      : undefined;
  return errorsIn(cleanMessage(message)).map(text => ({
    source: 'step',
    text,
    original,
    step: step.name,
    component,
    since: asText(step.firstExecuteTime),
  }));
}
