import type {
  ResourceDrift,
  ResourceRef,
} from '@velastage/plugin-kubevela-react';

/** How a resource drifts; undefined where it does not. */
export function driftOf(
  items: ResourceDrift[],
  ref: ResourceRef,
): ResourceDrift | undefined {
  return items.find(
    ({ resource }) =>
      resource.apiVersion === ref.apiVersion &&
      resource.kind === ref.kind &&
      (resource.namespace ?? '') === (ref.namespace ?? '') &&
      resource.name === ref.name &&
      // A reference may leave the cluster out where it is the Application's own.
      (!resource.cluster || !ref.cluster || resource.cluster === ref.cluster),
  );
}
