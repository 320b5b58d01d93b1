import type { RolloutAnalysis } from '@velastage/plugin-kubevela-common';
import type { RolloutSurroundings } from '@velastage/plugin-kubevela-node';
import { currentRuns } from '../../model/analysis/currentRuns';
import { metricsOf } from '../../model/analysis/metricsOf';
import { asText } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';

const API_VERSION = 'argoproj.io/v1alpha1';
const KIND = 'AnalysisRun';

const PHASES: ReadonlySet<string> = new Set([
  'Pending',
  'Running',
  'Successful',
  'Failed',
  'Error',
  'Inconclusive',
]);

/** The analyses of the version that goes out, with what they have measured where the portal sees the runs. */
export function argoAnalysis(
  rollout: KubernetesObject,
  surroundings: RolloutSurroundings,
): RolloutAnalysis[] | undefined {
  const { namespace } = rollout.metadata;
  const current = currentRuns(rollout, surroundings.dependentsOf(rollout));
  const runs = current.map(({ name, role, ...named }): RolloutAnalysis => {
    const ref = { apiVersion: API_VERSION, kind: KIND, name };
    const seen = surroundings.get(ref);
    // The run itself knows first; of an aborted rollout the engine says `Successful` of a run that it has ended.
    const phase = asText(seen?.status?.phase) ?? named.phase;
    return {
      name,
      role,
      phase: isPhase(phase) ? phase : 'Unknown',
      message: asText(seen?.status?.message) ?? named.message,
      resource: seen && { ...ref, namespace },
      metrics: seen && metricsOf(seen),
    };
  });
  return runs.length > 0 ? runs : undefined;
}

function isPhase(phase?: string): phase is RolloutAnalysis['phase'] {
  return PHASES.has(String(phase));
}
