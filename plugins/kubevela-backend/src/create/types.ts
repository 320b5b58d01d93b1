import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ApplyResult,
  ChoiceKind,
  ChoiceList,
  CreateTarget,
  Definition,
  DefinitionList,
  DefinitionType,
  InstanceRef,
  InstanceSummary,
  RenderedChanges,
} from '@velastage/plugin-kubevela-common';
import type { ApplyCall } from './apply/types';
import type { ChoicePlace } from './choices/readChoices';
import type { ParsedManifest } from './manifest/parseManifest';

export type { ApplyCall } from './apply/types';

/** A namespace that Applications can be created in; whether somebody may is decided elsewhere. */
export type PossibleTarget = Omit<CreateTarget, 'allowed'>;

/** An Application that somebody wants to have written, before anything is decided. */
export interface PlannedApplication {
  /** Undefined where somebody asks how an Application stands. */
  parsed?: ParsedManifest;
  /** What it would be in the lists, for the permission's rules. */
  summary: InstanceSummary;
}

/** Everything that forms, scaffolder and editor need of a cluster, for whoever was let in before. */
export interface CreateService {
  /** @throws NotFoundError for a cluster that there is not, ServiceUnavailableError for one that cannot be asked */
  listDefinitions(cluster: string, namespace?: string): Promise<DefinitionList>;
  getDefinition(
    cluster: string,
    type: DefinitionType,
    name: string,
    namespace?: string,
  ): Promise<Definition>;
  listTargets(): Promise<PossibleTarget[]>;
  /** Names to choose from; where a cluster knows people by name it decides whether this one may see them. */
  listChoices(
    cluster: string,
    kind: ChoiceKind,
    place: ChoicePlace,
    credentials: BackstageCredentials,
  ): Promise<ChoiceList>;
  /** What the rules decide on where nobody has said yet what is to be created. */
  summaryAt(
    target: Pick<InstanceRef, 'cluster' | 'namespace'>,
  ): InstanceSummary;
  plan(ref: InstanceRef, manifest: string | undefined): PlannedApplication;
  /** The objects that it would come to, against those that there are. */
  render(
    ref: InstanceRef,
    planned: PlannedApplication,
    signal?: AbortSignal,
  ): Promise<RenderedChanges>;
  /** @throws InputError, ConflictError, ApiError: see `applyApplication` */
  apply(
    ref: InstanceRef,
    call: ApplyCall,
    planned: PlannedApplication,
    options: {
      decidedFor: 'create' | 'update';
      /** For the record in the cluster. */
      user?: string;
      /** Of whoever asks: the write is sent in their name, where the cluster is to know it. */
      credentials?: BackstageCredentials;
    },
  ): Promise<ApplyResult>;
}
