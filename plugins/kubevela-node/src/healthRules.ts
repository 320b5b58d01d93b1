import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Health } from '@velastage/plugin-kubevela-common';

/**
 * What a rule says about one object.
 *
 * @public
 */
export interface HealthRuleResult {
  status: Health;
  /** One sentence for people: why it is so. */
  message?: string;
}

/**
 * The health of one kind of Kubernetes object.
 *
 * @public
 */
export interface HealthRule {
  /** API group, empty for the core group. */
  group: string;
  kind: string;
  /**
   * Judges one object as the API server holds it (without `managedFields`, last-applied annotations and
   * Secret contents). It must be quick, must not change the object, and returns undefined to leave the
   * verdict to the built-in rules. If it throws, the object's health is Unknown.
   */
  check(object: Readonly<Record<string, any>>): HealthRuleResult | undefined;
}

/**
 * Where modules add health rules.
 *
 * @public
 */
export interface KubevelaHealthRulesExtensionPoint {
  /** Adds a rule. For one kind the last added rule is asked first, the built-in one last. */
  addHealthRule(rule: HealthRule): void;
}

/**
 * Extension point to say when objects of a kind are healthy.
 *
 * @public
 */
export const kubevelaHealthRulesExtensionPoint =
  createExtensionPoint<KubevelaHealthRulesExtensionPoint>({
    id: 'kubevela.health-rules',
  });
