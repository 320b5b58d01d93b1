import { NotFoundError } from '@backstage/errors';
import {
  ResourceNode,
  stringifyInstanceRef,
} from '@velastage/plugin-kubevela-common';
import type { LiveInstance } from '../../live/types';
import type { ResourceSelector } from '../KubevelaService';

/** API group of an apiVersion, empty for the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** Whether a resource lives in another cluster than its Application, where no connection of ours reaches. */
export function isElsewhere(
  instance: Pick<LiveInstance, 'ref'>,
  { ref }: Pick<ResourceNode, 'ref'>,
): boolean {
  return ref.cluster !== undefined && ref.cluster !== instance.ref.cluster;
}

/**
 * Finds a resource in an instance's tree. Nothing outside the tree is ever read for a caller: the
 * permission is for the instance, not for the cluster.
 *
 * @throws NotFoundError when the tree has no such resource.
 */
export function findResource(
  instance: LiveInstance,
  wanted: ResourceSelector,
): ResourceNode {
  const alike = instance.model.nodes.filter(
    ({ ref }) =>
      ref.kind === wanted.kind &&
      ref.name === wanted.name &&
      (ref.namespace ?? '') === (wanted.namespace ?? '') &&
      groupOf(ref.apiVersion) === groupOf(wanted.apiVersion),
  );
  // A hub may place objects of one name into several clusters: what can be looked at comes first.
  const found = alike.find(node => !isElsewhere(instance, node)) ?? alike[0];
  if (!found) {
    throw new NotFoundError(
      `${stringifyInstanceRef(instance.ref)} has no ${wanted.kind} ${
        wanted.namespace ? `${wanted.namespace}/` : ''
      }${wanted.name}`,
    );
  }
  return found;
}
