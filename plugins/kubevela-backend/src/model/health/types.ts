import type { Health } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';

/** What one look at one object says about its health. */
export interface HealthOpinion {
  status: Health;
  /** One short sentence, without a full stop: why it is so. */
  message?: string;
  /** Since when, as the object says (ISO 8601); left out where it does not say. */
  since?: string;
  /** When time alone changes the verdict (milliseconds since the epoch). */
  recheckAt?: number;
}

/** What a rule may look at beside the object. */
export interface HealthContext {
  /** Milliseconds since the epoch. */
  now: number;
  /** On this cluster nothing fills in the addresses of Ingresses and LoadBalancer Services. */
  ignoreMissingAddress?: boolean;
}

/**
 * The health of one kind. `check` is pure and quick; undefined means "no opinion", which shows no mark and
 * is not the same as healthy. Deletion is dealt with before any rule is asked.
 */
export interface BuiltInHealthRule {
  group: string;
  kind: string;
  check(
    object: KubernetesObject,
    context: HealthContext,
  ): HealthOpinion | undefined;
}
