import { join } from 'node:path';
import type { ProcessSpec } from '../../processes/managed.ts';
import { type ClusterContext, writeComponentKubeconfig } from '../context.ts';

const serviceRange = '10.96.0.0/16';
const inflight = 2000;
const clientQps = 300;

// All that Applications make use of, and what keeps nodes and namespaces in
// order; nothing that needs a cloud or a real kubelet.
const controllers = [
  'cronjob-controller',
  'daemonset-controller',
  'deployment-controller',
  'disruption-controller',
  'endpoints-controller',
  'endpointslice-controller',
  'garbage-collector-controller',
  'horizontal-pod-autoscaler-controller',
  'job-controller',
  'namespace-controller',
  // Without it a new node keeps its not-ready taint and gets no pods.
  'node-lifecycle-controller',
  'persistentvolume-protection-controller',
  'persistentvolumeclaim-protection-controller',
  'pod-garbage-collector-controller',
  'replicaset-controller',
  'resourcequota-controller',
  'serviceaccount-controller',
  'statefulset-controller',
  'ttl-after-finished-controller',
];

async function kube(
  context: ClusterContext,
  component: string,
  args: string[],
): Promise<ProcessSpec> {
  const { binary } = await context.program('kube');
  return {
    name: `${context.name}.${component}`,
    env: { GOGC: '100' },
    command: binary,
    args: [component, ...args],
    logFile: join(context.dir, 'logs', `${component}.log`),
  };
}

/** Keeps the cluster's objects. */
export function etcd(context: ClusterContext): Promise<ProcessSpec> {
  const client = `http://127.0.0.1:${context.ports.etcd}`;
  const peer = `http://127.0.0.1:${context.ports.etcdPeer}`;
  return kube(context, 'etcd', [
    `--name=${context.name}`,
    `--data-dir=${join(context.dir, 'etcd')}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=${context.name}=${peer}`,
    '--quota-backend-bytes=8589934592',
    '--auto-compaction-retention=5m',
    '--log-level=warn',
    // Survives a killed process, not a power cut; several times faster.
    '--unsafe-no-fsync',
  ]);
}

/** The API server, with RBAC and static tokens. */
export function apiserver(context: ClusterContext): Promise<ProcessSpec> {
  const { ports, tls, tokenFile, dir } = context;
  return kube(context, 'kube-apiserver', [
    `--etcd-servers=http://127.0.0.1:${ports.etcd}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    `--secure-port=${ports.apiserver}`,
    `--cert-dir=${join(dir, 'tls')}`,
    `--tls-cert-file=${tls.servingCertFile}`,
    `--tls-private-key-file=${tls.servingKeyFile}`,
    `--client-ca-file=${tls.caFile}`,
    `--token-auth-file=${tokenFile}`,
    '--authorization-mode=RBAC',
    '--anonymous-auth=false',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${tls.serviceAccountKeyFile}`,
    `--service-account-signing-key-file=${tls.serviceAccountKeyFile}`,
    `--service-cluster-ip-range=${serviceRange}`,
    `--kubelet-certificate-authority=${tls.caFile}`,
    `--kubelet-client-certificate=${tls.kubeletClientCertFile}`,
    `--kubelet-client-key=${tls.kubeletClientKeyFile}`,
    // The nodes' names resolve nowhere; all of them are at 127.0.0.1.
    '--kubelet-preferred-address-types=InternalIP',
    '--allow-privileged=true',
    // Pods carry no service account tokens: nothing runs in them.
    '--disable-admission-plugins=ServiceAccount',
    // There is no peer to reconcile addresses with, and 127.0.0.1 is no valid
    // endpoint address.
    '--endpoint-reconciler-type=none',
    `--max-requests-inflight=${inflight}`,
    `--max-mutating-requests-inflight=${inflight}`,
    '--event-ttl=24h',
    '--profiling=false',
  ]);
}

async function controllerArgs(context: ClusterContext, user: string) {
  return [
    `--kubeconfig=${await writeComponentKubeconfig(context, user)}`,
    '--leader-elect=false',
    '--secure-port=0',
    `--kube-api-qps=${clientQps}`,
    `--kube-api-burst=${clientQps * 2}`,
    '--profiling=false',
  ];
}

/** The built-in controllers. */
export async function controllerManager(
  context: ClusterContext,
): Promise<ProcessSpec> {
  return kube(context, 'kube-controller-manager', [
    ...(await controllerArgs(context, 'controller-manager')),
    `--controllers=${controllers.join(',')}`,
    '--use-service-account-credentials=false',
  ]);
}

/** Places pods on nodes. */
export async function scheduler(context: ClusterContext): Promise<ProcessSpec> {
  return kube(
    context,
    'kube-scheduler',
    await controllerArgs(context, 'scheduler'),
  );
}
