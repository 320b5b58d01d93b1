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
  kubevelaApplicationCreatePermission,
  kubevelaApplicationDeletePermission,
  kubevelaApplicationDeployPermission,
  kubevelaApplicationReconcilePermission,
  kubevelaApplicationUpdatePermission,
  kubevelaChartReadPermission,
  kubevelaClusterReadPermission,
  kubevelaLogsReadPermission,
  kubevelaManifestReadPermission,
  kubevelaPodDeletePermission,
  kubevelaRolloutApprovePermission,
  kubevelaRolloutControlPermission,
  kubevelaWorkloadRestartPermission,
  kubevelaWorkflowApprovePermission,
  kubevelaWorkflowControlPermission,
  kubevelaWorkloadScalePermission,
  RESOURCE_TYPE_KUBEVELA_APPLICATION,
} from '@velastage/plugin-kubevela-common';

const OPERATORS = 'group:default/operators';
const VIEWERS = 'group:default/viewers';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** For those who own an application, and for operators. */
const OWNERS_ONLY: ReadonlySet<string> = new Set(
  [
    kubevelaManifestReadPermission,
    kubevelaLogsReadPermission,
    kubevelaWorkloadRestartPermission,
    kubevelaWorkloadScalePermission,
    kubevelaPodDeletePermission,
    kubevelaWorkflowApprovePermission,
    kubevelaWorkflowControlPermission,
    kubevelaApplicationCreatePermission,
    kubevelaApplicationUpdatePermission,
    kubevelaApplicationDeployPermission,
    kubevelaApplicationReconcilePermission,
    kubevelaApplicationDeletePermission,
    kubevelaRolloutApprovePermission,
    kubevelaRolloutControlPermission,
  ].map(({ name }) => name),
);

/**
 * Who may see and do what in the demo: operators everything; developers see every application, but read
 * manifests and logs, and change anything, only of what their team owns; viewers see applications
 * outside production, and neither manifests, logs, clusters nor charts, and change nothing.
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
    const isForStaff =
      permission.name === kubevelaClusterReadPermission.name ||
      permission.name === kubevelaChartReadPermission.name;
    if (isForStaff) {
      return viewer ? DENY : ALLOW;
    }
    if (!isResourcePermission(permission, RESOURCE_TYPE_KUBEVELA_APPLICATION)) {
      return ALLOW;
    }
    const ownersOnly = OWNERS_ONLY.has(permission.name);
    // What is not known yet, a write of a later version perhaps, is not for viewers.
    const read = permission.attributes.action === 'read';
    if (viewer) {
      return ownersOnly || !read
        ? DENY
        : condition('IN_CLUSTER', { clusters: ['dev'] });
    }
    return ownersOnly || !read ? condition('IS_OWNED_BY', { claims }) : ALLOW;
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
