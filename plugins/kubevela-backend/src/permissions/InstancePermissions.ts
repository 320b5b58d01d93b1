import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import type { InstanceSummary } from '@velastage/plugin-kubevela-common';
import { applicationResourceRef } from './resource';

/** Decides on permissions of Applications: asks the policy once, and applies its conditions here. */
export class InstancePermissions {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  #authorizer?: (decision: PolicyDecision, summary: InstanceSummary) => boolean;

  constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
  }

  /** What the policy says, in one question to it. */
  decide(
    permissions: ResourcePermission[],
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision[]> {
    return this.#permissions.authorizeConditional(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
  }

  /** Whether a decision lets an instance through; conditions fit no instance that there is not. */
  allows(
    decision: PolicyDecision,
    summary: InstanceSummary | undefined,
  ): boolean {
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      return decision.result === AuthorizeResult.ALLOW;
    }
    // Made once, for lists ask for thousands; and late, as rules are registered while the plugin starts.
    this.#authorizer ??= createConditionAuthorizer(
      this.#registry.getPermissionRuleset(applicationResourceRef),
    );
    return summary !== undefined && this.#authorizer(decision, summary);
  }

  /** Whether each of several permissions is given for an instance. */
  async allowedEach(
    permissions: ResourcePermission[],
    summary: InstanceSummary | undefined,
    credentials: BackstageCredentials,
  ): Promise<boolean[]> {
    if (permissions.length === 0) {
      return [];
    }
    const decisions = await this.decide(permissions, credentials);
    return decisions.map(decision => this.allows(decision, summary));
  }
}
