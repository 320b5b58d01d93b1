import {
  type ClusterBase,
  type KubeClient,
  KubeError,
  type KubeObject,
} from '@velastage/sandbox';
import { application, applicationStatus } from './application.ts';
import { appliedObjects, asSent, REPLICAS } from './applied.ts';
import {
  namespacesOf,
  planApplications,
  type PlannedApplication,
} from './plan.ts';
import { tracker } from './tracker.ts';
import {
  deploymentStatus,
  pod,
  podName,
  podStatus,
  replicaSet,
  replicaSetStatus,
} from './workload.ts';

/** Goes up with every change of what is written: a cluster that was filled before is filled anew. */
const CONTENTS_VERSION = 1;
const MARKER = '/api/v1/namespaces/default/configmaps/velastage-bench';
/** Applications written side by side; each has one request under way. */
const LANES = 30;
const REPORT_EVERY = 500;

/** Objects of one Application: itself, its tracker, three applied ones, the ReplicaSet and its pods. */
export const OBJECTS_PER_APPLICATION = 6 + REPLICAS;

/** Whether the cluster holds all that {@link fillCluster} writes. */
export async function isFilled(
  cluster: ClusterBase,
  applications: number,
): Promise<boolean> {
  const marker = await cluster.client().find(MARKER);
  return marker?.data?.contents === contentsOf(applications);
}

/**
 * Writes Applications with all that vela-core and the controllers would have made of them, straight into
 * a cluster that has only an API server and KubeVela's CRDs. The marker comes last.
 */
export async function fillCluster(
  cluster: ClusterBase,
  applications: number,
  onProgress: (done: number) => void,
): Promise<void> {
  const client = cluster.client();
  const plan = planApplications(cluster.name, applications);
  const resumed = await client.find(`/api/v1/namespaces/${plan[0].namespace}`);
  await Promise.all(
    namespacesOf(plan).map(name =>
      create(client, '/api/v1/namespaces', {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name },
      }),
    ),
  );
  let next = 0;
  let done = 0;
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      while (next < plan.length) {
        const app = plan[next++];
        if (!resumed || !(await isWritten(client, app))) {
          await writeApplication(client, app);
        }
        done += 1;
        if (done % REPORT_EVERY === 0) {
          onProgress(done);
        }
      }
    }),
  );
  await create(client, MARKER.slice(0, MARKER.lastIndexOf('/')), {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'velastage-bench', namespace: 'default' },
    data: { contents: contentsOf(applications) },
  });
}

/** Whether the object that is written last is there. */
async function isWritten(
  client: KubeClient,
  app: PlannedApplication,
): Promise<boolean> {
  const last = podName(app, REPLICAS - 1);
  const path = `/api/v1/namespaces/${app.namespace}/pods/${last}`;
  return (await client.find(path))?.status?.phase === 'Running';
}

async function writeApplication(client: KubeClient, app: PlannedApplication) {
  const time = new Date().toISOString().replace(/\.\d+/, '');
  const inNamespace = `namespaces/${app.namespace}`;
  const applied = appliedObjects(app);
  const [deployment, service, third] = applied.map(({ raw }) => asSent(raw));

  const apps = `/apis/core.oam.dev/v1beta1/${inNamespace}/applications`;
  const written = await create(client, apps, application(app));
  await putStatus(client, apps, written, applicationStatus(app, applied, time));
  await create(
    client,
    '/apis/core.oam.dev/v1beta1/resourcetrackers',
    tracker(app, applied, written.metadata.uid!),
  );
  await create(client, `/api/v1/${inNamespace}/services`, service);
  await create(
    client,
    app.third === 'hpa'
      ? `/apis/autoscaling/v2/${inNamespace}/horizontalpodautoscalers`
      : `/api/v1/${inNamespace}/configmaps`,
    third,
  );

  const deployments = `/apis/apps/v1/${inNamespace}/deployments`;
  const owner = await create(client, deployments, deployment);
  await putStatus(client, deployments, owner, deploymentStatus(app, time));
  const sets = `/apis/apps/v1/${inNamespace}/replicasets`;
  const set = await create(client, sets, replicaSet(app, owner));
  await putStatus(client, sets, set, replicaSetStatus(app));
  const pods = `/api/v1/${inNamespace}/pods`;
  for (let i = 0; i < REPLICAS; i++) {
    const one = await create(client, pods, pod(app, set, i));
    await putStatus(client, pods, one, podStatus(app, i, time));
  }
}

/** Creates an object, or gives the one that an earlier, interrupted run has left. */
export async function create(
  client: KubeClient,
  collection: string,
  object: KubeObject,
): Promise<KubeObject> {
  try {
    return await client.create(`${collection}?fieldManager=kubevela`, object);
  } catch (error) {
    if (error instanceof KubeError && error.status === 409) {
      return client.get(`${collection}/${object.metadata.name}`);
    }
    throw error;
  }
}

/** Writes what a controller would say of an object. */
export async function putStatus(
  client: KubeClient,
  collection: string,
  object: KubeObject,
  status: unknown,
): Promise<void> {
  await client.json(
    `${collection}/${object.metadata.name}/status?fieldManager=controller-manager`,
    { method: 'PUT', body: { ...object, status } },
  );
}

function contentsOf(applications: number): string {
  return `${CONTENTS_VERSION}/${applications}`;
}
