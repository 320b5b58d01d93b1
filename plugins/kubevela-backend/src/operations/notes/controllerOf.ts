import type { KubernetesObject } from '../../watch/types';

/** The owner that manages an object, if one does. */
export function controllerOf({ metadata }: KubernetesObject) {
  return metadata.ownerReferences?.find(({ controller }) => controller);
}
