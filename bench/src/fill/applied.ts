import { createHash } from 'node:crypto';
import type { KubeObject } from '@velastage/sandbox';
import type { PlannedApplication } from './plan.ts';

export const VELA_VERSION = 'v1.11.0';
export const REPLICAS = 3;
const PORT = 80;

/** An object as vela-core renders it, and which part of the component it is. */
export interface AppliedObject {
  /** As it stands in the ResourceTracker. */
  raw: KubeObject;
  component: string;
  trait?: string;
}

/** The objects that vela-core would apply: a Deployment, a Service, and an autoscaler or a ConfigMap. */
export function appliedObjects(app: PlannedApplication): AppliedObject[] {
  const third =
    app.third === 'hpa'
      ? { raw: autoscaler(app), component: app.name, trait: 'hpa' }
      : { raw: configMap(app), component: app.name, trait: 'storage' };
  return [
    { raw: deployment(app), component: app.name },
    { raw: service(app), component: app.name, trait: 'webserviceExpose' },
    third,
  ];
}

/** What vela-core sends to the API server: the object, its own last words on it, and a digest of them. */
export function asSent(raw: KubeObject): KubeObject {
  const hash = digest(JSON.stringify(raw));
  const labels = { ...raw.metadata.labels, 'oam.dev/render-hash': hash };
  const sent = { ...raw, metadata: { ...raw.metadata, labels } };
  return {
    ...sent,
    metadata: {
      ...sent.metadata,
      annotations: {
        ...raw.metadata.annotations,
        'app.oam.dev/last-applied-configuration': JSON.stringify(sent),
        'app.oam.dev/last-applied-time': new Date().toISOString(),
      },
    },
  };
}

/** Labels of the component's pods, also its selector but for the name. */
export function podLabels(app: PlannedApplication): Record<string, string> {
  return {
    'app.oam.dev/component': app.name,
    'app.oam.dev/name': app.name,
  };
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function metadata(app: PlannedApplication, extra: Record<string, string>) {
  return {
    name: app.name,
    namespace: app.namespace,
    annotations: { 'oam.dev/kubevela-version': VELA_VERSION },
    labels: {
      'app.oam.dev/app-revision-hash': digest(app.name),
      'app.oam.dev/appRevision': `${app.name}-v1`,
      'app.oam.dev/cluster': '',
      'app.oam.dev/component': app.name,
      'app.oam.dev/name': app.name,
      'app.oam.dev/namespace': app.namespace,
      ...extra,
    },
  };
}

function traitLabels(type: string, resource: string) {
  return {
    'app.oam.dev/resourceType': 'TRAIT',
    'trait.oam.dev/resource': resource,
    'trait.oam.dev/type': type,
  };
}

function deployment(app: PlannedApplication): KubeObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(app, {
      'app.oam.dev/resourceType': 'WORKLOAD',
      'workload.oam.dev/type': app.componentType,
    }),
    spec: {
      replicas: REPLICAS,
      selector: { matchLabels: { 'app.oam.dev/component': app.name } },
      template: podTemplate(app),
    },
  };
}

export function podTemplate(app: PlannedApplication) {
  return {
    metadata: { labels: podLabels(app) },
    spec: {
      containers: [
        {
          name: app.name,
          image: `${app.image}:${app.tag}`,
          ports: [{ containerPort: PORT, name: 'port-80', protocol: 'TCP' }],
          env: [
            { name: 'LOG_LEVEL', value: 'info' },
            { name: 'HTTP_PORT', value: String(PORT) },
            { name: 'REGION', value: 'eu-central-1' },
          ],
          resources: {
            limits: { cpu: '500m', memory: '512Mi' },
            requests: { cpu: '100m', memory: '256Mi' },
          },
          readinessProbe: {
            httpGet: { path: '/healthz', port: PORT },
            periodSeconds: 10,
          },
        },
      ],
    },
  };
}

function service(app: PlannedApplication): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(
      app,
      traitLabels('AuxiliaryWorkload', 'webserviceExpose'),
    ),
    spec: {
      ports: [
        { name: 'port-80', port: PORT, protocol: 'TCP', targetPort: PORT },
      ],
      selector: { 'app.oam.dev/component': app.name },
      type: 'ClusterIP',
    },
  };
}

function autoscaler(app: PlannedApplication): KubeObject {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadata(app, traitLabels('hpa', 'hpa')),
    spec: {
      minReplicas: REPLICAS,
      maxReplicas: REPLICAS * 2,
      metrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            target: { averageUtilization: 50, type: 'Utilization' },
          },
        },
      ],
      scaleTargetRef: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: app.name,
      },
    },
  };
}

function configMap(app: PlannedApplication): KubeObject {
  const settings = Array.from(
    { length: 12 },
    (_, i) => `feature.${i}.enabled=true\nfeature.${i}.limit=${i * 100}`,
  );
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadata(app, traitLabels('storage', 'configmap')),
    data: { 'application.properties': settings.join('\n') },
  };
}
