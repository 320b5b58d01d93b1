import type {
  ApplyProblem,
  DefinitionType,
} from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import type { DefinitionSet } from '../definitions/types';
import type { Place } from '../manifest/parseManifest';

/** What an Application is checked against, all of it read before. */
export interface CheckContext {
  cluster: string;
  application: KubernetesObject;
  /** As it stands in the cluster; undefined where it is new. */
  live?: KubernetesObject;
  /** The other Applications of its namespace. */
  neighbours: KubernetesObject[];
  definitions: DefinitionSet;
  /** The parameters of the used types, by `<type>/<name as used>`; undefined where nobody knows them. */
  schemas: ReadonlyMap<string, Record<string, unknown> | undefined>;
  /** The versions that the cluster has of the used types, by `<type>/<name>`; undefined where nobody knows them. */
  versions: ReadonlyMap<string, string[] | undefined>;
  /** The clusters that this one's KubeVela can place things on; undefined where they cannot be read. */
  placesOn: string[] | undefined;
}

/** A problem, and where: its path and line are added by whoever collects them. */
export interface Found {
  place: Place;
  problem: ApplyProblem;
}

/** One thing that is looked for in an Application before it is written. */
export type Check = (context: CheckContext) => Found[];

/** One use of a definition. */
export interface Use {
  type: DefinitionType;
  /** The type as written, with a version where it has one. */
  name: string;
  place: Place;
  /** What people call it: `component web`, `trait scaler of web`. */
  label: string;
  properties: unknown;
  /** Parameters come from elsewhere too (inputs of the step or component), so none can be called missing. */
  filledElsewhere: boolean;
}
