import type {
  OperationNote,
  OperationStep,
  ResourceNode,
  ResourceOperation,
} from '@velastage/plugin-kubevela-common';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import type {
  RolloutAct,
  RolloutEngine,
} from '@velastage/plugin-kubevela-node';
import type { WriteRequest } from '../clusters/acting';
import type { LiveInstance } from '../live/types';
import type { ClusterView, KubernetesObject } from '../watch/types';

/** Stable name of an operation: in the route, in the audit log and on the screen. */
export type OperationName = ResourceOperation['name'];

/** One object of an instance, and what there is to know about it before it is written to. */
export interface OperationTarget {
  readonly instance: LiveInstance;
  readonly node: ResourceNode;
  /** The object as it stands: from memory for a preview, read anew for the operation itself. */
  readonly object: KubernetesObject;
  readonly application?: KubernetesObject;
  readonly view: ClusterView;
  /** Of an object that belongs to a rollout engine. */
  readonly engine?: RolloutEngine;
  /** Rollouts of the instance that somebody holds, and the write that lets each go on; only of an Application. */
  heldRollouts?(): HeldRollout[];
  /** What another version would do to rollouts of the instance that are under way; only of an Application. */
  replacedRollouts?(): OperationNote[];
  /** The manifest that vela-core applied; decoding it costs, so it is done where it is asked for. */
  applied(): KubernetesObject | undefined;
}

/** A revision that is to be deployed, secrets in the clear: it goes to the cluster and nowhere else. */
export interface DeployedRevision {
  /** Its name, for the record. */
  name: string;
  /** Left out for the Application as it is written. */
  spec?: Record<string, unknown>;
  /** Digest of each definition that it was rendered with, by `<kind>/<name>`, as far as they are known. */
  definitions?: Record<string, string>;
  /** The same of the revision that is rolled out. */
  definitionsNow?: Record<string, string>;
}

/** What an operation is given beside its target. */
export interface OperationParams {
  /** Of `scale-workload`. */
  replicas?: number;
  /** Of `approve-step`. */
  step?: string;
  /** Of `deploy-revision`. */
  revision?: DeployedRevision;
  /** Of `deploy-revision`: why, in the words of whoever asks. */
  reason?: string;
  /** Of `delete-application`: leave what it made where it is. */
  keepResources?: boolean;
  /** Who asks, for the record in the cluster. */
  user?: string;
}

/** One write, guarded by what the object was when it was read. */
export interface GuardedRequest
  extends Required<Pick<WriteRequest, 'method' | 'body' | 'headers'>> {
  path: string;
}

/** A rollout that is held by a person. */
export interface HeldRollout {
  /** `Rollout web`. */
  name: string;
  resume: GuardedRequest;
}

/** A write that has to come before another one. */
export interface FirstRequest {
  request: GuardedRequest;
  /** What is left behind, in a sentence, where the write after it fails. */
  left: string;
}

/**
 * One thing that can be done to a resource. It says what it would do and why it would not; reading,
 * guarding, writing and refusing is the same for all and stands in `runOperation`.
 */
export interface Operation {
  readonly name: OperationName;
  readonly permission: ResourcePermission;
  /** What is done, for a sentence: `restart`. */
  readonly verb: string;
  /** Whether there is such an operation for objects of this kind at all. */
  appliesTo(object: KubernetesObject, engine?: RolloutEngine): boolean;
  /** The steps that it can be done to, where it is done to one: it is offered once for each. */
  choices?(target: OperationTarget): OperationStep[];
  /** Why it cannot be done to this object now. */
  refuse(
    target: OperationTarget,
    params: OperationParams,
  ): OperationNote | undefined;
  /** What a person should know before deciding; what does not apply is undefined. */
  consequences(
    target: OperationTarget,
    params: OperationParams,
  ): Array<OperationNote | undefined>;
  /** What has to be written first, on the same condition. */
  prepare?(
    target: OperationTarget,
    path: string,
    params: OperationParams,
  ): FirstRequest | undefined;
  /**
   * The write. It must name the object's resourceVersion or uid, so that it fails on any other state; an act
   * is for what is not written to the cluster at all.
   *
   * @throws InputError for parameters that make no sense for this object.
   */
  request(
    target: OperationTarget,
    path: string,
    params: OperationParams,
    now: number,
  ): GuardedRequest | RolloutAct;
  /** What has to be written once the write was taken; what is left if one fails, it says itself. */
  follow?(target: OperationTarget, params: OperationParams): FirstRequest[];
  /** For the audit log, beside who and what. */
  details?(
    target: OperationTarget,
    params: OperationParams,
  ): Record<string, string | number | undefined>;
}
