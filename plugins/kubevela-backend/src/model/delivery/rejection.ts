import type { KubernetesObject } from '../../watch/types';
import { conditionOf, type Condition } from '../kube/conditions';

/** Phases in which vela-core has no workflow to run yet. */
const EARLY_PHASES: ReadonlySet<string> = new Set([
  'starting',
  'rendering',
  'generatingPolicy',
]);
const STAGES = ['Parsed', 'Revision', 'Policy', 'Render'];

/**
 * The condition that says why vela-core cannot even start with an Application. The phase decides: it goes
 * back to `rendering` for the moment of every new revision, and then all conditions are well.
 */
export function rejectionOf(
  application: KubernetesObject,
): Condition | undefined {
  if (!EARLY_PHASES.has(application.status?.status)) {
    return undefined;
  }
  for (const stage of STAGES) {
    const condition = conditionOf(application, stage);
    if (condition?.status === 'False') {
      return condition;
    }
  }
  return undefined;
}
