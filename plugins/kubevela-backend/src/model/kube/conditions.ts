import type { KubernetesObject } from '../../watch/types';
import { asArray } from './objects';

/** A condition as most kinds publish it. */
export interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
}

/** The condition of that type in `status.conditions`. */
export function conditionOf(
  object: KubernetesObject,
  type: string,
): Condition | undefined {
  return asArray<Condition>(object.status?.conditions).find(
    condition => condition?.type === type,
  );
}

/** Whether the object's controller publishes what it has seen, and has not seen the last change. */
export function isUnobserved(object: KubernetesObject): boolean {
  const observed = object.status?.observedGeneration;
  const generation = object.metadata.generation;
  return (
    typeof observed === 'number' &&
    typeof generation === 'number' &&
    observed < generation
  );
}
