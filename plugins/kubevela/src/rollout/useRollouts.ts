import { useApi } from '@backstage/core-plugin-api';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  useLiveQuery,
  type Rollout,
  type RolloutList,
} from '@velastage/plugin-kubevela-react';

/** In these a rollout moves by itself. */
const MOVING: ReadonlySet<Rollout['phase']> = new Set([
  'Progressing',
  'Pausing',
  'Finishing',
  'RollingBack',
]);

/** The rollouts of one instance, as they stand. */
export function useRollouts(ref: InstanceRef) {
  const api = useApi(kubevelaApiRef);
  return useLiveQuery<RolloutList>({
    queryKey: ['kubevela', 'rollouts', ref.cluster, ref.namespace, ref.name],
    queryFn: ({ signal }) => api.listRollouts(ref, { signal }),
    instanceKeys: data => [data.key],
    clusters: true,
    busy: data => data.items.some(({ phase }) => MOVING.has(phase)),
  });
}
