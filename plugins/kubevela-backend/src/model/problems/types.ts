import type {
  HealthStatus,
  Problem,
  ProblemSeverityEnum,
} from '@velastage/plugin-kubevela-common';
import type { ClusterView, KubernetesObject } from '../../watch/types';
import type { BuiltComponent } from '../components';
import type { Delivery, FlatStep } from '../delivery';
import type { Drift } from '../drift';
import type { SelectedTrackers, TrackerReading } from '../tracker';
import type { Tree } from '../tree';
import type { InstanceModel, ModelSettings } from '../types';
import type { Failure } from './failures';
import type { PodTrouble } from './podTroubles';

/** All that a problem can be read from: the other parts of the model, ready. */
export interface ProblemInput {
  application: KubernetesObject;
  reading: TrackerReading;
  trackers: SelectedTrackers;
  tree: Tree;
  delivery: Delivery;
  drift: Drift;
  components: readonly BuiltComponent[];
  health: HealthStatus;
  cluster: string;
  /** For what is beside the instance in its cluster. */
  view: ClusterView;
  settings: ModelSettings;
  /** Milliseconds since the epoch. */
  now: number;
  previous?: InstanceModel;
}

/** What a rule looks at. */
export interface ProblemContext extends ProblemInput {
  /** Steps of the workflow that have begun. */
  steps: FlatStep[];
  /** What vela-core failed at, one entry for each error, cleaned. */
  failures: Failure[];
  /** What is wrong with the pods of workloads that are not healthy. */
  pods: PodTrouble[];
  /** Evidence (failures, pods, nodes) that an earlier, more causal rule has accounted for. */
  explained: ReadonlySet<object>;
}

/** A problem together with the evidence that it accounts for, so that no later rule tells it again. */
export interface Finding {
  problem: Problem;
  explains?: readonly object[];
}

/** One thing that can be wrong. See README.md on how to add one. */
export interface ProblemRule {
  /** Stable: translations hang on it. */
  code: string;
  find(context: ProblemContext): readonly Finding[];
  /** When time alone makes the rule find something that it does not find now. */
  recheckAt?(context: ProblemContext): number | undefined;
}

export type Severity = ProblemSeverityEnum;
