import type {
  OperationNote,
  OperationStep,
} from '@velastage/plugin-kubevela-common';

/**
 * What can be done to a rollout. `approve-rollout-step` takes the permission `kubevela.rollout.approve`, all
 * others `kubevela.rollout.control`. Each has a button and a text; what it will do, the engine's notes say.
 *
 * - approve-rollout-step: lets what waits for a person go on, by one step
 * - pause-rollout, resume-rollout: hold it where it is, and let it go again
 * - promote-rollout: take it to its end
 * - abort-rollout: take the new version away, and leave what is asked for as it is
 * - retry-rollout: begin once more after an abort or a failure
 * - restart-rollout: replace the pods by pods of the same version
 * - jump-rollout: go to another step
 *
 * @public
 */
export type RolloutOperationName =
  | 'approve-rollout-step'
  | 'pause-rollout'
  | 'resume-rollout'
  | 'promote-rollout'
  | 'abort-rollout'
  | 'retry-rollout'
  | 'restart-rollout'
  | 'jump-rollout';

/**
 * The object that something is to be done to.
 *
 * @public
 */
export interface RolloutTarget {
  /** Name of the cluster in the portal. */
  readonly cluster: string;
  /** From memory for a preview, read anew for the operation itself. */
  readonly object: Readonly<Record<string, any>>;
  /** What is rolled out, from memory. */
  readonly workload?: Readonly<Record<string, any>>;
}

/**
 * What a person has chosen, and who it is.
 *
 * @public
 */
export interface RolloutOperationParams {
  /** Id of one of the `choices`. */
  step?: string;
  /** Entity reference of who asks; undefined for a service. */
  user?: string;
}

/**
 * A change to the engine's object. The portal adds uid and resourceVersion: it is taken for the very state
 * that was read, or not at all.
 *
 * @public
 */
export interface RolloutPatch {
  /** A JSON merge patch. */
  patch: Record<string, unknown>;
  /** `status` where the engine is told in the status. */
  subresource?: 'status';
}

/**
 * For engines that are told elsewhere than in their object, for example by the answer to a question.
 *
 * @public
 */
export interface RolloutAct {
  /** Does it. */
  act(): Promise<void>;
}

/**
 * One thing that an engine lets be done. Reading the object anew, guarding, permissions and records are the
 * portal's.
 *
 * @public
 */
export interface RolloutOperation {
  /** Steps that it can be done to, where it is done to one; it is offered once for each. */
  choices?(target: RolloutTarget): OperationStep[];
  /** Why it cannot be done to this object now. */
  refuse(
    target: RolloutTarget,
    params: RolloutOperationParams,
  ): OperationNote | undefined;
  /** What a person should know before deciding; what does not apply is undefined. */
  consequences(
    target: RolloutTarget,
    params: RolloutOperationParams,
  ): Array<OperationNote | undefined>;
  /** The change itself. */
  write(
    target: RolloutTarget,
    params: RolloutOperationParams,
    now: number,
  ): RolloutPatch | RolloutAct;
  /** For the audit log, beside who and what. */
  details?(
    target: RolloutTarget,
    params: RolloutOperationParams,
  ): Record<string, string | number | undefined>;
}

/**
 * What an engine lets be done, by name.
 *
 * @public
 */
export type RolloutOperations = Partial<
  Record<RolloutOperationName, RolloutOperation>
>;
