import type { ResourceRef } from '@velastage/plugin-kubevela-common';
import type { ApiResources } from '../../watch/discovery/ApiResources';
import { groupOf } from './findResource';

/** Path of one object on its API server; undefined for a kind that the cluster does not serve. */
export function resourcePath(
  resources: ApiResources,
  ref: ResourceRef,
): string | undefined {
  const resource = resources.get(groupOf(ref.apiVersion), ref.kind);
  if (!resource) {
    return undefined;
  }
  const { group, version, plural, namespaced } = resource;
  return [
    group ? `/apis/${group}/${version}` : `/api/${version}`,
    ...(namespaced
      ? ['namespaces', encodeURIComponent(ref.namespace ?? '')]
      : []),
    plural,
    encodeURIComponent(ref.name),
  ].join('/');
}
