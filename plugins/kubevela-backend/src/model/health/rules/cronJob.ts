import { asArray } from '../../kube/objects';
import { timeOf } from '../../kube/time';
import { degraded, healthy, suspended } from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const cronJob: BuiltInHealthRule = {
  group: 'batch',
  kind: 'CronJob',
  check(object) {
    const { spec, status } = object;
    if (spec?.suspend) {
      return suspended('Suspended');
    }
    const active = asArray(status?.active).length;
    if (active > 0) {
      return healthy(
        active === 1 ? 'A run is under way' : `${active} runs are under way`,
      );
    }
    const scheduled = timeOf(status?.lastScheduleTime);
    const succeeded = timeOf(status?.lastSuccessfulTime);
    if (scheduled !== undefined && (succeeded ?? 0) < scheduled) {
      return degraded('Its last run did not succeed', status.lastScheduleTime);
    }
    return healthy(undefined, status?.lastSuccessfulTime);
  },
};
