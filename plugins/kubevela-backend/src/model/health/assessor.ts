import type { HealthRule } from '@velastage/plugin-kubevela-node';
import type { KubernetesObject } from '../../watch/types';
import { groupOf } from '../kube/objects';
import { byConditions } from './byConditions';
import { BUILT_IN_RULES } from './rules';
import type { BuiltInHealthRule, HealthContext, HealthOpinion } from './types';

/** Judges any object. Undefined where nobody has an opinion on its kind. */
export type HealthAssessor = (
  object: KubernetesObject,
  context: HealthContext,
) => HealthOpinion | undefined;

/**
 * An assessor that asks, in this order: is it being deleted, the adopters' rules (the last added first),
 * the built-in rule of its kind, its conditions. An adopter's rule that throws makes the object Unknown.
 */
export function createHealthAssessor(
  adopterRules: readonly HealthRule[] = [],
): HealthAssessor {
  const builtIn = new Map<string, BuiltInHealthRule>();
  for (const rule of BUILT_IN_RULES) {
    builtIn.set(`${rule.group}/${rule.kind}`, rule);
  }
  const adopters = new Map<string, HealthRule[]>();
  for (const rule of adopterRules) {
    const key = `${rule.group}/${rule.kind}`;
    adopters.set(key, [rule, ...(adopters.get(key) ?? [])]);
  }
  return (object, context) => {
    const { deletionTimestamp } = object.metadata;
    if (deletionTimestamp) {
      return {
        status: 'Terminating',
        message: deletionMessage(object),
        since: deletionTimestamp,
      };
    }
    const key = `${groupOf(object.apiVersion)}/${object.kind}`;
    const opinion = adopters.size > 0 && askAdopters(adopters.get(key), object);
    if (opinion) {
      return opinion;
    }
    const rule = builtIn.get(key);
    return rule ? rule.check(object, context) : byConditions(object, context);
  };
}

function askAdopters(
  rules: HealthRule[] | undefined,
  object: KubernetesObject,
): HealthOpinion | undefined {
  for (const rule of rules ?? []) {
    try {
      const result = rule.check(object);
      if (result) {
        return { status: result.status, message: result.message };
      }
    } catch (error) {
      return {
        status: 'Unknown',
        message: `The health rule for ${rule.kind} failed: ${error}`,
      };
    }
  }
  return undefined;
}

function deletionMessage({ metadata }: KubernetesObject): string {
  const finalizers = metadata.finalizers ?? [];
  return finalizers.length > 0
    ? `Being deleted, held by ${finalizers.join(', ')}`
    : 'Being deleted';
}
