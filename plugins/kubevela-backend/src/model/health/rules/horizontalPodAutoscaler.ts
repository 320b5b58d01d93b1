import { asArray } from '../../kube/objects';
import { degraded, healthy, progressing } from '../opinions';
import type { BuiltInHealthRule } from '../types';

const FAILURES: ReadonlySet<string> = new Set([
  'FailedGetScale',
  'FailedUpdateScale',
  'FailedGetResourceMetric',
  'FailedGetContainerResourceMetric',
  'FailedGetObjectMetric',
  'FailedGetPodsMetric',
  'FailedGetExternalMetric',
  'FailedComputeMetricsReplicas',
  'InvalidMetricSourceType',
  'InvalidSelector',
]);

export const horizontalPodAutoscaler: BuiltInHealthRule = {
  group: 'autoscaling',
  kind: 'HorizontalPodAutoscaler',
  check(object) {
    const conditions = asArray(object.status?.conditions);
    const failure = conditions.find(
      condition =>
        condition?.status === 'False' && FAILURES.has(condition.reason),
    );
    if (failure) {
      return degraded(
        failure.message ?? failure.reason,
        failure.lastTransitionTime,
      );
    }
    const works = conditions.find(
      condition =>
        condition?.status === 'True' &&
        (condition.type === 'AbleToScale' ||
          condition.type === 'ScalingLimited'),
    );
    return works
      ? healthy(undefined, works.lastTransitionTime)
      : progressing('Has not measured anything yet');
  },
};
