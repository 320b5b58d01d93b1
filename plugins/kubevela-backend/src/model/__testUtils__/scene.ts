import type { KubernetesObject } from '../../watch/types';
import { parseObjects } from './fixtures';

/** When a scene's application was deployed, and when tests look at it. */
export const DEPLOYED_AT = '2026-11-22T15:00:00Z';
export const NOW = '2026-11-22T15:20:00Z';

/** An application `shop` with one component `web`: a Deployment, its ReplicaSet and its pods. */
export interface SceneOptions {
  /** `status` of each pod, with `spec` beside it where a test needs one. */
  pods?: Array<{ status: any; spec?: any; metadata?: any }>;
  replicas?: number;
  /** Fields over those of a Deployment that still waits for its pods. */
  deploymentStatus?: any;
  replicaSetStatus?: any;
  /** Laid over the Application. */
  application?: { metadata?: any; spec?: any; status?: any };
  /** Further objects that the Application applied and that are in the cluster. */
  managed?: any[];
  /** Further objects in the cluster. */
  others?: any[];
  /** Names of managed kinds that are not there any more. */
  gone?: string[];
}

/** Builds the objects of a scene, its tracker included (plain, with manifests). */
export function scene(options: SceneOptions = {}): KubernetesObject[] {
  const deployment = deploymentOf(options);
  const managed = [deployment, ...(options.managed ?? [])];
  const objects = [
    applicationOf(options),
    trackerOf(managed),
    ...managed.filter(({ kind }) => !options.gone?.includes(kind)),
    ...(options.gone?.includes('Deployment')
      ? []
      : [replicaSetOf(options), ...podsOf(options)]),
    ...(options.others ?? []),
  ];
  return objects.flatMap(object => parseObjects(JSON.stringify(object)));
}

/** A pod's status with one container `web` in a state. */
export function containerStatus(status: any, phase = 'Running'): any {
  return {
    phase,
    conditions: [
      { type: 'PodScheduled', status: 'True' },
      { type: 'Ready', status: 'False', lastTransitionTime: DEPLOYED_AT },
    ],
    containerStatuses: [
      {
        name: 'web',
        image: 'registry.example/web:1.9',
        ready: false,
        restartCount: 0,
        ...status,
      },
    ],
  };
}

function applicationOf({ application = {} }: SceneOptions): any {
  return {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    metadata: {
      name: 'shop',
      namespace: 'prod',
      uid: 'app-uid',
      generation: 1,
      creationTimestamp: DEPLOYED_AT,
      ...application.metadata,
    },
    spec: {
      components: [{ name: 'web', type: 'webservice', properties: {} }],
      ...application.spec,
    },
    status: {
      observedGeneration: 1,
      status: 'running',
      latestRevision: { name: 'shop-v1', revision: 1 },
      services: [
        { name: 'web', namespace: 'prod', healthy: true, message: 'Ready:1/1' },
      ],
      workflow: {
        status: 'succeeded',
        finished: true,
        startTime: DEPLOYED_AT,
        endTime: DEPLOYED_AT,
        steps: [],
      },
      ...application.status,
    },
  };
}

function trackerOf(managed: any[]): any {
  return {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'ResourceTracker',
    metadata: {
      name: 'shop-v1-prod',
      labels: { 'app.oam.dev/uid': 'app-uid' },
    },
    spec: {
      type: 'versioned',
      applicationGeneration: 1,
      managedResources: managed.map(object => ({
        apiVersion: object.apiVersion,
        kind: object.kind,
        namespace: object.metadata.namespace,
        name: object.metadata.name,
        component: 'web',
        trait: object.kind === 'Deployment' ? undefined : 'extra',
        raw: {
          apiVersion: object.apiVersion,
          kind: object.kind,
          metadata: { name: object.metadata.name },
        },
      })),
    },
  };
}

function deploymentOf({ replicas = 1, deploymentStatus }: SceneOptions): any {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: 'web',
      namespace: 'prod',
      uid: 'deployment-uid',
      generation: 1,
      creationTimestamp: DEPLOYED_AT,
    },
    spec: {
      replicas,
      template: {
        spec: {
          containers: [{ name: 'web', image: 'registry.example/web:1.9' }],
        },
      },
    },
    status: {
      observedGeneration: 1,
      replicas,
      updatedReplicas: replicas,
      readyReplicas: 0,
      availableReplicas: 0,
      conditions: [
        { type: 'Progressing', status: 'True', reason: 'ReplicaSetUpdated' },
      ],
      ...deploymentStatus,
    },
  };
}

function replicaSetOf({ replicas = 1, replicaSetStatus }: SceneOptions): any {
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: 'web-1',
      namespace: 'prod',
      uid: 'replicaset-uid',
      creationTimestamp: DEPLOYED_AT,
      ownerReferences: [
        owner('apps/v1', 'Deployment', 'web', 'deployment-uid'),
      ],
    },
    spec: { replicas },
    status: { replicas, ...replicaSetStatus },
  };
}

function podsOf({ pods = [] }: SceneOptions): any[] {
  return pods.map((pod, index) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `web-1-${index}`,
      namespace: 'prod',
      uid: `pod-uid-${index}`,
      creationTimestamp: DEPLOYED_AT,
      ownerReferences: [
        owner('apps/v1', 'ReplicaSet', 'web-1', 'replicaset-uid'),
      ],
      ...pod.metadata,
    },
    spec: {
      restartPolicy: 'Always',
      containers: [{ name: 'web', image: 'registry.example/web:1.9' }],
      ...pod.spec,
    },
    status: pod.status,
  }));
}

/** An owner reference of a controller. */
export function owner(
  apiVersion: string,
  kind: string,
  name: string,
  uid: string,
) {
  return { apiVersion, kind, name, uid, controller: true };
}
