import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  InstanceRef,
  kubevelaClusterReadPermission,
  kubevelaLogsReadPermission,
  kubevelaManifestReadPermission,
} from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../live/types';
import { note } from '../operations/note';
import { operationOf } from '../operations';
import { InstanceGate } from '../permissions/InstanceGate';
import { InstancePermissions } from '../permissions/InstancePermissions';
import { requirePermission } from '../permissions/requirePermission';
import type { ImageQuery } from './images/ImageQuery';
import type { GroupQuery } from './list/groupRows';
import type { ListQuery } from './list/InstanceQuery';
import type {
  CallOptions,
  KubevelaService,
  LogSelector,
  OperationCall,
  PodLogSelector,
  ResourceSelector,
  RevisionPair,
} from './KubevelaService';

/**
 * All permission decisions of the API, and nothing else: lists by one conditional decision, single
 * instances by that decision applied to the instance ({@link InstanceGate}).
 */
export class AuthorizedKubevelaService implements KubevelaService {
  readonly #service: KubevelaService;
  readonly #permissions: PermissionsService;
  readonly #gate: InstanceGate;

  constructor(options: {
    service: KubevelaService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    find: (ref: InstanceRef) => LiveInstance | undefined;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
    this.#gate = new InstanceGate({
      permissions: new InstancePermissions(options),
      find: options.find,
    });
  }

  async listApplications(query: ListQuery, options: CallOptions) {
    const filter = await this.#gate.filter(options.credentials);
    return this.#service.listApplications(query, { ...options, filter });
  }

  async listInstances(query: ListQuery, options: CallOptions) {
    const filter = await this.#gate.filter(options.credentials);
    return this.#service.listInstances(query, { ...options, filter });
  }

  async listApplicationGroups(query: GroupQuery, options: CallOptions) {
    const filter = await this.#gate.filter(options.credentials);
    return this.#service.listApplicationGroups(query, { ...options, filter });
  }

  async listImages(query: ImageQuery, options: CallOptions) {
    const filter = await this.#gate.filter(options.credentials);
    return this.#service.listImages(query, { ...options, filter });
  }

  async listCatalogApplications(
    applications: string[] | undefined,
    options: CallOptions,
  ) {
    const filter = await this.#gate.filter(options.credentials);
    return this.#service.listCatalogApplications(applications, {
      ...options,
      filter,
    });
  }

  async getInstance(ref: InstanceRef, options: CallOptions) {
    await this.#gate.require(ref, options.credentials);
    return this.#service.getInstance(ref, options);
  }

  async getResourceTree(
    ref: InstanceRef,
    limit: number | undefined,
    options: CallOptions,
  ) {
    await this.#gate.require(ref, options.credentials);
    return this.#service.getResourceTree(ref, limit, options);
  }

  async getManifest(
    ref: InstanceRef,
    resource: ResourceSelector,
    options: CallOptions,
  ) {
    await this.#gate.require(
      ref,
      options.credentials,
      kubevelaManifestReadPermission,
    );
    return this.#service.getManifest(ref, resource, options);
  }

  async listRollouts(ref: InstanceRef, options: CallOptions) {
    await this.#gate.require(ref, options.credentials);
    return this.#service.listRollouts(ref, options);
  }

  async getWorkflowValues(ref: InstanceRef, options: CallOptions) {
    await this.#gate.require(
      ref,
      options.credentials,
      kubevelaManifestReadPermission,
    );
    return this.#service.getWorkflowValues(ref, options);
  }

  async listRevisions(ref: InstanceRef, options: CallOptions) {
    await this.#gate.require(ref, options.credentials);
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
    await this.#gate.require(ref, options.credentials);
    return this.#service.listFieldManagers(ref, resource, options);
  }

  async listEvents(
    ref: InstanceRef,
    resource: ResourceSelector,
    options: CallOptions,
  ) {
    await this.#gate.require(ref, options.credentials);
    return this.#service.listEvents(ref, resource, options);
  }

  async getLogs(ref: InstanceRef, log: LogSelector, options: CallOptions) {
    await this.#gate.require(
      ref,
      options.credentials,
      kubevelaLogsReadPermission,
    );
    return this.#service.getLogs(ref, log, options);
  }

  async getPodLogs(
    ref: InstanceRef,
    logs: PodLogSelector,
    options: CallOptions,
  ) {
    await this.#gate.require(
      ref,
      options.credentials,
      kubevelaLogsReadPermission,
    );
    return this.#service.getPodLogs(ref, logs, options);
  }

  async listOperations(
    ref: InstanceRef,
    resource: ResourceSelector,
    options: CallOptions & { revision?: string },
  ) {
    await this.#gate.require(ref, options.credentials);
    const found = await this.#service.listOperations(ref, resource, options);
    const allowed = await this.#gate.allowedEach(
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
    const { permission } = operationOf(call.operation);
    await this.#gate.require(ref, options.credentials, permission);
    return this.#service.operate(ref, call, options);
  }

  async listClusters(options: CallOptions) {
    await requirePermission(
      this.#permissions,
      kubevelaClusterReadPermission,
      options.credentials,
    );
    const filter = await this.#gate.filter(options.credentials);
    return this.#service.listClusters({ ...options, filter });
  }

  async getStatus(options: CallOptions) {
    await requirePermission(
      this.#permissions,
      kubevelaClusterReadPermission,
      options.credentials,
    );
    return this.#service.getStatus(options);
  }

  /** The manifests of both sides of a comparison. */
  async #requireBoth(
    ref: InstanceRef,
    { baseInstance }: RevisionPair,
    { credentials }: CallOptions,
  ): Promise<void> {
    for (const each of [ref, baseInstance ?? ref]) {
      await this.#gate.require(
        each,
        credentials,
        kubevelaManifestReadPermission,
      );
    }
  }
}

function lacking(permission: string) {
  return note('permission', `You lack the permission ${permission}.`, {
    permission,
  });
}
