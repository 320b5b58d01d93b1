import type {
  DriftSummary,
  ResourceDrift,
} from '@velastage/plugin-kubevela-common';

/** What of an instance is no longer as it was applied. */
export interface Drift {
  summary: DriftSummary;
  items: ResourceDrift[];
}

/** One field that differs. `live` is undefined where the field is gone. */
export interface Difference {
  /** Names and list positions from the object's root. */
  path: Array<string | number>;
  applied: unknown;
  live: unknown;
  /** The name of the environment variable, argument or key that the value belongs to, if it has one. */
  label?: string;
}
