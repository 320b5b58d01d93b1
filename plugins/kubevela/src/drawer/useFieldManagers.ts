import { useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  type FieldManager,
  type ResourceDrift,
} from '@velastage/plugin-kubevela-react';
import { resourceId } from '../common/resourceId';

/**
 * Who has written the drifted fields of a resource, by path. It is asked of the cluster anew when other fields
 * drift; empty until it is known and where it cannot be: what has changed is worth showing without.
 */
export function useFieldManagers(
  instance: InstanceRef,
  { resource, kind, fields }: ResourceDrift,
): ReadonlyMap<string, FieldManager> {
  const api = useApi(kubevelaApiRef);
  const { data } = useQuery({
    queryKey: [
      'kubevela',
      'field-managers',
      instance,
      resourceId(resource),
      fields,
    ],
    queryFn: ({ signal }) =>
      api.listFieldManagers(instance, resource, { signal }),
    enabled: kind === 'Changed',
  });
  return useMemo(
    () => new Map(data?.items.map(each => [each.path, each])),
    [data],
  );
}
