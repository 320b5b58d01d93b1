import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  InstanceRef,
  kubevelaApplicationReadPermission,
  kubevelaClusterReadPermission,
  kubevelaLogsReadPermission,
  kubevelaManifestReadPermission,
  stringifyInstanceRef,
} from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../live/types';
import { note } from '../operations/note';
import { operationOf } from '../operations';
import { applicationResourceRef } from '../permissions/resource';
import type { ImageQuery } from './images/ImageQuery';
import type { GroupQuery } from './list/groupRows';
import type { ListQuery } from './list/InstanceQuery';
import type {
  CallOptions,
  InstanceFilter,
  KubevelaService,
  LogSelector,
  OperationCall,
  PodLogSelector,
  ResourceSelector,
  RevisionPair,
} from './KubevelaService';

/**
 * All permission decisions of the API, and nothing else: lists by one conditional decision, single
 * instances by that decision applied to the instance.
 *
 * Whoever may not read an instance is told that there is none, so that names cannot be tried out.
 */
export class AuthorizedKubevelaService implements KubevelaService {
  readonly #service: KubevelaService;
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly #find: (ref: InstanceRef) => LiveInstance | undefined;

  constructor(options: {
    service: KubevelaService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    find: (ref: InstanceRef) => LiveInstance | undefined;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
    this.#find = options.find;
  }

  async listApplications(query: ListQuery, options: CallOptions) {
    const filter = await this.#filter(options.credentials);
    return this.#service.listApplications(query, { ...options, filter });
  }

  async listInstances(query: ListQuery, options: CallOptions) {
    const filter = await this.#filter(options.credentials);
    return this.#service.listInstances(query, { ...options, filter });
  }

  async listApplicationGroups(query: GroupQuery, options: CallOptions) {
    const filter = await this.#filter(options.credentials);
    return this.#service.listApplicationGroups(query, { ...options, filter });
  }

  async listImages(query: ImageQuery, options: CallOptions) {
    const filter = await this.#filter(options.credentials);
    return this.#service.listImages(query, { ...options, filter });
  }

  async listCatalogApplications(
    applications: string[] | undefined,
    options: CallOptions,
  ) {
    const filter = await this.#filter(options.credentials);
    return this.#service.listCatalogApplications(applications, {
      ...options,
      filter,
    });
  }

  async getInstance(ref: InstanceRef, options: CallOptions) {
    await this.#requireRead(ref, options.credentials);
    return this.#service.getInstance(ref, options);
  }

  async getResourceTree(
    ref: InstanceRef,
    limit: number | undefined,
    options: CallOptions,
  ) {
    await this.#requireRead(ref, options.credentials);
    return this.#service.getResourceTree(ref, limit, options);
  }

  async getManifest(
    ref: InstanceRef,
    resource: ResourceSelector,
    options: CallOptions,
  ) {
    await this.#requireRead(ref, options.credentials);
    await this.#require(
      kubevelaManifestReadPermission,
      ref,
      options.credentials,
    );
    return this.#service.getManifest(ref, resource, options);
  }

  async listRollouts(ref: InstanceRef, options: CallOptions) {
    await this.#requireRead(ref, options.credentials);
    return this.#service.listRollouts(ref, options);
  }

  async getWorkflowValues(ref: InstanceRef, options: CallOptions) {
    await this.#requireRead(ref, options.credentials);
    await this.#require(
      kubevelaManifestReadPermission,
      ref,
      options.credentials,
    );
    return this.#service.getWorkflowValues(ref, options);
  }

  async listRevisions(ref: InstanceRef, options: CallOptions) {
    await this.#requireRead(ref, options.credentials);
    return this.#service.listRevisions(ref, options);
  }

  async diffRevisions(
    ref: InstanceRef,
    pair: RevisionPair,
    options: CallOptions,
  ) {
    await this.#requireBoth(ref, pair, options);
    return this.#service.diffRevisions(ref, pair, options);
  }

  async diffDefinition(
    ref: InstanceRef,
    pair: RevisionPair,
    definition: string,
    options: CallOptions,
  ) {
    await this.#requireBoth(ref, pair, options);
    return this.#service.diffDefinition(ref, pair, definition, options);
  }

  async renderRevisions(
    ref: InstanceRef,
    pair: RevisionPair,
    options: CallOptions,
  ) {
    await this.#requireBoth(ref, pair, options);
    return this.#service.renderRevisions(ref, pair, options);
  }

  async listFieldManagers(
    ref: InstanceRef,
    resource: ResourceSelector,
    options: CallOptions,
  ) {
    await this.#requireRead(ref, options.credentials);
    return this.#service.listFieldManagers(ref, resource, options);
  }

  async listEvents(
    ref: InstanceRef,
    resource: ResourceSelector,
    options: CallOptions,
  ) {
    await this.#requireRead(ref, options.credentials);
    return this.#service.listEvents(ref, resource, options);
  }

  async getLogs(ref: InstanceRef, log: LogSelector, options: CallOptions) {
    await this.#requireRead(ref, options.credentials);
    await this.#require(kubevelaLogsReadPermission, ref, options.credentials);
    return this.#service.getLogs(ref, log, options);
  }

  async getPodLogs(
    ref: InstanceRef,
    logs: PodLogSelector,
    options: CallOptions,
  ) {
    await this.#requireRead(ref, options.credentials);
    await this.#require(kubevelaLogsReadPermission, ref, options.credentials);
    return this.#service.getPodLogs(ref, logs, options);
  }

  async listOperations(
    ref: InstanceRef,
    resource: ResourceSelector,
    options: CallOptions & { revision?: string },
  ) {
    await this.#requireRead(ref, options.credentials);
    const found = await this.#service.listOperations(ref, resource, options);
    const allowed = await this.#allowedEach(
      found.items.map(({ name }) => operationOf(name).permission),
      ref,
      options.credentials,
    );
    return {
      ...found,
      items: found.items.map((item, index) =>
        // Why it makes no sense now is worth more than who might do it at another time.
        allowed[index] || !item.allowed
          ? item
          : { ...item, allowed: false, refusal: lacking(item.permission) },
      ),
    };
  }

  async operate(ref: InstanceRef, call: OperationCall, options: CallOptions) {
    await this.#requireRead(ref, options.credentials);
    const { permission } = operationOf(call.operation);
    await this.#require(permission, ref, options.credentials);
    return this.#service.operate(ref, call, options);
  }

  async listClusters(options: CallOptions) {
    await this.#requireBasic(
      kubevelaClusterReadPermission,
      options.credentials,
    );
    const filter = await this.#filter(options.credentials);
    return this.#service.listClusters({ ...options, filter });
  }

  async getStatus(options: CallOptions) {
    await this.#requireBasic(
      kubevelaClusterReadPermission,
      options.credentials,
    );
    return this.#service.getStatus(options);
  }

  /** What of the lists the caller may see; undefined is all. */
  async #filter(
    credentials: BackstageCredentials,
  ): Promise<InstanceFilter | undefined> {
    const decision = await this.#decide(
      kubevelaApplicationReadPermission,
      credentials,
    );
    if (decision.result === AuthorizeResult.ALLOW) {
      return undefined;
    }
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      throw denied(kubevelaApplicationReadPermission.name);
    }
    const isAllowed = this.#isAllowed();
    return {
      key: JSON.stringify(decision.conditions),
      allows: instance => isAllowed(decision, instance),
    };
  }

  /** The manifests of both sides of a comparison. */
  async #requireBoth(
    ref: InstanceRef,
    { baseInstance }: RevisionPair,
    { credentials }: CallOptions,
  ): Promise<void> {
    for (const each of [ref, baseInstance ?? ref]) {
      await this.#requireRead(each, credentials);
      await this.#require(kubevelaManifestReadPermission, each, credentials);
    }
  }

  async #requireRead(
    ref: InstanceRef,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const allowed = await this.#allowed(
      kubevelaApplicationReadPermission,
      ref,
      credentials,
    );
    if (!allowed) {
      throw new NotFoundError(
        `There is no application ${stringifyInstanceRef(
          ref,
        )}, or you may not read it (permission ${
          kubevelaApplicationReadPermission.name
        })`,
      );
    }
  }

  async #require(
    permission: ResourcePermission,
    ref: InstanceRef,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (!(await this.#allowed(permission, ref, credentials))) {
      throw denied(permission.name, stringifyInstanceRef(ref));
    }
  }

  async #allowed(
    permission: ResourcePermission,
    ref: InstanceRef,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [allowed] = await this.#allowedEach([permission], ref, credentials);
    return allowed;
  }

  /** Whether each of several permissions is given for an instance, in one question to the policy. */
  async #allowedEach(
    permissions: ResourcePermission[],
    ref: InstanceRef,
    credentials: BackstageCredentials,
  ): Promise<boolean[]> {
    if (permissions.length === 0) {
      return [];
    }
    const decisions = await this.#permissions.authorizeConditional(
      permissions.map(permission => ({ permission })),
      { credentials },
    );
    return decisions.map(decision => {
      if (decision.result !== AuthorizeResult.CONDITIONAL) {
        return decision.result === AuthorizeResult.ALLOW;
      }
      const instance = this.#find(ref);
      return (
        instance !== undefined && this.#isAllowed()(decision, instance.summary)
      );
    });
  }

  async #requireBasic(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw denied(permission.name);
    }
  }

  async #decide(
    permission: ResourcePermission,
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return decision;
  }

  #isAllowed() {
    return createConditionAuthorizer(
      this.#registry.getPermissionRuleset(applicationResourceRef),
    );
  }
}

function lacking(permission: string) {
  return note('permission', `You lack the permission ${permission}.`, {
    permission,
  });
}

function denied(permission: string, instance?: string): NotAllowedError {
  const where = instance ? ` for ${instance}` : '';
  return new NotAllowedError(
    `You lack the permission ${permission}${where}; ask whoever keeps the portal's permission policy`,
  );
}
