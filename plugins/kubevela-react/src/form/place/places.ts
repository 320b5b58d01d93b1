import type { CreateTarget } from '../../api/models';
import type { TargetValue } from './types';

/**
 * Lists of what may be chosen; what is left out allows all.
 *
 * @public
 */
export interface PlaceFilter {
  clusters?: string[];
  environments?: string[];
  tiers?: string[];
  namespaces?: string[];
}

/** The places that a filter allows, those that can be used first. */
export function wantedPlaces(
  targets: CreateTarget[],
  filter: PlaceFilter,
): CreateTarget[] {
  const isAmong = (list: string[] | undefined, value: string | undefined) =>
    !list || (value !== undefined && list.includes(value));
  return targets
    .filter(
      target =>
        isAmong(filter.clusters, target.cluster) &&
        isAmong(filter.environments, target.environment) &&
        isAmong(filter.tiers, target.tier) &&
        isAmong(filter.namespaces, target.namespace),
    )
    .sort(
      (a, b) =>
        Number(isShut(a)) - Number(isShut(b)) ||
        placeName(a).localeCompare(placeName(b)),
    );
}

/** Whether nothing can be created there now. */
export function isShut({ allowed, problem }: CreateTarget): boolean {
  return !allowed || problem !== undefined;
}

/**
 * `Production: prod-eu / shop`, or without the environment where it has none.
 *
 * @public
 */
export function placeName(place: TargetValue | CreateTarget): string {
  const { environment, cluster, namespace } = place;
  const where = `${cluster} / ${namespace}`;
  return environment ? `${environment}: ${where}` : where;
}

/** A target as the value of the field. */
export function valueOf(target: CreateTarget): TargetValue {
  const { cluster, namespace, environment } = target;
  return { cluster, namespace, ...(environment && { environment }) };
}

/** Whether both are the same namespace of the same cluster. */
export function isSamePlace(a: TargetValue, b: TargetValue): boolean {
  return a.cluster === b.cluster && a.namespace === b.namespace;
}

/**
 * Whether a value names a namespace of a cluster.
 *
 * @public
 */
export function isTarget(value: unknown): value is TargetValue {
  const { cluster, namespace } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof cluster === 'string' &&
    cluster !== '' &&
    typeof namespace === 'string' &&
    namespace !== ''
  );
}
