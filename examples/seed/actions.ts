import { type ClusterBase, waitUntil } from '@velastage/sandbox';
import { paths } from './paths.ts';

const goneMs = 30_000;

/** Where an object is. */
export interface Place {
  namespace: string;
  name: string;
}

/** Deletes a Deployment by hand, and waits until it is gone. */
export async function deleteDeployment(
  cluster: ClusterBase,
  { namespace, name }: Place,
): Promise<void> {
  const path = paths.deployment(namespace, name);
  const client = cluster.client();
  const { metadata } = await client.get(path);
  await client.delete(path);
  // vela-core may have put another one in its place already.
  await waitUntil(
    `deletion of ${path}`,
    () => client.find(path),
    found => found?.metadata.uid !== metadata.uid,
    goneMs,
  );
}

/** Changes the number of replicas of a Deployment by hand. */
export async function scaleDeployment(
  cluster: ClusterBase,
  { namespace, name }: Place,
  replicas: number,
): Promise<void> {
  await patchByHand(cluster, paths.deployment(namespace, name), {
    spec: { replicas },
  });
}

/** Changes the image of a Deployment's container by hand. */
export async function setImage(
  cluster: ClusterBase,
  { namespace, name }: Place,
  container: string,
  image: string,
): Promise<void> {
  const path = paths.deployment(namespace, name);
  const { spec } = await cluster.get(path);
  const index = spec.template.spec.containers.findIndex(
    (c: { name: string }) => c.name === container,
  );
  const at = `/spec/template/spec/containers/${index}`;
  await cluster.client().jsonPatch(`${path}?fieldManager=kubectl-set`, [
    { op: 'test', path: `${at}/name`, value: container },
    { op: 'replace', path: `${at}/image`, value: image },
  ]);
}

/** Suspends the workflow of an Application, as `vela workflow suspend` does. */
export async function suspendWorkflow(
  cluster: ClusterBase,
  place: Place,
): Promise<void> {
  await changeWorkflow(cluster, place, (workflow, at) => [
    ...steps(workflow, ['running']).flatMap(([step, i]) => [
      { op: 'test', path: `${at}/steps/${i}/phase`, value: step.phase },
      { op: 'replace', path: `${at}/steps/${i}/phase`, value: 'suspending' },
    ]),
    { op: 'replace', path: `${at}/suspend`, value: true },
  ]);
}

/** Approves: lets every step that waits for somebody go on. */
export async function resumeWorkflow(
  cluster: ClusterBase,
  place: Place,
): Promise<void> {
  await changeWorkflow(cluster, place, (workflow, at) => [
    ...steps(workflow, ['suspending']).flatMap(([step, i]) => [
      { op: 'test', path: `${at}/steps/${i}/phase`, value: step.phase },
      { op: 'replace', path: `${at}/steps/${i}/phase`, value: 'running' },
    ]),
    { op: 'replace', path: `${at}/suspend`, value: false },
  ]);
}

/** Terminates the workflow of an Application, as `vela workflow terminate` does. */
export async function terminateWorkflow(
  cluster: ClusterBase,
  place: Place,
): Promise<void> {
  await changeWorkflow(cluster, place, (workflow, at) => [
    ...steps(workflow, ['running', 'suspending']).flatMap(([step, i]) => [
      { op: 'test', path: `${at}/steps/${i}/phase`, value: step.phase },
      { op: 'replace', path: `${at}/steps/${i}/phase`, value: 'failed' },
      { op: 'add', path: `${at}/steps/${i}/reason`, value: 'Terminate' },
    ]),
    { op: 'replace', path: `${at}/terminated`, value: true },
    { op: 'replace', path: `${at}/suspend`, value: false },
  ]);
}

/** Lets a canary of OpenKruise go on from the step at which it waits. */
export async function approveCanary(
  cluster: ClusterBase,
  { namespace, name }: Place,
): Promise<void> {
  const path = paths.rollout(namespace, name);
  const { status } = await cluster.get(path);
  const at = '/status/canaryStatus';
  const index = status.canaryStatus.currentStepIndex;
  await cluster.client().jsonPatch(`${path}/status`, [
    { op: 'test', path: `${at}/currentStepIndex`, value: index },
    { op: 'test', path: `${at}/currentStepState`, value: 'StepPaused' },
    { op: 'replace', path: `${at}/currentStepState`, value: 'StepReady' },
  ]);
}

interface StepStatus {
  phase: string;
}

function steps(
  workflow: { steps?: StepStatus[] },
  phases: string[],
): [StepStatus, number][] {
  return (workflow.steps ?? [])
    .map((step, i): [StepStatus, number] => [step, i])
    .filter(([step]) => phases.includes(step.phase));
}

async function changeWorkflow(
  cluster: ClusterBase,
  { namespace, name }: Place,
  change: (
    workflow: { steps?: StepStatus[] },
    at: string,
  ) => Record<string, unknown>[],
) {
  const path = paths.application(namespace, name);
  const { status } = await cluster.get(path);
  await cluster
    .client()
    .jsonPatch(`${path}/status`, change(status.workflow, '/status/workflow'));
}

// Under the name of a person's tool, so that the object tells who it was.
async function patchByHand(cluster: ClusterBase, path: string, body: unknown) {
  await cluster.client().mergePatch(`${path}?fieldManager=kubectl-edit`, body);
}
