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
  { status, metadata: { namespace } }: KubernetesObject,
  surroundings: RolloutSurroundings,
): RolloutAnalysis[] | undefined {
  const runs = currentRuns(status).flatMap(([role, run]): RolloutAnalysis[] => {
    const name = asText(run?.name);
    if (name === undefined) {
      return [];
    }
    const ref = { apiVersion: API_VERSION, kind: KIND, name };
    const seen = surroundings.get(ref);
    // The run itself knows first; of an aborted rollout the engine says `Successful` of a run that it has ended.
    const own = asText(seen?.status?.phase) ?? run.status;
    return [
      {
        name,
        role,
        phase: PHASES.has(String(own)) ? own : 'Unknown',
        message: asText(seen?.status?.message) ?? asText(run.message),
        resource: seen && { ...ref, namespace },
        metrics: seen && metricsOf(seen),
      },
    ];
  });
  return runs.length > 0 ? runs : undefined;
}
