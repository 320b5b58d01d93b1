import {
  AuthorizeResult,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  kubevelaClusterReadPermission,
  kubevelaLogsReadPermission,
  kubevelaManifestReadPermission,
  RESOURCE_TYPE_KUBEVELA_APPLICATION,
} from '@velastage/plugin-kubevela-common';

const OPERATORS = 'group:default/operators';
const VIEWERS = 'group:default/viewers';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Who may see what in the demo: operators everything; developers every application, but manifests and
 * logs only of what their team owns; viewers applications outside production, and neither manifests,
 * logs nor clusters.
 */
export class DemoPolicy implements PermissionPolicy {
  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const claims = user?.info.ownershipEntityRefs ?? [];
    const { permission } = request;
    if (claims.includes(OPERATORS)) {
      return ALLOW;
    }
    if (!permission.name.startsWith('kubevela.')) {
      return ALLOW;
    }
    const viewer = claims.includes(VIEWERS);
    if (permission.name === kubevelaClusterReadPermission.name) {
      return viewer ? DENY : ALLOW;
    }
    if (!isResourcePermission(permission, RESOURCE_TYPE_KUBEVELA_APPLICATION)) {
      return ALLOW;
    }
    const content =
      permission.name === kubevelaManifestReadPermission.name ||
      permission.name === kubevelaLogsReadPermission.name;
    if (viewer) {
      return content ? DENY : condition('IN_CLUSTER', { clusters: ['dev'] });
    }
    return content ? condition('IS_OWNED_BY', { claims }) : ALLOW;
  }
}

/** A decision that the KubeVela backend completes instance by instance. */
function condition(
  rule: string,
  params: Record<string, string[]>,
): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'kubevela',
    resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
    conditions: {
      rule,
      resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
      params,
    },
  };
}
