import {
  loadFixture as parseObjectsOf,
  loadObject,
  parseObjects,
} from '../__testUtils__/fixtures';
import { createHealthAssessor } from './assessor';

const NOW = Date.parse('2026-11-22T15:20:00Z');
const assess = createHealthAssessor();
const judge = (
  yaml: string,
  context: { ignoreMissingAddress?: boolean } = {},
) => {
  const [object] = parseObjects(
    `metadata: { name: x, namespace: prod, generation: 2 }\n${yaml}`,
  );
  const opinion = assess(object, { now: NOW, ...context });
  return opinion && [opinion.status, opinion.message];
};

describe.each(['1.11.0', '1.10.9'])('health of live objects on %s', version => {
  it.each([
    ['deployment-rt-plain', 'Healthy'],
    ['deployment-ty-ws', 'Progressing'],
    ['statefulset-ty-sts', 'Healthy'],
    ['daemonset-ty-daemon', 'Healthy'],
    ['job-types-ty-task', 'Healthy'],
    ['cronjob-ty-cron', 'Healthy'],
    ['horizontalpodautoscaler-ty-hpa', 'Degraded'],
    ['service-rt-plain', 'Healthy'],
    ['ingress-ty-ws', undefined],
    ['configmap-ty-cm', undefined],
    ['pod-rt-plain-child', 'Healthy'],
    ['replicaset-rt-plain-child', 'Healthy'],
    ['endpointslice-rt-plain-child', undefined],
  ])('%s should be %s', (file, status) => {
    const object = loadObject(`${version}/live/${file}.yaml`);
    const now = Date.parse(object.metadata.creationTimestamp!) + 60_000;
    expect(assess(object, { now })?.status).toBe(status);
  });
});

describe('Deployment', () => {
  const deployment = (spec: string, status: string) =>
    judge(
      `apiVersion: apps/v1\nkind: Deployment\nspec: ${spec}\nstatus: ${status}`,
    );

  it.each([
    [
      'a change not seen yet',
      '{ replicas: 1 }',
      '{ observedGeneration: 1, updatedReplicas: 1, availableReplicas: 1 }',
      'Progressing',
    ],
    ['paused', '{ paused: true }', '{ observedGeneration: 2 }', 'Suspended'],
    [
      'out of time',
      '{ replicas: 1 }',
      '{ observedGeneration: 2, conditions: [{ type: Progressing, status: "False", reason: ProgressDeadlineExceeded }] }',
      'Degraded',
    ],
    [
      'pods refused',
      '{ replicas: 1 }',
      '{ observedGeneration: 2, conditions: [{ type: ReplicaFailure, status: "True", message: quota }] }',
      'Degraded',
    ],
    [
      'half updated',
      '{ replicas: 2 }',
      '{ observedGeneration: 2, replicas: 2, updatedReplicas: 1, availableReplicas: 2 }',
      'Progressing',
    ],
    [
      'old pods left',
      '{ replicas: 2 }',
      '{ observedGeneration: 2, replicas: 3, updatedReplicas: 2, availableReplicas: 2 }',
      'Progressing',
    ],
    [
      'just short of pods',
      '{ replicas: 1 }',
      '{ observedGeneration: 2, replicas: 1, updatedReplicas: 1, conditions: [{ type: Available, status: "False", lastTransitionTime: "2026-11-22T15:15:00Z" }] }',
      'Progressing',
    ],
    [
      'long short of pods',
      '{ replicas: 1 }',
      '{ observedGeneration: 2, replicas: 1, updatedReplicas: 1, conditions: [{ type: Available, status: "False", lastTransitionTime: "2026-11-22T15:00:00Z" }] }',
      'Degraded',
    ],
    [
      'scaled to zero',
      '{ replicas: 0 }',
      '{ observedGeneration: 2 }',
      'Healthy',
    ],
    [
      'all there',
      '{ replicas: 2 }',
      '{ observedGeneration: 2, replicas: 2, updatedReplicas: 2, availableReplicas: 2 }',
      'Healthy',
    ],
  ])('%s', (_, spec, status, expected) => {
    expect(deployment(spec, status)?.[0]).toBe(expected);
  });

  it('should not be degraded by a deadline that passed while a canary waits', () => {
    const [object] = parseObjects(`
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        generation: 2
        annotations: { rollouts.kruise.io/in-progressing: '{}' }
      spec: { replicas: 5, paused: true }
      status:
        observedGeneration: 2
        replicas: 5
        updatedReplicas: 1
        availableReplicas: 5
        conditions:
          - { type: Available, status: 'True' }
          - { type: Progressing, status: 'False', reason: ProgressDeadlineExceeded }
    `);
    expect(assess(object, { now: NOW })?.status).toBe('Healthy');
  });

  it('should be judged by its pods while OpenKruise holds it paused', () => {
    const [rollout, canary] = ['Rollout', 'Deployment'].map(
      kind =>
        parseObjectsOf('1.11.0/rollouts/paused-step1.yaml').find(
          object => object.kind === kind,
        )!,
    );
    expect(assess(canary, { now: NOW })?.status).toBe('Healthy');
    expect(assess(rollout, { now: NOW })).toMatchObject({
      status: 'Suspended',
      message: 'Waits for approval at step 1 of 3',
    });
  });
});

describe('other kinds', () => {
  it.each([
    [
      'apiVersion: apps/v1\nkind: StatefulSet\nspec: { replicas: 3 }\nstatus: { observedGeneration: 2, readyReplicas: 1 }',
      ['Progressing', '1 of 3 pods ready'],
    ],
    [
      'apiVersion: apps/v1\nkind: StatefulSet\nspec: { replicas: 3, updateStrategy: { rollingUpdate: { partition: 2 } } }\nstatus: { observedGeneration: 2, readyReplicas: 3, updatedReplicas: 1 }',
      ['Healthy', 'Updated down to pod 2'],
    ],
    [
      'apiVersion: apps/v1\nkind: StatefulSet\nspec: { replicas: 1 }\nstatus: { observedGeneration: 2, readyReplicas: 1, currentRevision: a, updateRevision: b }',
      ['Progressing', '0 of 1 pods updated'],
    ],
    [
      'apiVersion: apps/v1\nkind: DaemonSet\nstatus: { observedGeneration: 2, desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 1 }',
      ['Progressing', '1 of 2 pods available'],
    ],
    [
      'apiVersion: batch/v1\nkind: Job\nstatus: { conditions: [{ type: Failed, status: "True", message: backoff }] }',
      ['Degraded', 'backoff'],
    ],
    [
      'apiVersion: batch/v1\nkind: Job\nspec: { suspend: true }',
      ['Suspended', 'Suspended'],
    ],
    [
      'apiVersion: batch/v1\nkind: Job\nstatus: { active: 1 }',
      ['Progressing', '0 of 1 completed'],
    ],
    [
      'apiVersion: batch/v1\nkind: CronJob\nspec: { suspend: true }',
      ['Suspended', 'Suspended'],
    ],
    [
      'apiVersion: batch/v1\nkind: CronJob\nstatus: { lastScheduleTime: "2026-11-22T15:00:00Z", lastSuccessfulTime: "2026-11-22T14:00:00Z" }',
      ['Degraded', 'Its last run did not succeed'],
    ],
    [
      'apiVersion: v1\nkind: PersistentVolumeClaim\nstatus: { phase: Lost }',
      ['Degraded', 'Its volume is lost'],
    ],
    [
      'apiVersion: v1\nkind: PersistentVolumeClaim\nstatus: { phase: Pending }',
      ['Progressing', 'Not bound to a volume yet'],
    ],
    [
      'apiVersion: v1\nkind: Service\nspec: { type: LoadBalancer }\nstatus: { loadBalancer: {} }',
      ['Progressing', 'Waits for an external address'],
    ],
    [
      'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nstatus: { parents: [{ parentRef: { name: gw }, conditions: [{ type: ResolvedRefs, status: "False", message: no service }] }] }',
      ['Degraded', 'Gateway gw: no service'],
    ],
    [
      'apiVersion: flagger.app/v1beta1\nkind: Canary\nstatus: { phase: Progressing, canaryWeight: 20 }',
      ['Progressing', 'Progressing, 20% of the traffic'],
    ],
    [
      'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nstatus: { phase: Paused, observedGeneration: "2", message: CanaryPauseStep }',
      ['Suspended', 'CanaryPauseStep'],
    ],
    [
      'apiVersion: standard.oam.dev/v1alpha1\nkind: Rollout\nspec: { rolloutPlan: { batchPartition: 0 } }\nstatus: { rollingState: rollingInBatches, batchRollingState: batchReady, currentBatch: 0 }',
      ['Suspended', 'Waits for approval after batch 1'],
    ],
    [
      'apiVersion: apps.kruise.io/v1alpha1\nkind: CloneSet\nspec: { replicas: 2 }\nstatus: { observedGeneration: 2, readyReplicas: 2, updatedReplicas: 2 }',
      ['Healthy', undefined],
    ],
    [
      'apiVersion: terraform.core.oam.dev/v1beta2\nkind: Configuration\nstatus: { apply: { state: ConfigurationSyntaxError, message: bad } }',
      ['Degraded', 'bad'],
    ],
    [
      'apiVersion: core.oam.dev/v1beta1\nkind: Application\nstatus: { status: workflowFailed }',
      ['Degraded', 'Its workflow failed'],
    ],
    [
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nstatus: { observedGeneration: 2, conditions: [{ type: DisruptionAllowed, status: "False", reason: InsufficientPods }] }',
      ['Healthy', undefined],
    ],
    [
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nstatus: { conditions: [{ type: Established, status: "True" }] }',
      ['Healthy', undefined],
    ],
    [
      'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nstatus: { conditions: [{ type: Available, status: "False", message: no endpoints }] }',
      ['Progressing', 'no endpoints'],
    ],
    [
      'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nstatus: { conditions: [{ type: Programmed, status: "True" }] }',
      ['Healthy', undefined],
    ],
  ])('%s', (yaml, expected) => {
    expect(judge(yaml)).toEqual(expected);
  });

  it('should not wait for addresses where nothing gives any', () => {
    const yaml = 'apiVersion: v1\nkind: Service\nspec: { type: LoadBalancer }';
    expect(judge(yaml, { ignoreMissingAddress: true })?.[0]).toBe('Healthy');
  });
});

describe('kinds without a rule', () => {
  const custom = (conditions: string, status = '') =>
    judge(
      `apiVersion: example.com/v1\nkind: Thing\nstatus: { ${status} conditions: [${conditions}] }`,
    );

  it.each([
    [
      '{ type: Stalled, status: "True", message: stuck }, { type: Ready, status: "True" }',
      ['Degraded', 'stuck'],
    ],
    [
      '{ type: Reconciling, status: "True", message: at it }, { type: Ready, status: "False" }',
      ['Progressing', 'at it'],
    ],
    ['{ type: Ready, status: "True" }', ['Healthy', undefined]],
    [
      '{ type: Ready, status: "False", message: no, lastTransitionTime: "2026-11-22T15:18:00Z" }',
      ['Progressing', 'no'],
    ],
    [
      '{ type: Ready, status: "False", message: no, lastTransitionTime: "2026-11-22T15:10:00Z" }',
      ['Degraded', 'no'],
    ],
    [
      '{ type: Ready, status: Unknown, reason: Waiting, lastTransitionTime: "2026-11-22T15:10:00Z" }',
      ['Progressing', 'Waiting'],
    ],
  ])('%s', (conditions, expected) => {
    expect(custom(conditions)).toEqual(expected);
  });

  it('should have no opinion on an object without conditions', () => {
    expect(judge('apiVersion: example.com/v1\nkind: Thing')).toBeUndefined();
  });

  it('should not trust a Ready of before the last change', () => {
    expect(
      custom('{ type: Ready, status: "True" }', 'observedGeneration: 1,')?.[0],
    ).toBe('Progressing');
  });
});

describe('createHealthAssessor', () => {
  const [thing] = parseObjects(
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: x }\nspec: { replicas: 0 }',
  );
  const rule = (check: any) => ({ group: 'apps', kind: 'Deployment', check });
  const verdict = (...rules: any[]) =>
    createHealthAssessor(rules)(thing, { now: NOW });

  it("should ask the last added of the adopters' rules first, then the built-in one", () => {
    expect(
      verdict(
        rule(() => ({ status: 'Degraded' })),
        rule(() => ({ status: 'Suspended' })),
      )?.status,
    ).toBe('Suspended');
    expect(verdict(rule(() => undefined))?.status).toBe('Healthy');
  });

  it('should call an object Unknown whose rule throws', () => {
    const broken = rule(() => {
      throw new Error('oops');
    });
    expect(verdict(broken)).toMatchObject({
      status: 'Unknown',
      message: expect.stringContaining('oops'),
    });
  });

  it('should put deletion above every rule', () => {
    const [going] = parseObjects(
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: x, deletionTimestamp: "2026-11-22T15:00:00Z", finalizers: [a/b] }',
    );
    expect(assess(going, { now: NOW })).toMatchObject({
      status: 'Terminating',
      message: 'Being deleted, held by a/b',
      since: '2026-11-22T15:00:00Z',
    });
  });
});
