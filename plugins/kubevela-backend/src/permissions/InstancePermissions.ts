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

  /** Whether a decision lets an instance through. */
  allows(decision: PolicyDecision, summary: InstanceSummary): boolean {
    return decision.result === AuthorizeResult.CONDITIONAL
      ? createConditionAuthorizer(
          this.#registry.getPermissionRuleset(applicationResourceRef),
        )(decision, summary)
      : decision.result === AuthorizeResult.ALLOW;
  }

  /** Whether each of several permissions is given for an instance. */
  async allowedEach(
    permissions: ResourcePermission[],
    summary: InstanceSummary,
    credentials: BackstageCredentials,
  ): Promise<boolean[]> {
    const decisions = await this.decide(permissions, credentials);
    return decisions.map(decision => this.allows(decision, summary));
  }
}
