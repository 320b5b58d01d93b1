import type { KubeObject } from '../client/client.ts';

/** A Deployment with one container of the given image, in `default`. */
export function deployment(name: string, image: string): KubeObject {
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'default' },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'main', image }] },
      },
    },
  };
}

/** A Job that is not tried again, in `default`. */
export function job(name: string, image: string): KubeObject {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name, namespace: 'default' },
    spec: {
      backoffLimit: 0,
      template: {
        spec: {
          restartPolicy: 'Never',
          containers: [{ name: 'main', image }],
        },
      },
    },
  };
}

/** A claim for a volume of one gigabyte, in `default`. */
export function claim(name: string, storageClassName?: string): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace: 'default' },
    spec: {
      storageClassName,
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '1Gi' } },
    },
  };
}

/** An Application of one component, in `default`. */
export function application(
  name: string,
  component: object,
  publishVersion = 'v1',
): KubeObject {
  return {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'app.oam.dev/publishVersion': publishVersion },
    },
    spec: { components: [{ name, ...component }] },
  };
}

/** Paths in the namespace `default`. */
export const inDefault = {
  application: (name: string) =>
    `/apis/core.oam.dev/v1beta1/namespaces/default/applications/${name}`,
  deployment: (name: string) =>
    `/apis/apps/v1/namespaces/default/deployments/${name}`,
  job: (name: string) => `/apis/batch/v1/namespaces/default/jobs/${name}`,
  claim: (name: string) =>
    `/api/v1/namespaces/default/persistentvolumeclaims/${name}`,
  pods: (app: string) =>
    `/api/v1/namespaces/default/pods?labelSelector=app%3D${app}`,
  log: (pod: string, query: string) =>
    `/api/v1/namespaces/default/pods/${pod}/log?${query}`,
  rollout: (name: string) =>
    `/apis/rollouts.kruise.io/v1beta1/namespaces/default/rollouts/${name}`,
};
