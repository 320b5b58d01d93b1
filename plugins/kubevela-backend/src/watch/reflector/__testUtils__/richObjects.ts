// An object of each kind that is listed in protobuf with all its fields, with as many of them as an API
// server takes in one object: zeros that are pointers, numbers in place of names, bytes, quantities.

const at = (minute: number) => `2026-11-28T10:${minute}:07Z`;

const selector = {
  matchLabels: { app: 'web' },
  matchExpressions: [
    { key: 'app', operator: 'In', values: ['web'] },
    { key: 'app', operator: 'Exists' },
  ],
};

const probes = {
  livenessProbe: {
    exec: { command: ['true', ''] },
    initialDelaySeconds: 5,
    terminationGracePeriodSeconds: 10,
  },
  readinessProbe: {
    httpGet: {
      path: '/healthz',
      port: 'http',
      scheme: 'HTTPS',
      httpHeaders: [{ name: 'X-Probe', value: '1' }],
    },
    periodSeconds: 3,
  },
  startupProbe: { tcpSocket: { port: 80 }, failureThreshold: 30 },
};

const env = [
  { name: 'EMPTY' },
  { name: 'LEVEL', value: 'info' },
  { name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
  {
    name: 'CPU',
    valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } },
  },
  {
    name: 'MEMORY',
    valueFrom: {
      resourceFieldRef: { containerName: 'web', resource: 'limits.memory' },
    },
  },
  {
    name: 'TOKEN',
    valueFrom: {
      secretKeyRef: { name: 'keys', key: 'token', optional: false },
    },
  },
  {
    name: 'SETTING',
    valueFrom: {
      configMapKeyRef: { name: 'settings', key: 'a', optional: true },
    },
  },
];

const volumes = [
  { name: 'scratch', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } },
  { name: 'plain', emptyDir: {} },
  { name: 'host', hostPath: { path: '/var/log', type: 'Directory' } },
  {
    name: 'keys',
    secret: {
      secretName: 'keys',
      optional: false,
      defaultMode: 256,
      items: [{ key: 'a', path: 'b', mode: 0 }],
    },
  },
  { name: 'settings', configMap: { name: 'settings', optional: true } },
  {
    name: 'data',
    persistentVolumeClaim: { claimName: 'data', readOnly: true },
  },
  {
    name: 'all',
    projected: {
      sources: [
        { serviceAccountToken: { path: 'token', expirationSeconds: 3600 } },
        {
          downwardAPI: {
            items: [
              { path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } },
            ],
          },
        },
        { configMap: { name: 'settings' } },
      ],
    },
  },
  {
    name: 'csi',
    csi: {
      driver: 'example.com',
      readOnly: false,
      volumeAttributes: { a: '' },
    },
  },
  { name: 'nfs', nfs: { server: 'nfs.example', path: '/' } },
  {
    name: 'claim',
    ephemeral: {
      volumeClaimTemplate: {
        metadata: { labels: { a: 'b' } },
        spec: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '1Gi' } },
        },
      },
    },
  },
];

const requirement = {
  matchExpressions: [{ key: 'zone', operator: 'In', values: ['a', 'b'] }],
};

const affinity = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [requirement],
    },
    preferredDuringSchedulingIgnoredDuringExecution: [
      { weight: 1, preference: requirement },
    ],
  },
  podAntiAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: [
      {
        weight: 100,
        podAffinityTerm: {
          topologyKey: 'kubernetes.io/hostname',
          labelSelector: selector,
          namespaceSelector: {},
          namespaces: ['default'],
        },
      },
    ],
  },
};

const container = {
  name: 'web',
  image: 'registry.example/web:1',
  command: ['/bin/web'],
  args: ['--port=80', ''],
  workingDir: '/srv',
  env,
  envFrom: [
    { prefix: 'P_', configMapRef: { name: 'settings', optional: true } },
    { secretRef: { name: 'keys' } },
  ],
  ports: [
    { name: 'http', containerPort: 80 },
    { containerPort: 90, hostPort: 90, protocol: 'UDP', hostIP: '127.0.0.1' },
  ],
  resources: {
    limits: { cpu: '1500m', memory: '1Gi' },
    requests: { cpu: '0.1', memory: '64Mi' },
  },
  volumeMounts: [
    { name: 'scratch', mountPath: '/tmp' },
    { name: 'data', mountPath: '/data', subPath: 'x', readOnly: true },
  ],
  ...probes,
  lifecycle: {
    preStop: { sleep: { seconds: 0 } },
    postStart: { exec: { command: ['true'] } },
  },
  securityContext: {
    runAsUser: 0,
    runAsNonRoot: false,
    privileged: false,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] },
    seccompProfile: { type: 'RuntimeDefault' },
  },
  terminationMessagePolicy: 'FallbackToLogsOnError',
  imagePullPolicy: 'Always',
  stdin: true,
};

/** A pod template with nearly all that it can have. */
export const template = {
  metadata: {
    labels: { app: 'web', empty: '' },
    annotations: { note: 'ü∞😀'.repeat(300) },
  },
  spec: {
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: 0,
    dnsPolicy: 'None',
    dnsConfig: {
      nameservers: ['10.0.0.10'],
      options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }],
    },
    nodeSelector: { disk: 'ssd' },
    hostAliases: [{ ip: '127.0.0.1', hostnames: ['a', 'b'] }],
    hostNetwork: true,
    hostUsers: true,
    enableServiceLinks: false,
    priority: -5,
    imagePullSecrets: [{ name: 'registry' }],
    tolerations: [
      { operator: 'Exists' },
      {
        key: 'gone',
        operator: 'Equal',
        value: 'x',
        effect: 'NoExecute',
        tolerationSeconds: 0,
      },
    ],
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'zone',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: selector,
      },
    ],
    securityContext: {
      fsGroup: 0,
      runAsGroup: 3000,
      supplementalGroups: [0, 4000],
      sysctls: [{ name: 'kernel.shm_rmid_forced', value: '0' }],
    },
    affinity,
    volumes,
    initContainers: [
      { name: 'side', image: 'side:1', restartPolicy: 'Always' },
    ],
    containers: [
      {
        ...container,
        ports: [
          { name: 'http', containerPort: 80, hostPort: 80 },
          {
            containerPort: 90,
            hostPort: 90,
            protocol: 'UDP',
            hostIP: '127.0.0.1',
          },
        ],
      },
      { name: 'plain', image: 'plain' },
    ],
  },
};

const condition = {
  type: 'Progressing',
  status: 'True',
  reason: 'NewReplicaSetAvailable',
  message: 'päng',
  lastUpdateTime: at(11),
  lastTransitionTime: at(12),
};

const job = {
  parallelism: 0,
  backoffLimit: 0,
  completions: 3,
  completionMode: 'Indexed',
  activeDeadlineSeconds: 5,
  ttlSecondsAfterFinished: 0,
  suspend: false,
  podFailurePolicy: {
    rules: [
      {
        action: 'FailJob',
        onExitCodes: {
          containerName: 'plain',
          operator: 'In',
          values: [1, 42],
        },
      },
      {
        action: 'Ignore',
        onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }],
      },
    ],
  },
  template: {
    metadata: template.metadata,
    spec: { ...template.spec, restartPolicy: 'Never' },
  },
};

const claim = {
  accessModes: ['ReadWriteOnce'],
  storageClassName: '',
  volumeMode: 'Filesystem',
  selector,
  resources: { requests: { storage: '1.5Gi' } },
};

/** An object, where it goes, and what somebody wrote into its status. */
export interface RichObject {
  /** Of its kind, beneath the namespace. */
  path: string;
  group: string;
  version: string;
  kind: string;
  body: Record<string, any>;
  status?: Record<string, any>;
}

const namespaced = (
  group: string,
  version: string,
  kind: string,
  plural: string,
  body: Record<string, any>,
  status?: Record<string, any>,
): RichObject => ({
  path: `/${
    group ? `apis/${group}/` : 'api/'
  }${version}/namespaces/default/${plural}`,
  group,
  version,
  kind,
  status,
  body: {
    apiVersion: group ? `${group}/${version}` : version,
    kind,
    metadata: {
      name: `all-${kind.toLowerCase()}`,
      labels: { 'app.oam.dev/name': 'shop' },
      annotations: {
        'kubectl.kubernetes.io/last-applied-configuration': '{"canary":1}',
        note: '',
      },
      finalizers: ['example.com/hold'],
    },
    ...body,
  },
});

/** One of each kind. */
export const RICH_OBJECTS: readonly RichObject[] = [
  namespaced('', 'v1', 'ConfigMap', 'configmaps', {
    immutable: false,
    data: { text: 'ü', empty: '', ['__proto__']: 'a key as any other' },
    binaryData: { bytes: 'AP8QgA==', none: '' },
  }),
  namespaced(
    '',
    'v1',
    'PersistentVolumeClaim',
    'persistentvolumeclaims',
    { spec: claim },
    {
      phase: 'Bound',
      accessModes: ['ReadWriteOnce'],
      capacity: { storage: '2Gi' },
      conditions: [{ type: 'Resizing', status: 'True', lastProbeTime: at(10) }],
    },
  ),
  namespaced(
    '',
    'v1',
    'Service',
    'services',
    {
      spec: {
        type: 'LoadBalancer',
        selector: { app: 'web' },
        sessionAffinity: 'ClientIP',
        sessionAffinityConfig: { clientIP: { timeoutSeconds: 5 } },
        externalTrafficPolicy: 'Local',
        allocateLoadBalancerNodePorts: false,
        loadBalancerSourceRanges: ['10.0.0.0/8'],
        ports: [
          { name: 'a', port: 80, targetPort: 'http', appProtocol: 'h2c' },
          { name: 'b', port: 81, targetPort: 8081, protocol: 'UDP' },
          { name: 'c', port: 82 },
        ],
      },
    },
    {
      loadBalancer: {
        ingress: [
          {
            ip: '10.0.0.1',
            ipMode: 'VIP',
            ports: [{ port: 80, protocol: 'TCP' }],
          },
          { hostname: 'lb.example' },
        ],
      },
      conditions: [
        {
          type: 'example.com/ready',
          status: 'True',
          reason: 'Ready',
          message: '',
          lastTransitionTime: at(13),
          observedGeneration: 1,
        },
      ],
    },
  ),
  namespaced(
    'apps',
    'v1',
    'DaemonSet',
    'daemonsets',
    {
      spec: {
        selector: { matchLabels: { app: 'web' } },
        minReadySeconds: 3,
        revisionHistoryLimit: 0,
        updateStrategy: {
          type: 'RollingUpdate',
          rollingUpdate: { maxUnavailable: '10%', maxSurge: 0 },
        },
        template,
      },
    },
    {
      currentNumberScheduled: 0,
      numberMisscheduled: 1,
      desiredNumberScheduled: 2,
      numberReady: 0,
      collisionCount: 0,
    },
  ),
  namespaced(
    'apps',
    'v1',
    'Deployment',
    'deployments',
    {
      spec: {
        replicas: 0,
        paused: true,
        minReadySeconds: 3,
        revisionHistoryLimit: 0,
        progressDeadlineSeconds: 600,
        selector,
        strategy: {
          type: 'RollingUpdate',
          rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 },
        },
        template,
      },
    },
    {
      observedGeneration: 1,
      replicas: 2,
      unavailableReplicas: 2,
      terminatingReplicas: 0,
      conditions: [condition],
    },
  ),
  namespaced(
    'autoscaling',
    'v2',
    'HorizontalPodAutoscaler',
    'horizontalpodautoscalers',
    {
      spec: {
        minReplicas: 1,
        maxReplicas: 5,
        scaleTargetRef: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: 'a',
        },
        behavior: {
          scaleDown: {
            stabilizationWindowSeconds: 0,
            policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }],
          },
        },
        metrics: [
          {
            type: 'Resource',
            resource: {
              name: 'cpu',
              target: { type: 'Utilization', averageUtilization: 80 },
            },
          },
          {
            type: 'External',
            external: {
              metric: { name: 'queue', selector },
              target: { type: 'AverageValue', averageValue: '1.5' },
            },
          },
        ],
      },
    },
    {
      desiredReplicas: 0,
      lastScaleTime: at(14),
      currentMetrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            current: { averageUtilization: 0, averageValue: '0' },
          },
        },
      ],
      conditions: [
        { type: 'AbleToScale', status: 'True', lastTransitionTime: at(15) },
      ],
    },
  ),
  namespaced(
    'batch',
    'v1',
    'CronJob',
    'cronjobs',
    {
      spec: {
        schedule: '*/5 * * * *',
        timeZone: 'Europe/Zurich',
        suspend: false,
        startingDeadlineSeconds: 0,
        successfulJobsHistoryLimit: 0,
        concurrencyPolicy: 'Forbid',
        jobTemplate: { metadata: { labels: { a: 'b' } }, spec: job },
      },
    },
    {
      lastScheduleTime: at(16),
      active: [{ kind: 'Job', namespace: 'default', name: 'a', uid: '1' }],
    },
  ),
  namespaced('batch', 'v1', 'Job', 'jobs', { spec: job }),
  namespaced(
    'networking.k8s.io',
    'v1',
    'Ingress',
    'ingresses',
    {
      spec: {
        ingressClassName: 'nginx',
        defaultBackend: {
          resource: { apiGroup: 'example.com', kind: 'Bucket', name: 'b' },
        },
        tls: [{ hosts: ['a.example'], secretName: 'tls' }],
        rules: [
          {
            host: 'a.example',
            http: {
              paths: [
                {
                  path: '/',
                  pathType: 'Prefix',
                  backend: { service: { name: 'a', port: { number: 80 } } },
                },
                {
                  path: '/b',
                  pathType: 'Exact',
                  backend: { service: { name: 'b', port: { name: 'http' } } },
                },
              ],
            },
          },
          { host: 'b.example' },
        ],
      },
    },
    {
      loadBalancer: {
        ingress: [
          {
            ip: '10.0.0.1',
            ports: [{ port: 80, protocol: 'TCP', error: 'x' }],
          },
        ],
      },
    },
  ),
];
