import {
  stringifyInstanceRef,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import type {
  CreateTarget,
  InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { refOf } from '../common/instanceNames';

/** Somewhere that an instance can be copied to. */
export interface Place {
  id: string;
  ref: InstanceRef;
  /** As people call it. */
  name: string;
  tier?: string;
  /** What runs there now. */
  instance?: InstanceSummary;
  /** Why nothing can be copied there. */
  problem?: string;
  allowed: boolean;
}

/** The places, by how likely they are meant. */
export interface Places {
  /** Of the tier that comes after the source's. */
  next: Place[];
  nextTier?: string;
  instances: Place[];
  others: Place[];
}

/**
 * Sorts the places that an instance can be copied to.
 *
 * @param instances - all of the application
 * @param targets - the namespaces of all clusters
 * @param tiers - in the order in which an application goes through them
 */
export function placesFor(
  source: InstanceSummary,
  instances: InstanceSummary[],
  targets: CreateTarget[],
  tiers: readonly string[],
): Places {
  const own = stringifyInstanceRef(refOf(source));
  const running = instances.map(instance =>
    toPlace(refOf(instance), instance, { instance, allowed: true }),
  );
  const taken = new Set(
    instances.map(({ cluster, namespace }) => `${cluster}/${namespace}`),
  );
  const free = targets
    .filter(({ cluster, namespace }) => !taken.has(`${cluster}/${namespace}`))
    .map(target =>
      toPlace(
        {
          cluster: target.cluster,
          namespace: target.namespace,
          name: source.name,
        },
        target,
        { allowed: target.allowed, problem: target.problem },
      ),
    );
  const all = [...running, ...free].filter(({ id }) => id !== own);
  const at = source.tier ? tiers.indexOf(source.tier) : -1;
  const nextTier = at >= 0 ? tiers[at + 1] : undefined;
  const isNext = (place: Place) =>
    nextTier !== undefined &&
    place.tier === nextTier &&
    (place.instance !== undefined || isAkin(place, source));
  return {
    nextTier,
    next: all.filter(isNext),
    instances: all.filter(place => place.instance && !isNext(place)),
    others: all
      .filter(place => !place.instance && !isNext(place))
      .sort((a, b) => Number(isAkin(b, source)) - Number(isAkin(a, source))),
  };
}

/** Whether a namespace looks like the source's own in another environment: `shop` and `shop-staging`. */
function isAkin({ ref }: Place, source: InstanceSummary): boolean {
  const [base] = source.application.split('/');
  return (
    ref.namespace === source.namespace ||
    ref.namespace === base ||
    ref.namespace.startsWith(`${base}-`)
  );
}

function toPlace(
  ref: InstanceRef,
  { environment, tier }: Pick<InstanceSummary, 'environment' | 'tier'>,
  more: Pick<Place, 'instance' | 'allowed' | 'problem'>,
): Place {
  return {
    id: stringifyInstanceRef(ref),
    ref,
    name: environment ?? ref.cluster,
    tier,
    ...more,
  };
}
