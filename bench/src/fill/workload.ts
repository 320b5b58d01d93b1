import type { KubeObject } from '@velastage/sandbox';
import { digest, podTemplate, REPLICAS } from './applied.ts';
import type { PlannedApplication } from './plan.ts';

/** What the built-in controllers have said of a Deployment that has settled. */
export function deploymentStatus(app: PlannedApplication, time: string) {
  const ready = readyPods(app);
  return {
    observedGeneration: 1,
    replicas: REPLICAS,
    updatedReplicas: REPLICAS,
    readyReplicas: ready,
    availableReplicas: ready,
    ...(ready < REPLICAS && { unavailableReplicas: REPLICAS - ready }),
    conditions: [
      condition('Available', time, {
        reason: 'MinimumReplicasAvailable',
        message: 'Deployment has minimum availability.',
        lastUpdateTime: time,
      }),
      condition('Progressing', time, {
        reason: 'NewReplicaSetAvailable',
        message: `ReplicaSet "${replicaSetName(
          app,
        )}" has successfully progressed.`,
        lastUpdateTime: time,
      }),
    ],
  };
}

/** The Deployment's one ReplicaSet; `deployment` as the API server has it. */
export function replicaSet(
  app: PlannedApplication,
  deployment: KubeObject,
): KubeObject {
  const { labels, template } = podsOf(app);
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: replicaSetName(app),
      namespace: app.namespace,
      labels,
      annotations: {
        ...deployment.metadata.annotations,
        'deployment.kubernetes.io/desired-replicas': String(REPLICAS),
        'deployment.kubernetes.io/max-replicas': String(REPLICAS + 1),
        'deployment.kubernetes.io/revision': '1',
      },
      ownerReferences: [owner(deployment, 'Deployment')],
    },
    spec: { replicas: REPLICAS, selector: { matchLabels: labels }, template },
  };
}

export function replicaSetStatus(app: PlannedApplication) {
  return {
    observedGeneration: 1,
    replicas: REPLICAS,
    fullyLabeledReplicas: REPLICAS,
    readyReplicas: readyPods(app),
    availableReplicas: readyPods(app),
  };
}

/** One pod of the ReplicaSet; `set` as the API server has it. */
export function pod(
  app: PlannedApplication,
  set: KubeObject,
  index: number,
): KubeObject {
  const { labels, template } = podsOf(app);
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: podName(app, index),
      generateName: `${set.metadata.name}-`,
      namespace: app.namespace,
      labels,
      ownerReferences: [owner(set, 'ReplicaSet')],
    },
    spec: { ...template.spec, nodeName: `node-${(index % 4) + 1}` },
  };
}

/** What a kubelet has said of the pod of that index. */
export function podStatus(
  app: PlannedApplication,
  index: number,
  time: string,
) {
  const crashing = app.broken && index === 0;
  const ip = `10.1.${index}.${(app.name.length * 7) % 250}`;
  const notReady = crashing && {
    status: 'False',
    reason: 'ContainersNotReady',
    message: `containers with unready status: [${app.name}]`,
  };
  return {
    phase: 'Running',
    qosClass: 'Burstable',
    hostIP: '10.0.0.1',
    hostIPs: [{ ip: '10.0.0.1' }],
    podIP: ip,
    podIPs: [{ ip }],
    startTime: time,
    conditions: [
      condition('PodReadyToStartContainers', time),
      condition('Initialized', time),
      condition('Ready', time, notReady || {}),
      condition('ContainersReady', time, notReady || {}),
      condition('PodScheduled', time),
    ],
    containerStatuses: [
      {
        name: app.name,
        image: `${app.image}:${app.tag}`,
        imageID: `${app.image}@sha256:${digest(app.image)}${digest(app.tag)}`,
        containerID: `containerd://${digest(`${app.name}${index}`)}`,
        ready: !crashing,
        started: !crashing,
        restartCount: crashing ? 12 : 0,
        lastState: crashing
          ? { terminated: { exitCode: 1, reason: 'Error', finishedAt: time } }
          : {},
        state: crashing
          ? {
              waiting: {
                reason: 'CrashLoopBackOff',
                message: 'back-off 5m0s restarting failed container',
              },
            }
          : { running: { startedAt: time } },
      },
    ],
  };
}

/** Name of the pod of that index. */
export function podName(app: PlannedApplication, index: number): string {
  const suffix = digest(`${app.name}${index}`).slice(0, 5);
  return `${replicaSetName(app)}-${suffix}`;
}

function readyPods(app: PlannedApplication): number {
  return app.broken ? REPLICAS - 1 : REPLICAS;
}

function hashOf(app: PlannedApplication): string {
  return digest(`${app.namespace}/${app.name}`).slice(0, 10);
}

/** Name of the Deployment's one ReplicaSet. */
export function replicaSetName(app: PlannedApplication): string {
  return `${app.name}-${hashOf(app)}`;
}

function podsOf(app: PlannedApplication) {
  const template = podTemplate(app);
  const labels = {
    ...template.metadata.labels,
    'pod-template-hash': hashOf(app),
  };
  return { labels, template: { ...template, metadata: { labels } } };
}

function owner({ metadata }: KubeObject, kind: string) {
  return {
    apiVersion: 'apps/v1',
    kind,
    name: metadata.name,
    uid: metadata.uid,
    controller: true,
    blockOwnerDeletion: true,
  };
}

function condition(
  type: string,
  time: string,
  more: Record<string, unknown> = {},
) {
  return { type, status: 'True', lastTransitionTime: time, ...more };
}
