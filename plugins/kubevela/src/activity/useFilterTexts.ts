import { useT, type ActivityEntry } from '@velastage/plugin-kubevela-react';
import { entityName } from '../common/entityName';
import type { ACTIVITY_FILTERS } from './activityFilters';

type Filter = (typeof ACTIVITY_FILTERS)[number];

/** What the filters and their values are called. */
export function useFilterTexts() {
  const { t } = useT();
  return {
    nameOf: (filter: Filter) =>
      ({
        result: t('activity.result'),
        operation: t('activity.what'),
        user: t('activity.who'),
        application: t('activity.where'),
        cluster: t('fleet.cluster'),
        namespace: t('fleet.namespace'),
      }[filter]),
    valueOf: (filter: Filter, value: string) => {
      switch (filter) {
        case 'result':
          return t(`activity.result.${value as ActivityEntry['result']}`);
        case 'operation':
          return t(`activity.operation.${value as ActivityEntry['operation']}`);
        case 'user':
          return entityName(value);
        default:
          return value;
      }
    },
  };
}
