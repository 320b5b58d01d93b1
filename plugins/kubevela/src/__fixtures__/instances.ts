import type {
  Component,
  HealthStatus,
  Instance,
  InstanceSummary,
  Problem,
} from '@velastage/plugin-kubevela-react';

const MINUTE_MS = 60_000;

/** A time so many minutes ago, ISO 8601. */
export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * MINUTE_MS).toISOString();
}

/** A summary of a well instance of shop/web, changed where a test wants it. */
export function exampleSummary(
  change: Partial<InstanceSummary> = {},
): InstanceSummary {
  const cluster = change.cluster ?? 'prod-eu';
  const namespace = change.namespace ?? 'shop';
  const name = change.name ?? 'web';
  return {
    key: `${cluster}-${namespace}-${name}`,
    cluster,
    namespace,
    name,
    application: `${namespace}/${name}`,
    version: 1,
    environment: cluster,
    owner: 'group:default/payments',
    system: 'system:default/shop',
    tags: [],
    componentTypes: ['webservice'],
    images: ['registry.example/shop/web:1.8.2'],
    release: '1.8.2',
    health: { status: 'Healthy', since: minutesAgo(190) },
    delivery: {
      state: 'Delivered',
      phase: 'running',
      since: minutesAgo(200),
      revision: 'web-v12',
      publishVersion: '1.8.2-a81f',
      editedNotPublished: false,
    },
    drift: { state: 'InSync', count: 0 },
    createdAt: minutesAgo(60 * 24 * 40),
    ...change,
  };
}

/** Pods that cannot pull their image. */
export const imagePullProblem: Problem = {
  code: 'image-pull',
  severity: 'error',
  sentence:
    'web in prod-eu: 2 of 3 pods cannot pull registry.example/shop/web:1.9.0',
  advice:
    'Check that the tag exists in the registry and that the pull secret of namespace shop may read it.',
  component: 'web',
  resource: {
    apiVersion: 'v1',
    kind: 'Pod',
    namespace: 'shop',
    name: 'web-7d9c5b6f4d-xk2lp',
  },
  original:
    'Failed to pull image "registry.example/shop/web:1.9.0": rpc error: code = NotFound desc = failed to pull and unpack image: manifest unknown',
  since: minutesAgo(4),
  params: {
    subject: 'web',
    container: 'web',
    image: 'registry.example/shop/web:1.9.0',
    pods: '2',
    total: '3',
  },
};

const well: HealthStatus = { status: 'Healthy', since: minutesAgo(190) };

/** The components of the shop's web application. */
export function exampleComponents(
  web: { release?: string; health?: HealthStatus; ready?: number } = {},
): Component[] {
  const { release = '1.8.2', health = well, ready = 3 } = web;
  return [
    {
      name: 'web',
      type: 'webservice',
      health,
      velaCoreHealthy: true,
      velaCoreMessage: `Ready:${ready}/3`,
      images: [`registry.example/shop/web:${release}`],
      replicas: { desired: 3, ready, updated: 3 },
      workload: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        namespace: 'shop',
        name: 'web',
      },
      endpoints: [
        {
          text: 'https://shop.example.com/',
          url: 'https://shop.example.com/',
          kind: 'Ingress',
        },
        { text: '10.96.14.2:8080', kind: 'Service' },
      ],
      traits: [
        { type: 'gateway', health: well, message: 'Host: shop.example.com' },
        {
          type: 'hpa',
          health: {
            status: 'Degraded',
            message: 'cannot read metrics of 3 pods',
          },
        },
        { type: 'service-account' },
      ],
    },
    {
      name: 'cache',
      type: 'statefulset',
      health: well,
      images: ['redis@sha256:4fdd1c9a2b7e5d6f0a1b'],
      replicas: { desired: 1, ready: 1, updated: 1 },
      endpoints: [],
      traits: [{ type: 'storage', health: well }],
    },
  ];
}

/** A well instance. */
export function exampleInstance(change: Partial<Instance> = {}): Instance {
  const summary = change.summary ?? exampleSummary();
  return {
    summary,
    problems: [],
    components: exampleComponents({ release: summary.release }),
    workflow: {
      status: 'succeeded',
      mode: 'StepByStep',
      startedAt: minutesAgo(201),
      endedAt: minutesAgo(200),
      steps: [
        {
          id: '1',
          name: 'deploy-eu',
          type: 'deploy',
          phase: 'succeeded',
          startedAt: minutesAgo(201),
        },
        {
          id: '2',
          name: 'smoke-test',
          type: 'step-group',
          phase: 'succeeded',
        },
        {
          id: '3',
          name: 'call-health',
          parent: 'smoke-test',
          type: 'request',
          phase: 'succeeded',
        },
      ],
    },
    driftItems: [],
    resourceCounts: { Healthy: 9, None: 3 },
    disagreements: [],
    blindSpots: [],
    freshness: {
      cluster: summary.cluster,
      status: 'Connected',
      since: minutesAgo(600),
    },
    changedBy: 'user:default/ada',
    changeCause: 'Release 1.8.2: checkout fixes',
    ...change,
  };
}

/** An instance with everything that can be wrong at once. */
export function brokenInstance(summary: InstanceSummary): Instance {
  return exampleInstance({
    summary,
    problems: [
      imagePullProblem,
      {
        code: 'autoscaler-failing',
        params: { subject: 'web', reason: 'no metrics' },
        severity: 'warning',
        sentence: 'The autoscaler of web cannot read the metrics of its pods',
        advice: 'Install metrics-server in prod-eu.',
        component: 'web',
        since: minutesAgo(60 * 30),
      },
    ],
    components: exampleComponents({
      release: '1.9.0',
      ready: 1,
      health: {
        status: 'Degraded',
        message: '1 of 3 pods ready',
        since: minutesAgo(4),
      },
    }),
    workflow: {
      status: 'executing',
      startedAt: minutesAgo(6),
      steps: [
        { id: '1', name: 'deploy-eu', type: 'deploy', phase: 'succeeded' },
        {
          id: '2',
          name: 'wait-for-health',
          type: 'suspend',
          phase: 'running',
          reason: 'Wait',
          message: 'wait healthy: web Ready 1/3',
        },
        { id: '3', name: 'notify', type: 'notification', phase: 'pending' },
      ],
    },
    driftItems: [
      {
        resource: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          namespace: 'shop',
          name: 'web',
        },
        component: 'web',
        kind: 'Changed',
        repairs: true,
        fields: [
          { path: 'spec.replicas', applied: '3', live: '5' },
          {
            path: 'spec.template.spec.containers[name=web].env[name=LOG_LEVEL].value',
            applied: '"info"',
            live: '"debug"',
          },
        ],
      },
      {
        resource: {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          namespace: 'shop',
          name: 'web-settings',
        },
        kind: 'Missing',
        repairs: false,
      },
    ],
    disagreements: [
      {
        component: 'web',
        live: '1 of 3 pods ready',
        liveSince: minutesAgo(4),
        velaCore: 'healthy',
        velaCoreSince: minutesAgo(7),
      },
    ],
    blindSpots: [
      {
        apiVersion: 'autoscaling/v2',
        resource: 'horizontalpodautoscalers',
        kind: 'HorizontalPodAutoscaler',
        reason: 'forbidden',
        message:
          'User "portal" cannot list horizontalpodautoscalers in the cluster prod-eu',
        rule: 'apiGroups: ["autoscaling"]\nresources: ["horizontalpodautoscalers"]\nverbs: ["get", "list", "watch"]\n',
      },
    ],
    changeCause: 'Release 1.9.0',
  });
}

/** The four instances of the shop's web application, worst first. */
export function exampleInstances(): InstanceSummary[] {
  return [
    exampleSummary({
      cluster: 'prod-eu',
      tier: 'production',
      release: '1.9.0',
      images: ['registry.example/shop/web:1.9.0'],
      health: {
        status: 'Degraded',
        message: '1 of 3 pods ready',
        since: minutesAgo(4),
      },
      delivery: {
        state: 'Running',
        phase: 'runningWorkflow',
        step: 'wait-for-health',
        message: 'wait healthy: web Ready 1/3',
        since: minutesAgo(6),
        revision: 'web-v13',
        publishVersion: '1.9.0-77be',
        editedNotPublished: true,
      },
      drift: { state: 'Drifted', count: 2 },
      problem: imagePullProblem,
    }),
    exampleSummary({
      cluster: 'prod-us',
      tier: 'production',
      health: { status: 'Unknown', message: 'cluster not reachable' },
      drift: { state: 'Unknown', count: 0 },
    }),
    exampleSummary({
      cluster: 'staging',
      tier: 'staging',
      release: '1.9.0',
      health: { status: 'Progressing', since: minutesAgo(1) },
    }),
    exampleSummary({ cluster: 'dev', tier: 'development' }),
  ];
}
