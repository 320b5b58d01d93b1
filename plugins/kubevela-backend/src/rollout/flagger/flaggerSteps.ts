import type { RolloutStep } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { analysisOf, hooksOf } from './hooksOf';
import { weightsOf } from './weights';

const ALL = 100;
/** More steps of traffic than these are shown as one. */
const MAX_WEIGHTS = 20;

type Part = 'begin' | 'analysis' | 'confirm' | 'promotion';

const PART_OF: Record<string, Part> = {
  Waiting: 'begin',
  Progressing: 'analysis',
  WaitingPromotion: 'confirm',
  Promoting: 'promotion',
  Finalising: 'promotion',
};

/** A Canary has no list of steps: what it goes through, in that order, with the one that it is at. */
export function flaggerSteps(object: KubernetesObject): RolloutStep[] {
  const { status } = object;
  const analysis = analysisOf(object.spec);
  const parts: Array<Omit<RolloutStep, 'state'> & { part: Part; at?: number }> =
    [];
  if (hooksOf(object, 'confirm-rollout').length > 0) {
    parts.push({ part: 'begin', action: 'confirm-rollout', approval: true });
  }
  const weights = weightsOf(analysis);
  const asks = hooksOf(object, 'confirm-traffic-increase').length > 0;
  if (weights.length > 0 && weights.length <= MAX_WEIGHTS) {
    for (const weight of weights) {
      parts.push({
        part: 'analysis',
        at: weight,
        traffic: `${weight}%`,
        approval: asks || undefined,
      });
    }
  } else {
    parts.push({ part: 'analysis', action: 'checks' });
  }
  if (hooksOf(object, 'confirm-promotion').length > 0) {
    parts.push({
      part: 'confirm',
      action: 'confirm-promotion',
      approval: true,
    });
  }
  parts.push({ part: 'promotion', action: 'promotion', replicas: `${ALL}%` });
  const at = PART_OF[status?.phase];
  const current = parts.findIndex(({ part, at: weight }) =>
    part === 'analysis' && weight !== undefined
      ? part === at && weight >= Number(status?.canaryWeight ?? 0)
      : part === at,
  );
  const done = status?.phase === 'Succeeded' || status?.phase === 'Initialized';
  return parts.map(({ part: _part, at: _at, ...step }, index) => ({
    state: stateOf(index, done ? parts.length : current),
    ...step,
  }));
}

function stateOf(index: number, current: number): RolloutStep['state'] {
  if (index === current) {
    return 'current';
  }
  return index < current ? 'done' : 'ahead';
}
