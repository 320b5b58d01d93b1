import type { ClusterBase, KubeObject } from '@velastage/sandbox';
import type { Expectation } from '../expectations.ts';

/** A sandbox as the seed needs it: one just started, or one attached to. */
export interface SeedableSandbox {
  clusters: ReadonlyMap<string, ClusterBase>;
  /** Address of the Helm chart repository. */
  chartsUrl: string;
}

/** One example Application: its files, and what is to come of them. */
export interface Example {
  /** `<cluster>/<namespace>/<name>`. */
  key: string;
  expectation: Expectation;
  manifest: KubeObject;
  /** The version that was deployed before, where there was one. */
  before?: KubeObject;
}
