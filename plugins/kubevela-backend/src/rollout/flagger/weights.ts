import { asArray } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
import { analysisOf } from './hooksOf';

const ALL = 100;

/** The shares of traffic that a canary goes through; none of one that counts rounds. */
export function weightsOf(analysis: any): number[] {
  const { iterations, stepWeights, stepWeight, maxWeight } = analysis ?? {};
  if (iterations > 0) {
    return [];
  }
  const listed = asArray(stepWeights).filter(
    (each): each is number => typeof each === 'number',
  );
  if (listed.length > 0) {
    return [...listed];
  }
  if (!(stepWeight > 0)) {
    return [];
  }
  const most = maxWeight > 0 ? maxWeight : ALL;
  return Array.from({ length: Math.ceil(most / stepWeight) }, (_, index) =>
    Math.min(most, stepWeight * (index + 1)),
  );
}

/** The share of traffic that comes after the one of now; undefined where it does not increase any more. */
export function nextWeight({
  spec,
  status,
}: KubernetesObject): number | undefined {
  const now = Number(status?.canaryWeight ?? 0);
  return weightsOf(analysisOf(spec)).find(weight => weight > now);
}
