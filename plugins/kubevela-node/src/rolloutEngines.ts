import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { OperationNote, Rollout } from '@velastage/plugin-kubevela-common';
import type { RolloutOperations } from './rolloutOperations';

/**
 * Where a rollout stands, as its engine's objects tell.
 *
 * @public
 */
export type RolloutReading = Pick<
  Rollout,
  | 'phase'
  | 'message'
  | 'strategy'
  | 'currentStep'
  | 'steps'
  | 'since'
  | 'resumesAt'
  | 'pods'
  | 'traffic'
  | 'checks'
  | 'analysis'
  | 'notes'
>;

/**
 * A Kubernetes object that a rollout is about, in the rollout's own namespace.
 *
 * @public
 */
export interface WorkloadReference {
  apiVersion: string;
  kind: string;
  name: string;
}

/**
 * What an engine may look at beside its object and the workload.
 *
 * @public
 */
export interface RolloutSurroundings {
  /** Name of the cluster in the portal. */
  readonly cluster: string;
  /** An object of the rollout's namespace, from memory; undefined where it is not there or not watched. */
  get(ref: WorkloadReference): Readonly<Record<string, any>> | undefined;
  /** The objects that name this one as their owner, from memory, in no order. */
  dependentsOf(
    owner: Readonly<Record<string, any>>,
  ): Iterable<Readonly<Record<string, any>>>;
}

/**
 * A controller that rolls a new version out in steps, known by the kind of its object.
 *
 * @public
 */
export interface RolloutEngine {
  /** For people: `OpenKruise Rollouts`. */
  name: string;
  /** API group of its object. */
  group: string;
  kind: string;
  /** What is rolled out, in the namespace of the object. */
  workloadOf(
    object: Readonly<Record<string, any>>,
  ): WorkloadReference | undefined;
  /**
   * Reads one object as the API server holds it, together with what it rolls out where the portal sees
   * that. It must be quick and must not change either. If it throws, the rollout is shown as Unknown.
   */
  read(
    object: Readonly<Record<string, any>>,
    workload: Readonly<Record<string, any>> | undefined,
    surroundings: RolloutSurroundings,
  ): RolloutReading;
  /**
   * What becomes of a rollout under way when the Application gets another version, also an older one, in a
   * sentence; asked only while `read` says that one is under way.
   */
  replaced?(object: Readonly<Record<string, any>>): OperationNote | undefined;
  /** What can be done to it, by the portal's names; nothing when left out. */
  operations?: RolloutOperations;
  /**
   * A text that changes whenever an operation has shown its effect, so that the screen can wait for it.
   * Made of what `read` says when left out.
   */
  stateOf?(object: Readonly<Record<string, any>>): string;
}

/**
 * Where modules add rollout engines.
 *
 * @public
 */
export interface KubevelaRolloutEnginesExtensionPoint {
  /** Adds an engine. For one kind the last added engine is asked, the built-in one only where there is no other. */
  addRolloutEngine(engine: RolloutEngine): void;
}

/**
 * Extension point to show and steer the rollouts of an engine in the Rollout tab.
 *
 * @public
 */
export const kubevelaRolloutEnginesExtensionPoint =
  createExtensionPoint<KubevelaRolloutEnginesExtensionPoint>({
    id: 'kubevela.rollout-engines',
  });
