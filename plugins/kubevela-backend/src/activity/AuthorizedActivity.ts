import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import {
  kubevelaApplicationReadPermission,
  type ActivityList,
} from '@velastage/plugin-kubevela-common';
import {
  applicationResourceRef,
  type InstancePermissionFilter,
} from '../permissions/resource';
import { actorOf } from './actorOf';
import type { ActivityStore } from './ActivityStore';
import type { Visibility } from './filters';
import type { ActivityQuery } from './types';

/**
 * Who may see what was attempted: whoever may read an instance, by what it was at that time, and everybody
 * what they attempted themselves. The rules are turned into the database's words, so that pages and counts
 * are right however little of it somebody may see.
 */
export class AuthorizedActivity {
  readonly #store: Pick<ActivityStore, 'list'>;
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;

  constructor(options: {
    store: Pick<ActivityStore, 'list'>;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }) {
    this.#store = options.store;
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
  }

  async list(
    query: ActivityQuery,
    credentials: BackstageCredentials,
  ): Promise<ActivityList> {
    const others = await this.#others(credentials);
    return this.#store.list(query, { own: actorOf(credentials), others });
  }

  async #others(
    credentials: BackstageCredentials,
  ): Promise<Visibility['others']> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: kubevelaApplicationReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      const transform = createConditionTransformer<InstancePermissionFilter>(
        this.#registry.getPermissionRuleset(applicationResourceRef),
      );
      return transform(
        decision.conditions,
      ) as PermissionCriteria<InstancePermissionFilter>;
    }
    return decision.result === AuthorizeResult.ALLOW ? 'all' : 'none';
  }
}
