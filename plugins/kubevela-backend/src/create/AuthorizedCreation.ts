import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  kubevelaApplicationCreatePermission,
  kubevelaApplicationUpdatePermission,
  kubevelaDefinitionReadPermission,
  kubevelaManifestReadPermission,
  stringifyInstanceRef,
  type ApplyResult,
  type ChoiceKind,
  type ChoiceList,
  type CreateTargetList,
  type DefinitionType,
  type InstanceRef,
  type InstanceSummary,
  type RenderedChanges,
} from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../live/types';
import type { ChoicePlace } from './choices/readChoices';
import { InstancePermissions } from '../permissions/InstancePermissions';
import { lacking } from '../permissions/refusals';
import { requirePermission } from '../permissions/requirePermission';
import { userOf } from '../permissions/userOf';
import type { ApplyCall, CreateService, PlannedApplication } from './types';

/**
 * Who may create and change what. A new Application is decided on as what it would be: its cluster,
 * namespace, environment and owner; a change on what it is and on what it would be, so that nobody hands
 * an Application over to where he has no say.
 */
export class AuthorizedCreation {
  readonly #service: CreateService;
  readonly #permissions: PermissionsService;
  readonly #instances: InstancePermissions;
  readonly #userInfo: UserInfoService;
  readonly #find: (ref: InstanceRef) => LiveInstance | undefined;

  constructor(options: {
    service: CreateService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    userInfo: UserInfoService;
    find: (ref: InstanceRef) => LiveInstance | undefined;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
    this.#instances = new InstancePermissions(options);
    this.#userInfo = options.userInfo;
    this.#find = options.find;
  }

  async listDefinitions(
    cluster: string,
    namespace: string | undefined,
    credentials: BackstageCredentials,
  ) {
    await this.#requireDefinitions(credentials);
    return this.#service.listDefinitions(cluster, namespace);
  }

  async getDefinition(
    of: {
      cluster: string;
      type: DefinitionType;
      name: string;
      namespace?: string;
    },
    credentials: BackstageCredentials,
  ) {
    await this.#requireDefinitions(credentials);
    return this.#service.getDefinition(
      of.cluster,
      of.type,
      of.name,
      of.namespace,
    );
  }

  /** Also the places where the caller may not create: a form shows them and says why. */
  async listTargets(
    credentials: BackstageCredentials,
  ): Promise<CreateTargetList> {
    const mayWrite = await this.#mayWrite(
      [kubevelaApplicationCreatePermission],
      credentials,
    );
    const targets = await this.#service.listTargets();
    return {
      items: targets.map(target => ({ ...target, allowed: mayWrite(target) })),
    };
  }

  /** Names of what stands in a namespace: for whoever may create or change Applications there. */
  async listChoices(
    cluster: string,
    kind: ChoiceKind,
    place: ChoicePlace,
    credentials: BackstageCredentials,
  ): Promise<ChoiceList> {
    const mayWrite = await this.#mayWrite(
      [
        kubevelaApplicationCreatePermission,
        kubevelaApplicationUpdatePermission,
      ],
      credentials,
    );
    if (!mayWrite({ cluster, namespace: place.namespace })) {
      throw new NotAllowedError(
        `You lack the permissions ${kubevelaApplicationCreatePermission.name} and ${kubevelaApplicationUpdatePermission.name} for ${cluster}/${place.namespace}; ask whoever keeps the portal's permission policy`,
      );
    }
    return this.#service.listChoices(cluster, kind, place, credentials);
  }

  /** Whether the caller could write something at a place, if it belonged to them or to nobody. */
  async #mayWrite(
    permissions: Array<typeof kubevelaApplicationCreatePermission>,
    credentials: BackstageCredentials,
  ): Promise<(place: Pick<InstanceRef, 'cluster' | 'namespace'>) => boolean> {
    const decisions = await this.#instances.decide(permissions, credentials);
    const owners = [undefined, ...(await this.#claimsOf(credentials))];
    return place => {
      const summary = this.#service.summaryAt(place);
      return owners.some(owner =>
        decisions.some(decision =>
          this.#instances.allows(decision, {
            ...summary,
            owner: owner ?? summary.owner,
          }),
        ),
      );
    };
  }

  async apply(
    ref: InstanceRef,
    call: ApplyCall,
    credentials: BackstageCredentials,
  ): Promise<ApplyResult> {
    const planned = this.#service.plan(ref, call.manifest);
    const { live, mayRead } = await this.#requireWrite(
      ref,
      planned,
      credentials,
    );
    const result = await this.#service.apply(ref, call, planned, {
      decidedFor: live ? 'update' : 'create',
      user: userOf(credentials),
      credentials,
    });
    // Whoever may write an Application and not read it gets back no more than that it was written.
    return mayRead
      ? result
      : { ...result, changes: [], manifest: '', liveManifest: undefined };
  }

  /** As for the writing itself; against what there is takes the permission to read that, too. */
  async render(
    ref: InstanceRef,
    manifest: string,
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<RenderedChanges> {
    const planned = this.#service.plan(ref, manifest);
    const { mayRead } = await this.#requireWrite(ref, planned, credentials);
    if (!mayRead) {
      throw lacking(
        kubevelaManifestReadPermission.name,
        stringifyInstanceRef(ref),
      );
    }
    return this.#service.render(ref, planned, signal);
  }

  /** @throws NotAllowedError for whoever may not write it, as it is or as it would be */
  async #requireWrite(
    ref: InstanceRef,
    planned: PlannedApplication,
    credentials: BackstageCredentials,
  ) {
    const live = this.#find(ref);
    const permission = live
      ? kubevelaApplicationUpdatePermission
      : kubevelaApplicationCreatePermission;
    const [decision, reading] = await this.#instances.decide(
      [permission, kubevelaManifestReadPermission],
      credentials,
    );
    const wanted = planned.parsed ? [planned.summary] : [];
    const concerned = live ? [live.summary, ...wanted] : [planned.summary];
    if (
      !concerned.every(summary => this.#instances.allows(decision, summary))
    ) {
      const { summary } = planned.parsed ? planned : live ?? planned;
      throw lacking(
        permission.name,
        `${stringifyInstanceRef(ref)}${ownerText(summary)}`,
      );
    }
    const mayRead = !live || this.#instances.allows(reading, live.summary);
    return { live, mayRead };
  }

  async #requireDefinitions(credentials: BackstageCredentials): Promise<void> {
    await requirePermission(
      this.#permissions,
      kubevelaDefinitionReadPermission,
      credentials,
    );
  }

  /** Whom an Application of the caller's could belong to; nobody for a service. */
  async #claimsOf(credentials: BackstageCredentials): Promise<string[]> {
    if (!userOf(credentials)) {
      return [];
    }
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    return ownershipEntityRefs;
  }
}

/** Most policies ask for the owner, and a forgotten one is the most likely reason. */
function ownerText({ owner }: InstanceSummary): string {
  return owner ? ` with the owner ${owner}` : ' without an owner';
}
