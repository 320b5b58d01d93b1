import { conditionOf } from '../../kube/conditions';
import { degraded, healthy, progressing, suspended } from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const job: BuiltInHealthRule = {
  group: 'batch',
  kind: 'Job',
  check(object) {
    const failed = conditionOf(object, 'Failed');
    if (failed?.status === 'True') {
      return degraded(
        failed.message ?? failed.reason ?? 'Failed',
        failed.lastTransitionTime,
      );
    }
    const complete = conditionOf(object, 'Complete');
    if (complete?.status === 'True') {
      return healthy('Completed', complete.lastTransitionTime);
    }
    if (object.spec?.suspend) {
      return suspended('Suspended');
    }
    const done: number = object.status?.succeeded ?? 0;
    return progressing(
      `${done} of ${object.spec?.completions ?? 1} completed`,
      object.status?.startTime,
    );
  },
};
