import {
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';

/**
 * Resource type of the permissions that are decided instance by instance.
 *
 * @public
 */
export const RESOURCE_TYPE_KUBEVELA_APPLICATION = 'kubevela-application';

/**
 * Opens the KubeVela pages and tabs at all. Basic, so that a screen can decide on it before it knows any instance.
 *
 * @public
 */
export const kubevelaReadPermission = createPermission({
  name: 'kubevela.read',
  attributes: { action: 'read' },
});

/**
 * See that an instance exists, its health, delivery, drift, resources and events.
 *
 * @public
 */
export const kubevelaApplicationReadPermission = createPermission({
  name: 'kubevela.application.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Read the manifests of an instance's resources (secrets are hidden whatever is allowed).
 *
 * @public
 */
export const kubevelaManifestReadPermission = createPermission({
  name: 'kubevela.manifest.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Read the logs of an instance's pods.
 *
 * @public
 */
export const kubevelaLogsReadPermission = createPermission({
  name: 'kubevela.logs.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Restart the workloads of an instance: replace their pods.
 *
 * @public
 */
export const kubevelaWorkloadRestartPermission = createPermission({
  name: 'kubevela.workload.restart',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Change how many replicas the workloads of an instance are asked for.
 *
 * @public
 */
export const kubevelaWorkloadScalePermission = createPermission({
  name: 'kubevela.workload.scale',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Delete single pods of an instance.
 *
 * @public
 */
export const kubevelaPodDeletePermission = createPermission({
  name: 'kubevela.pod.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Let a workflow of an instance go on: approve a waiting step, resume what was suspended.
 *
 * @public
 */
export const kubevelaWorkflowApprovePermission = createPermission({
  name: 'kubevela.workflow.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Suspend, restart, retry and terminate a workflow of an instance.
 *
 * @public
 */
export const kubevelaWorkflowControlPermission = createPermission({
  name: 'kubevela.workflow.control',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Roll out another revision of an instance, or publish an edit.
 *
 * @public
 */
export const kubevelaApplicationDeployPermission = createPermission({
  name: 'kubevela.application.deploy',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Have vela-core repair the drift of an instance now, leave the instance alone, or look after it again.
 *
 * @public
 */
export const kubevelaApplicationReconcilePermission = createPermission({
  name: 'kubevela.application.reconcile',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Create an Application. The rules decide on what it would be: its cluster, namespace, environment and owner.
 *
 * @public
 */
export const kubevelaApplicationCreatePermission = createPermission({
  name: 'kubevela.application.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Change what an Application says. The rules decide on what it is and on what it would be.
 *
 * @public
 */
export const kubevelaApplicationUpdatePermission = createPermission({
  name: 'kubevela.application.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Delete an instance, with what it made or without.
 *
 * @public
 */
export const kubevelaApplicationDeletePermission = createPermission({
  name: 'kubevela.application.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Let a rollout of an instance go on that waits for an approval.
 *
 * @public
 */
export const kubevelaRolloutApprovePermission = createPermission({
  name: 'kubevela.rollout.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * Pause and resume a rollout of an instance, take it to its end.
 *
 * @public
 */
export const kubevelaRolloutControlPermission = createPermission({
  name: 'kubevela.rollout.control',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_KUBEVELA_APPLICATION,
});

/**
 * See the clusters, their freshness, blind spots and watches.
 *
 * @public
 */
export const kubevelaClusterReadPermission = createPermission({
  name: 'kubevela.cluster.read',
  attributes: { action: 'read' },
});

/**
 * See the component types, traits, policies and workflow steps of the clusters, and their parameters.
 *
 * @public
 */
export const kubevelaDefinitionReadPermission = createPermission({
  name: 'kubevela.definition.read',
  attributes: { action: 'read' },
});

/**
 * See the Helm charts in the repositories that the portal is configured with, also in those that it has credentials for.
 *
 * @public
 */
export const kubevelaChartReadPermission = createPermission({
  name: 'kubevela.chart.read',
  attributes: { action: 'read' },
});

/**
 * Every permission of the plugin.
 *
 * @public
 */
// Named, not inferred: the compiler orders the members of an inferred union differently from run to
// run, and the API report with it.
export const kubevelaPermissions: Permission[] = [
  kubevelaReadPermission,
  kubevelaApplicationReadPermission,
  kubevelaManifestReadPermission,
  kubevelaLogsReadPermission,
  kubevelaWorkloadRestartPermission,
  kubevelaWorkloadScalePermission,
  kubevelaPodDeletePermission,
  kubevelaWorkflowApprovePermission,
  kubevelaWorkflowControlPermission,
  kubevelaApplicationDeployPermission,
  kubevelaApplicationReconcilePermission,
  kubevelaApplicationCreatePermission,
  kubevelaApplicationUpdatePermission,
  kubevelaApplicationDeletePermission,
  kubevelaRolloutApprovePermission,
  kubevelaRolloutControlPermission,
  kubevelaClusterReadPermission,
  kubevelaDefinitionReadPermission,
  kubevelaChartReadPermission,
];
