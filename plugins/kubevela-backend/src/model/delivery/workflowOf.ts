import type { Workflow } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { asArray, asText } from '../kube/objects';
import { isoOf } from '../kube/time';
import { cleanMessage } from './cleanMessage';
import { flattenSteps, type FlatStep } from './steps';

/**
 * The workflow step by step. Steps that have not begun are not in the status; they are added from the spec,
 * as `pending`. Steps that vela-core makes up by itself are known only once they have begun.
 */
export function workflowOf({
  spec,
  status,
}: KubernetesObject): Workflow | undefined {
  const workflow = status?.workflow;
  if (!workflow) {
    return undefined;
  }
  const begun = flattenSteps(workflow.steps);
  return {
    status: asText(workflow.status) ?? 'initializing',
    mode: asText(workflow.mode),
    startedAt: isoOf(workflow.startTime),
    endedAt: isoOf(workflow.endTime),
    steps: withPending(begun, spec?.workflow?.steps).map(step => ({
      id: asText(step.id),
      name: step.name,
      parent: step.parent,
      type: asText(step.type) ?? '',
      phase: asText(step.phase) ?? 'pending',
      reason: asText(step.reason),
      message: step.message ? cleanMessage(step.message) : undefined,
      startedAt: isoOf(step.firstExecuteTime),
      lastAt: isoOf(step.lastExecuteTime),
    })),
  };
}

function withPending(begun: FlatStep[], specSteps: unknown): FlatStep[] {
  const planned = flattenSteps(specSteps);
  if (planned.length === 0) {
    return begun;
  }
  const key = (step: FlatStep) => `${step.parent ?? ''}/${step.name}`;
  const byKey = new Map(begun.map(step => [key(step), step]));
  const steps = planned.map(step => {
    const found = byKey.get(key(step));
    byKey.delete(key(step));
    return found ?? { ...step, phase: 'pending' };
  });
  return [...steps, ...asArray<FlatStep>([...byKey.values()])];
}
