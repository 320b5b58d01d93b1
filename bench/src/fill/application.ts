import type { KubeObject } from '@velastage/sandbox';
import {
  type AppliedObject,
  digest,
  REPLICAS,
  VELA_VERSION,
} from './applied.ts';
import type { PlannedApplication } from './plan.ts';

/** The Application as a person would have written it. */
export function application(app: PlannedApplication): KubeObject {
  return {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    metadata: {
      name: app.name,
      namespace: app.namespace,
      finalizers: ['app.oam.dev/resource-tracker-finalizer'],
      annotations: {
        'oam.dev/kubevela-version': VELA_VERSION,
        'backstage.oam.dev/owner': app.owner,
        'backstage.oam.dev/system': app.system,
        'backstage.oam.dev/description': `Serves ${app.name} for ${app.owner}`,
      },
    },
    spec: {
      components: [
        {
          name: app.name,
          type: app.componentType,
          properties: {
            image: `${app.image}:${app.tag}`,
            ports: [{ port: 80, expose: true }],
            env: [
              { name: 'LOG_LEVEL', value: 'info' },
              { name: 'HTTP_PORT', value: '80' },
              { name: 'REGION', value: 'eu-central-1' },
            ],
            cpu: '500m',
            memory: '512Mi',
          },
          traits: [
            { type: 'scaler', properties: { replicas: REPLICAS } },
            app.third === 'hpa'
              ? {
                  type: 'hpa',
                  properties: { min: REPLICAS, max: REPLICAS * 2 },
                }
              : {
                  type: 'storage',
                  properties: {
                    configMap: [{ name: app.name, mountPath: '/etc/app' }],
                  },
                },
          ],
        },
      ],
    },
  };
}

/** What vela-core has said of an Application that has been delivered. */
export function applicationStatus(
  app: PlannedApplication,
  applied: readonly AppliedObject[],
  time: string,
): Record<string, unknown> {
  const revision = `${app.name}-v1`;
  const step = {
    id: digest(`${app.namespace}/${app.name}`).slice(0, 10),
    name: app.name,
    type: 'apply-component',
    phase: 'succeeded',
    firstExecuteTime: time,
    lastExecuteTime: time,
  };
  return {
    appliedResources: applied.map(({ raw }) => ({
      apiVersion: raw.apiVersion,
      kind: raw.kind,
      name: raw.metadata.name,
      namespace: raw.metadata.namespace,
      creator: 'workflow',
    })),
    conditions: [
      ...['Parsed', 'Revision', 'Policy', 'Render', 'Workflow'].map(type => ({
        type,
        status: 'True',
        reason: 'Available',
        lastTransitionTime: time,
      })),
      {
        type: 'Ready',
        status: 'True',
        reason: 'ReconcileSuccess',
        lastTransitionTime: time,
      },
    ],
    latestRevision: {
      name: revision,
      revision: 1,
      revisionHash: digest(app.name),
    },
    observedGeneration: 1,
    services: [
      {
        name: app.name,
        namespace: app.namespace,
        healthy: !app.broken,
        workloadHealthy: !app.broken,
        message: app.broken
          ? `Ready:${REPLICAS - 1}/${REPLICAS}`
          : `Ready:${REPLICAS}/${REPLICAS}`,
        workloadDefinition: { apiVersion: 'apps/v1', kind: 'Deployment' },
        traits: applied
          .filter(({ trait }) => trait && trait !== 'webserviceExpose')
          .map(({ trait }) => ({ type: trait, healthy: true })),
      },
    ],
    status: app.broken ? 'unhealthy' : 'running',
    workflow: {
      appRevision: revision,
      contextBackend: {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        name: `workflow-${app.name}-context`,
        namespace: app.namespace,
      },
      mode: 'DAG-DAG',
      status: 'succeeded',
      finished: true,
      suspend: false,
      terminated: false,
      startTime: time,
      endTime: time,
      steps: [step],
    },
  };
}
