import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import type {
  ResourceOperation,
  ResourceRef,
} from '@velastage/plugin-kubevela-react';
import { useOperations } from './useOperations';

/**
 * What would come of deploying one revision, which the cluster is asked for. `known` is false until it has
 * answered; where it does not answer, what holds for every revision has to do.
 */
export function useDeployOffer(options: {
  instance: InstanceRef;
  resource: ResourceRef;
  instanceKey: string;
  revision?: string;
  enabled: boolean;
}): { known: boolean; offer: ResourceOperation | undefined } {
  const { enabled, revision } = options;
  const asks = enabled && revision !== undefined;
  const { data, error } = useOperations({
    ...options,
    busy: false,
    enabled: asks,
  });
  return {
    known: !asks || data !== undefined || Boolean(error),
    offer: asks
      ? data?.items.find(({ name }) => name === 'deploy-revision')
      : undefined,
  };
}
