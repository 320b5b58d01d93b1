import {
  KUBERNETES_KINDS,
  pick,
  type Picked,
  type Shape,
  withPicked,
} from '../../protobuf';
import { DROPPED_ANNOTATIONS } from '../prune/metadata';

// What `prune` keeps. A kind of which only parts are kept is read in parts, so that a field that a newer
// API server adds elsewhere is passed over; of all others each field counts.

const METADATA: Picked = {
  name: true,
  namespace: true,
  uid: true,
  resourceVersion: true,
  generation: true,
  creationTimestamp: true,
  deletionTimestamp: true,
  labels: true,
  annotations: new Set(DROPPED_ANNOTATIONS),
  ownerReferences: {
    kind: true,
    name: true,
    uid: true,
    apiVersion: true,
    controller: true,
  },
  finalizers: true,
};

const CONTAINER: Picked = {
  name: true,
  image: true,
  ports: true,
  resources: true,
  restartPolicy: true,
};

const CONTAINER_STATUS: Picked = {
  name: true,
  state: true,
  lastState: true,
  ready: true,
  restartCount: true,
  image: true,
  imageID: true,
  started: true,
};

const POD: Picked = {
  metadata: METADATA,
  spec: {
    volumes: {
      name: true,
      secret: { secretName: true },
      persistentVolumeClaim: { claimName: true },
      configMap: { name: true },
    },
    containers: CONTAINER,
    restartPolicy: true,
    nodeName: true,
    initContainers: CONTAINER,
  },
  status: {
    phase: true,
    conditions: true,
    message: true,
    reason: true,
    startTime: true,
    containerStatuses: CONTAINER_STATUS,
    initContainerStatuses: CONTAINER_STATUS,
  },
};

const NAME_AND_IMAGE: Picked = { name: true, image: true };

const REPLICA_SET: Picked = {
  metadata: METADATA,
  spec: {
    replicas: true,
    selector: true,
    template: {
      spec: { containers: NAME_AND_IMAGE, initContainers: NAME_AND_IMAGE },
    },
  },
  status: true,
};

const IN_PARTS: Readonly<Record<string, Picked>> = {
  '/v1/Pod': POD,
  'apps/v1/ReplicaSet': REPLICA_SET,
};

/** What is read of the items of a list in protobuf: `group/version/kind`. */
export const ITEM_SHAPES: Readonly<Record<string, Shape>> = Object.fromEntries(
  Object.entries(KUBERNETES_KINDS).map(([kind, shape]) => [
    kind,
    IN_PARTS[kind]
      ? pick(shape, IN_PARTS[kind])
      : withPicked(shape, 'metadata', METADATA),
  ]),
);
