import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  type InstanceRef,
  kubevelaApplicationReadPermission,
  stringifyInstanceRef,
} from '@velastage/plugin-kubevela-common';
import type { InstanceFilter } from '../api/KubevelaService';
import type { LiveInstance } from '../live/types';
import type { InstancePermissions } from './InstancePermissions';
import { lacking, unreadable } from './refusals';

type Found = Pick<LiveInstance, 'summary'>;

/**
 * Lets a caller through to an instance, or says why not. Whoever may not read an instance is told that
 * there is none, so that names cannot be tried out.
 */
export class InstanceGate {
  readonly #permissions: InstancePermissions;
  readonly #find: (ref: InstanceRef) => Found | undefined;

  constructor(options: {
    permissions: InstancePermissions;
    find: (ref: InstanceRef) => Found | undefined;
  }) {
    this.#permissions = options.permissions;
    this.#find = options.find;
  }

  /**
   * What of the lists the caller may see; undefined is all.
   *
   * @throws NotAllowedError where that is nothing
   */
  async filter(
    credentials: BackstageCredentials,
  ): Promise<InstanceFilter | undefined> {
    const [decision] = await this.#permissions.decide(
      [kubevelaApplicationReadPermission],
      credentials,
    );
    if (decision.result === AuthorizeResult.ALLOW) {
      return undefined;
    }
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      throw lacking(kubevelaApplicationReadPermission.name);
    }
    return {
      key: JSON.stringify(decision.conditions),
      allows: instance => this.#permissions.allows(decision, instance),
    };
  }

  /**
   * Reading the instance, and whatever else is named.
   *
   * @throws NotFoundError where it may not be read
   * @throws NotAllowedError that names another permission which is not given
   */
  async require(
    ref: InstanceRef,
    credentials: BackstageCredentials,
    ...others: ResourcePermission[]
  ): Promise<void> {
    const read = kubevelaApplicationReadPermission;
    const [mayRead, ...may] = await this.allowedEach(
      [read, ...others],
      ref,
      credentials,
    );
    if (!mayRead) {
      throw unreadable(ref);
    }
    const refused = others.find((_, index) => !may[index]);
    if (refused) {
      throw lacking(refused.name, stringifyInstanceRef(ref));
    }
  }

  /** Whether each of several permissions is given for an instance, in one question to the policy. */
  allowedEach(
    permissions: ResourcePermission[],
    ref: InstanceRef,
    credentials: BackstageCredentials,
  ): Promise<boolean[]> {
    return this.#permissions.allowedEach(
      permissions,
      this.#find(ref)?.summary,
      credentials,
    );
  }
}
