import { DROPPED_ANNOTATIONS } from '../prune/metadata';
import { inline, list, type Shape, shape, zero } from '../../protobuf';

// Numbers are those of k8s.io/api's and k8s.io/apimachinery's generated.proto, where a number never gets another
// meaning. Only what `prune` keeps is read.

const metadata = shape({
  name: [1, 'string'],
  namespace: [3, 'string'],
  uid: [5, 'string'],
  resourceVersion: [6, 'string'],
  generation: [7, 'number'],
  creationTimestamp: [8, 'time'],
  deletionTimestamp: [9, 'time'],
  labels: [11, 'strings'],
  annotations: [
    12,
    { value: 'strings', without: new Set(DROPPED_ANNOTATIONS) },
  ],
  ownerReferences: [
    13,
    list(
      shape({
        kind: [1, zero('string')],
        name: [3, zero('string')],
        uid: [4, zero('string')],
        apiVersion: [5, zero('string')],
        controller: [6, zero('boolean')],
      }),
    ),
  ],
  finalizers: [14, list('string')],
});

const container = shape({
  name: [1, zero('string')],
  image: [2, 'string'],
  ports: [
    6,
    list(
      shape({
        name: [1, 'string'],
        hostPort: [2, 'number'],
        containerPort: [3, zero('number')],
        protocol: [4, 'string'],
        hostIP: [5, 'string'],
      }),
    ),
  ],
  resources: [
    8,
    shape({
      limits: [1, 'quantities'],
      requests: [2, 'quantities'],
      claims: [
        3,
        list(shape({ name: [1, zero('string')], request: [2, 'string'] })),
      ],
    }),
  ],
  restartPolicy: [24, zero('string')],
});

const state = shape({
  waiting: [1, shape({ reason: [1, 'string'], message: [2, 'string'] })],
  running: [2, shape({ startedAt: [1, 'time'] })],
  terminated: [
    3,
    shape({
      exitCode: [1, zero('number')],
      signal: [2, 'number'],
      reason: [3, 'string'],
      message: [4, 'string'],
      startedAt: [5, 'time'],
      finishedAt: [6, 'time'],
      containerID: [7, 'string'],
    }),
  ],
});

const containerStatus = shape({
  name: [1, zero('string')],
  state: [2, state],
  lastState: [3, state],
  ready: [4, zero('boolean')],
  restartCount: [5, zero('number')],
  image: [6, zero('string')],
  imageID: [7, zero('string')],
  containerID: [8, 'string'],
  started: [9, zero('boolean')],
});

const volume = shape({
  name: [1, zero('string')],
  volumeSource: [
    2,
    inline(
      shape({
        secret: [6, shape({ secretName: [1, 'string'] })],
        persistentVolumeClaim: [10, shape({ claimName: [1, zero('string')] })],
        configMap: [
          19,
          shape({
            localObjectReference: [1, inline(shape({ name: [1, 'string'] }))],
          }),
        ],
      }),
    ),
  ],
});

const pod = shape({
  metadata: [1, metadata],
  spec: [
    2,
    shape({
      volumes: [1, list(volume)],
      containers: [2, list(container)],
      restartPolicy: [3, 'string'],
      nodeName: [10, 'string'],
      initContainers: [20, list(container)],
    }),
  ],
  status: [
    3,
    shape({
      phase: [1, 'string'],
      conditions: [
        2,
        list(
          shape({
            type: [1, zero('string')],
            status: [2, zero('string')],
            lastProbeTime: [3, 'time'],
            lastTransitionTime: [4, 'time'],
            reason: [5, 'string'],
            message: [6, 'string'],
            observedGeneration: [7, 'number'],
          }),
        ),
      ],
      message: [3, 'string'],
      reason: [4, 'string'],
      startTime: [7, 'time'],
      containerStatuses: [8, list(containerStatus)],
      initContainerStatuses: [10, list(containerStatus)],
    }),
  ],
});

const templateContainer = shape({ name: [1, 'string'], image: [2, 'string'] });

const replicaSet = shape({
  metadata: [1, metadata],
  spec: [
    2,
    shape({
      replicas: [1, zero('number')],
      selector: [
        2,
        shape({
          matchLabels: [1, 'strings'],
          matchExpressions: [
            2,
            list(
              shape({
                key: [1, zero('string')],
                operator: [2, zero('string')],
                values: [3, list('string')],
              }),
            ),
          ],
        }),
      ],
      template: [
        3,
        shape({
          spec: [
            2,
            shape({
              containers: [2, list(templateContainer)],
              initContainers: [20, list(templateContainer)],
            }),
          ],
        }),
      ],
    }),
  ],
  status: [
    3,
    shape({
      replicas: [1, zero('number')],
      fullyLabeledReplicas: [2, 'number'],
      observedGeneration: [3, 'number'],
      readyReplicas: [4, 'number'],
      availableReplicas: [5, 'number'],
      conditions: [
        6,
        list(
          shape({
            type: [1, zero('string')],
            status: [2, zero('string')],
            lastTransitionTime: [3, 'time'],
            reason: [4, 'string'],
            message: [5, 'string'],
          }),
        ),
      ],
      terminatingReplicas: [7, zero('number')],
    }),
  ],
});

/** The kinds of which only parts are kept, and of which there are most: `group/version/kind`. */
export const ITEM_SHAPES: Readonly<Record<string, Shape>> = {
  '/v1/Pod': pod,
  'apps/v1/ReplicaSet': replicaSet,
};
