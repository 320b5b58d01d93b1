import type { RolloutStep } from '@velastage/plugin-kubevela-common';
import { asArray } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
import { stepPauseMs, stepsOf } from './argoState';

const SECOND_MS = 1_000;

/**
 * The steps, one for each of Argo's own: its numbers are those of its messages and tools.
 *
 * @param at - the step it is at, from 0
 */
export function argoSteps(object: KubernetesObject, at: number): RolloutStep[] {
  const routed = object.spec?.strategy?.canary?.trafficRouting !== undefined;
  return stepsOf(object).map((step, index) => ({
    state: stateOf(index, at),
    ...describe(step, routed),
  }));
}

function stateOf(index: number, at: number): RolloutStep['state'] {
  if (index === at) {
    return 'current';
  }
  return index < at ? 'done' : 'ahead';
}

function describe(step: any, routed: boolean): Partial<RolloutStep> {
  if (typeof step?.setWeight === 'number') {
    const share = `${step.setWeight}%`;
    // Without a router the share of the pods is what shares the traffic.
    return routed ? { traffic: share } : { replicas: share };
  }
  if (step?.pause !== undefined) {
    const ms = stepPauseMs(step);
    return ms === undefined
      ? { approval: true }
      : { pauseSeconds: Math.round(ms / SECOND_MS) };
  }
  if (step?.analysis !== undefined) {
    return { action: 'analysis', detail: templatesOf(step.analysis) };
  }
  if (step?.setCanaryScale !== undefined) {
    const { replicas, weight } = step.setCanaryScale;
    if (replicas !== undefined || weight !== undefined) {
      return {
        replicas: replicas === undefined ? `${weight}%` : `${replicas}`,
      };
    }
  }
  // The others are shown by Argo's own word for them.
  const [action, value] = Object.entries<any>(step ?? {})[0] ?? [];
  return {
    action,
    detail: typeof value?.name === 'string' ? value.name : undefined,
  };
}

/** Names of the templates that an analysis is made of. */
export function templatesOf(analysis: any): string | undefined {
  const names = asArray(analysis?.templates).flatMap(each =>
    typeof each?.templateName === 'string' ? [each.templateName] : [],
  );
  return names.length > 0 ? names.join(', ') : undefined;
}
