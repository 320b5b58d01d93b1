import { intern } from '../../memory/intern';

/** What the model and the drawer read of a Pod: about a fifth of it. */
export function prunePodSpec(spec: Record<string, any> = {}) {
  return {
    containers: (spec.containers ?? []).map(pruneContainer),
    ...(spec.initContainers && {
      initContainers: spec.initContainers.map(pruneContainer),
    }),
    ...(spec.nodeName && { nodeName: intern(spec.nodeName) }),
    ...(spec.restartPolicy && { restartPolicy: spec.restartPolicy }),
    ...pruneVolumes(spec.volumes),
  };
}

export function prunePodStatus(status: Record<string, any> = {}) {
  const pruned: Record<string, any> = { phase: status.phase };
  for (const field of ['reason', 'message', 'conditions', 'startTime']) {
    if (status[field] !== undefined) {
      pruned[field] = status[field];
    }
  }
  for (const field of ['containerStatuses', 'initContainerStatuses']) {
    if (status[field] !== undefined) {
      pruned[field] = status[field].map(pruneContainerStatus);
    }
  }
  return pruned;
}

/** Without what newer kubelets repeat of the specification: mounts, resources, users. */
function pruneContainerStatus(status: Record<string, any>) {
  const pruned: Record<string, any> = {};
  for (const field of [
    'name',
    'state',
    'lastState',
    'ready',
    'restartCount',
    'image',
    'imageID',
    'started',
  ]) {
    if (status[field] !== undefined) {
      pruned[field] = status[field];
    }
  }
  if (status.image) pruned.image = intern(status.image);
  if (status.imageID) pruned.imageID = intern(status.imageID);
  return pruned;
}

function pruneContainer(container: Record<string, any>) {
  return {
    name: intern(container.name),
    image: intern(container.image ?? ''),
    ...(hasKeys(container.resources) && { resources: container.resources }),
    ...(container.ports && { ports: container.ports }),
    // Of init containers: `Always` makes it a sidecar.
    ...(container.restartPolicy && { restartPolicy: container.restartPolicy }),
  };
}

/** Volumes that point at an object of the namespace; the rest says nothing about health. */
function pruneVolumes(volumes: Array<Record<string, any>> = []) {
  const kept = volumes.flatMap((volume): object[] => {
    const { name, persistentVolumeClaim, configMap, secret } = volume;
    if (persistentVolumeClaim) {
      const { claimName } = persistentVolumeClaim;
      return [{ name, persistentVolumeClaim: { claimName } }];
    }
    if (configMap) {
      return [{ name, configMap: { name: configMap.name } }];
    }
    return secret ? [{ name, secret: { secretName: secret.secretName } }] : [];
  });
  return kept.length > 0 ? { volumes: kept } : {};
}

function hasKeys(value: object | undefined): boolean {
  return !!value && Object.keys(value).length > 0;
}
