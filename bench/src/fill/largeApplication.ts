import { zstdCompressSync } from 'node:zlib';
import type { ClusterBase, KubeClient, KubeObject } from '@velastage/sandbox';
import { application, applicationStatus } from './application.ts';
import { appliedObjects, asSent, digest } from './applied.ts';
import { create, putStatus } from './fillCluster.ts';
import type { PlannedApplication } from './plan.ts';
import { tracker } from './tracker.ts';
import {
  deploymentStatus,
  pod,
  podStatus,
  replicaSet,
  replicaSetStatus,
} from './workload.ts';

/** One Deployment, its ReplicaSet and twelve Pods. */
const OBJECTS_PER_WORKLOAD = 14;
const PODS_PER_WORKLOAD = OBJECTS_PER_WORKLOAD - 2;
const LANES = 30;

/** The one application that {@link fillLargeApplication} writes. */
export const LARGE: PlannedApplication = {
  namespace: 'large',
  name: 'large',
  owner: 'team-payments',
  system: 'checkout',
  image: 'registry.example.com/large',
  tag: 'v1.0.0',
  componentType: 'webservice',
  third: 'configMap',
  broken: false,
};

/**
 * Writes one Application with so many resources, of which one in a hundred workloads is broken, straight
 * into an API server that has KubeVela's CRDs.
 */
export async function fillLargeApplication(
  cluster: ClusterBase,
  resources: number,
): Promise<void> {
  const client = cluster.client();
  const time = new Date().toISOString().replace(/\.\d+/, '');
  await create(client, '/api/v1/namespaces', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: LARGE.namespace },
  });
  const parts = Array.from(
    { length: Math.ceil(resources / OBJECTS_PER_WORKLOAD) },
    (_, i): PlannedApplication => ({
      ...LARGE,
      name: `part-${String(i).padStart(4, '0')}`,
      broken: i % 100 === 50,
    }),
  );
  const applied = parts.map(part => {
    const [deployment] = appliedObjects(part);
    return { ...deployment, raw: ofLarge(deployment.raw) };
  });
  const apps = `/apis/core.oam.dev/v1beta1/namespaces/${LARGE.namespace}/applications`;
  const shell = application(LARGE);
  const [component] = shell.spec.components;
  const written = await create(client, apps, {
    ...shell,
    spec: {
      components: parts.map(({ name }) => ({
        ...component,
        name,
        traits: [],
      })),
    },
  });
  await putStatus(client, apps, written, {
    ...applicationStatus(LARGE, [], time),
    services: parts.map(({ name, broken }) => ({
      name,
      namespace: LARGE.namespace,
      healthy: !broken,
      workloadDefinition: { apiVersion: 'apps/v1', kind: 'Deployment' },
    })),
  });
  await create(client, '/apis/core.oam.dev/v1beta1/resourcetrackers', {
    ...tracker(LARGE, [], written.metadata.uid!),
    spec: {
      type: 'versioned',
      applicationGeneration: 1,
      compression: {
        type: 'zstd',
        data: zstdCompressSync(
          JSON.stringify(
            applied.map(({ raw, component: name }) => ({
              apiVersion: raw.apiVersion,
              kind: raw.kind,
              name: raw.metadata.name,
              namespace: raw.metadata.namespace,
              component: name,
              raw,
            })),
          ),
        ).toString('base64'),
      },
    },
  });
  const waiting = parts.map((part, i) => ({ part, raw: applied[i].raw }));
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let one = waiting.pop(); one; one = waiting.pop()) {
        await writeWorkload(client, one.part, one.raw, time);
      }
    }),
  );
}

async function writeWorkload(
  client: KubeClient,
  part: PlannedApplication,
  raw: KubeObject,
  time: string,
) {
  const base = `namespaces/${LARGE.namespace}`;
  const deployments = `/apis/apps/v1/${base}/deployments`;
  const owner = await create(client, deployments, asSent(raw));
  await putStatus(client, deployments, owner, deploymentStatus(part, time));
  const sets = `/apis/apps/v1/${base}/replicasets`;
  const set = await create(client, sets, ofLarge(replicaSet(part, owner)));
  await putStatus(client, sets, set, replicaSetStatus(part));
  const pods = `/api/v1/${base}/pods`;
  for (let i = 0; i < PODS_PER_WORKLOAD; i++) {
    const planned = ofLarge(pod(part, set, i));
    // The names of the fleet's pods are made for few of them and collide here.
    planned.metadata.name = `${set.metadata.name}-${digest(
      `${part.name}${i}`,
    ).slice(0, 8)}`;
    const one = await create(client, pods, planned);
    await putStatus(client, pods, one, podStatus(part, i, time));
  }
}

/** The same object as part of the large application, whatever application it was planned for. */
function ofLarge(object: KubeObject): KubeObject {
  return JSON.parse(JSON.stringify(object), (key, value) =>
    key === 'app.oam.dev/name' ? LARGE.name : value,
  );
}
