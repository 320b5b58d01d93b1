import type { RolloutTarget } from '@velastage/plugin-kubevela-node';
import type { KubernetesObject } from '../watch/types';

/** The object of a target, in the terms of this plugin. */
export function asObject({ object }: RolloutTarget): KubernetesObject {
  return object as KubernetesObject;
}
