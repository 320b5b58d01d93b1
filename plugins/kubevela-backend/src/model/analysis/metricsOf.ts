import type { RolloutAnalysis } from '@velastage/plugin-kubevela-common';
import { asArray, asText } from '../kube/objects';

/** One thing that an analysis measures. */
export type AnalysisMetric = NonNullable<RolloutAnalysis['metrics']>[number];

/** What an AnalysisRun of Argo Rollouts measures and has measured, in the order in which it is asked for. */
export function metricsOf(
  run: Readonly<Record<string, any>>,
): AnalysisMetric[] {
  const results = new Map(
    asArray(run.status?.metricResults).map(each => [each?.name, each]),
  );
  const asked = new Map(
    asArray(run.spec?.metrics).map(each => [each?.name, each]),
  );
  return [...new Set([...asked.keys(), ...results.keys()])].map(name => {
    const metric = asked.get(name);
    const result = results.get(name);
    const last = asArray(result?.measurements).at(-1);
    return {
      name: asText(name) ?? '',
      phase: asText(result?.phase) ?? 'Pending',
      message: asText(result?.message) ?? asText(last?.message),
      value: asText(last?.value),
      measuredAt: asText(last?.finishedAt),
      measured: counted(result),
      wanted: wantedOf(metric),
      successful: numberOf(result?.successful),
      failed: numberOf(result?.failed),
      inconclusive: numberOf(result?.inconclusive),
      errors: numberOf(result?.error),
      failureLimit: numberOf(metric?.failureLimit) ?? 0,
      inconclusiveLimit: numberOf(metric?.inconclusiveLimit) ?? 0,
    };
  });
}

/** Measurements that were made; one that could not be made does not count, and is made again. */
function counted(result: any): number {
  return ['successful', 'failed', 'inconclusive'].reduce(
    (sum, kind) => sum + (numberOf(result?.[kind]) ?? 0),
    0,
  );
}

/** One without an interval is measured once; one with an interval alone for as long as it is let. */
function wantedOf(metric: any): number | undefined {
  const count = numberOf(metric?.count);
  if (count !== undefined && count > 0) {
    return count;
  }
  return metric && !metric.interval ? 1 : undefined;
}

/** Numbers of a metric may be written as texts, which arguments are put into. */
function numberOf(value: unknown): number | undefined {
  const number =
    typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number)
    ? number
    : undefined;
}
