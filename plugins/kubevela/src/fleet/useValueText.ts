import { useCallback } from 'react';
import { useT } from '@velastage/plugin-kubevela-react';
import { entityName } from '../common/entityName';
import { ME, NONE } from './fleetFilters';

/** What a filter's value is called: entities by name, and what stands for none or for oneself in words. */
export function useValueText(): (value: string) => string {
  const { t } = useT();
  return useCallback(
    value => {
      if (value === ME) {
        return t('fleet.me');
      }
      if (value === NONE) {
        return t('fleet.none');
      }
      // Clusters, namespaces and types hold no colon; entity references do.
      return value.includes(':') ? entityName(value) : value;
    },
    [t],
  );
}
