import type { RolloutStep } from '@velastage/plugin-kubevela-common';
import { asArray } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';

/** How far an OpenKruise Rollout is: the number of its step, from 1, and whether that is over. */
export interface StepPosition {
  index: number;
  done: boolean;
}

/** Its strategy, whichever of the two it has. */
export function strategyOf({ spec }: KubernetesObject) {
  return spec?.strategy?.blueGreen ?? spec?.strategy?.canary;
}

/** Its position, whichever strategy it follows. */
export function statusOf({ status }: KubernetesObject) {
  return status?.blueGreenStatus ?? status?.canaryStatus;
}

/** The steps in the terms of v1beta1; v1alpha1 says `weight` for the traffic, which is the pods' share too. */
export function kruiseSteps(
  object: KubernetesObject,
  { index, done }: StepPosition,
): RolloutStep[] {
  const steps = asArray(strategyOf(object)?.steps);
  return steps.map((step, at) => {
    const share = step.replicas ?? percent(step.weight);
    const traffic = step.traffic ?? percent(step.weight);
    const pauseSeconds = step.pause?.duration;
    const timed = typeof pauseSeconds === 'number';
    // After the last step that takes all pods the engine waits for nobody.
    const last = at === steps.length - 1 && String(share) === '100%';
    return {
      state: stateOf(at + 1, index, done),
      replicas: share === undefined ? undefined : String(share),
      traffic: traffic === undefined ? undefined : String(traffic),
      pauseSeconds: timed ? pauseSeconds : undefined,
      approval: !timed && !last,
    };
  });
}

function stateOf(step: number, current: number, done: boolean) {
  if (step < current || (step === current && done)) {
    return 'done';
  }
  return step === current ? 'current' : 'ahead';
}

function percent(weight: unknown): string | undefined {
  return typeof weight === 'number' ? `${weight}%` : undefined;
}
