import type { RolloutAnalysis } from '@velastage/plugin-kubevela-common';
import type { RolloutSurroundings } from '@velastage/plugin-kubevela-node';
import { asArray, asText } from '../../model/kube/objects';
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
  const runs = [
    status?.canary?.currentStepAnalysisRunStatus,
    status?.canary?.currentBackgroundAnalysisRunStatus,
    status?.blueGreen?.prePromotionAnalysisRunStatus,
    status?.blueGreen?.postPromotionAnalysisRunStatus,
  ].flatMap((run): RolloutAnalysis[] => {
    const name = asText(run?.name);
    if (name === undefined) {
      return [];
    }
    const seen = surroundings.get({
      apiVersion: API_VERSION,
      kind: KIND,
      name,
    });
    return [
      {
        name,
        phase: phaseOf(run.status),
        message: asText(run.message),
        resource: seen && {
          apiVersion: API_VERSION,
          kind: KIND,
          namespace,
          name,
        },
        metrics: seen && metricsOf(seen),
      },
    ];
  });
  return runs.length > 0 ? runs : undefined;
}

function phaseOf(phase: unknown): RolloutAnalysis['phase'] {
  return PHASES.has(String(phase))
    ? (phase as RolloutAnalysis['phase'])
    : 'Unknown';
}

function metricsOf(run: Readonly<Record<string, any>>) {
  return asArray(run.status?.metricResults).map(result => ({
    name: asText(result?.name) ?? '',
    phase: asText(result?.phase) ?? 'Unknown',
    value: asText(asArray(result?.measurements).at(-1)?.value),
    successful: numberOf(result?.successful),
    failed: numberOf(result?.failed),
  }));
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
