import type { InstanceSummary } from '@velastage/plugin-kubevela-common';
import { RESOURCE_TYPE_KUBEVELA_APPLICATION } from '@velastage/plugin-kubevela-common';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';

/**
 * A filter that a permission rule can be turned into.
 *
 * @public
 */
export interface InstancePermissionFilter {
  field: 'cluster' | 'namespace' | 'environment' | 'tier' | 'owner';
  values: string[];
}

/**
 * What the rules of the application permissions decide on: an instance's summary.
 *
 * @public
 */
export const applicationResourceRef = createPermissionResourceRef<
  InstanceSummary,
  InstancePermissionFilter
>().with({
  pluginId: 'kubevela',
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});
