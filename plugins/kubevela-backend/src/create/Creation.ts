import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type {
  ChoiceKind,
  DefinitionType,
  InstanceRef,
  RenderedChanges,
} from '@velastage/plugin-kubevela-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ClusterAccess } from '../api/ClusterAccess';
import type { Acting } from '../clusters/acting';
import type { ModelSettings } from '../model';
import type { Rendering } from '../vela';
import { applyApplication } from './apply/applyApplication';
import { askedApplication } from './apply/askedApplication';
import { plannedInstance } from './apply/plannedInstance';
import { pathOf, readChoices, type ChoicePlace } from './choices/readChoices';
import { DefinitionReader } from './definitions/DefinitionReader';
import { inOrder } from './definitions/summaryOf';
import { parseManifest } from './manifest/parseManifest';
import { TargetLister } from './targets/TargetLister';
import type { ApplyCall, CreateService, PlannedApplication } from './types';

/** Definitions, targets and writing of Applications. Knows nothing of callers: `AuthorizedCreation` does. */
export class Creation implements CreateService {
  readonly #clusters: () => ClusterAccess[];
  readonly #settings: ModelSettings;
  readonly #acting: Acting;
  readonly #rendering?: Rendering;
  readonly #definitions = new DefinitionReader();
  readonly #targets: TargetLister;

  constructor(options: {
    clusters: () => ClusterAccess[];
    settings: ModelSettings;
    /** In whose name clusters are written to. */
    acting: Acting;
    /** Renders objects; nothing is rendered when left out. */
    rendering?: Rendering;
  }) {
    this.#clusters = options.clusters;
    this.#settings = options.settings;
    this.#acting = options.acting;
    this.#rendering = options.rendering;
    this.#targets = new TargetLister(options);
  }

  async listDefinitions(cluster: string, namespace?: string) {
    const found = await this.#definitions.list(
      this.#source(cluster),
      namespace,
    );
    return {
      items: [...found.values()].map(({ summary }) => summary).sort(inOrder),
    };
  }

  async getDefinition(
    cluster: string,
    type: DefinitionType,
    name: string,
    namespace?: string,
  ) {
    return this.#definitions.get(this.#source(cluster), type, name, namespace);
  }

  async listTargets() {
    return this.#targets.list();
  }

  async listChoices(
    cluster: string,
    kind: ChoiceKind,
    place: ChoicePlace,
    credentials: BackstageCredentials,
  ) {
    const { connection } = this.#source(cluster);
    if (this.#acting.isPersonal(cluster)) {
      const writer = await this.#acting.writer(connection, credentials);
      await writer.require('GET', pathOf(kind, place));
    }
    return readChoices(connection, kind, place);
  }

  summaryAt({
    cluster,
    namespace,
  }: Pick<InstanceRef, 'cluster' | 'namespace'>) {
    return this.#summary({ cluster, namespace, name: '' }, {});
  }

  plan(ref: InstanceRef, manifest: string | undefined): PlannedApplication {
    const parsed =
      manifest === undefined ? undefined : parseManifest(manifest, ref);
    return { parsed, summary: this.#summary(ref, parsed?.application ?? {}) };
  }

  async apply(
    ref: InstanceRef,
    call: ApplyCall,
    { parsed }: PlannedApplication,
    {
      credentials,
      ...options
    }: {
      decidedFor: 'create' | 'update';
      user?: string;
      credentials?: BackstageCredentials;
    },
  ) {
    const source = this.#source(ref.cluster);
    return applyApplication({
      ...options,
      ref,
      call,
      parsed,
      source,
      writer: () => this.#acting.writer(source.connection, credentials),
      definitions: this.#definitions,
    });
  }

  async render(
    ref: InstanceRef,
    { parsed }: PlannedApplication,
    signal?: AbortSignal,
  ): Promise<RenderedChanges> {
    if (!this.#rendering) {
      return { available: false, items: [], left: 0 };
    }
    if (!parsed?.application) {
      throw new InputError(
        `The text is no Application: ${
          parsed?.problems.map(({ message }) => message).join('; ') ?? 'empty'
        }`,
      );
    }
    const { live, asked } = await askedApplication(
      this.#source(ref.cluster).connection,
      ref,
      parsed.application,
    );
    return this.#rendering.againstApplied(ref, asked, live, signal);
  }

  #summary(ref: InstanceRef, application: object) {
    const { namespace, name } = ref;
    return plannedInstance(
      ref,
      {
        apiVersion: '',
        kind: 'Application',
        metadata: { name, namespace },
        ...application,
      },
      this.#settings,
    );
  }

  #source(name: string) {
    const cluster = this.#clusters().find(each => each.name === name);
    if (!cluster) {
      throw new NotFoundError(`There is no cluster ${name} in this portal`);
    }
    const { view, connection } = cluster;
    if (!connection) {
      const { message, status } = cluster.standing();
      throw new ServiceUnavailableError(
        `The cluster ${name} cannot be asked now: ${message ?? status}`,
      );
    }
    return { name, view, connection };
  }
}
