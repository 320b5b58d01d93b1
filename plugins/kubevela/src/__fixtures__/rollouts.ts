import type { Rollout, RolloutList } from '@velastage/plugin-kubevela-react';
import { minutesAgo } from './instances';

/** A canary in three steps that waits for the approval of its first one. */
export function exampleRollout(change: Partial<Rollout> = {}): Rollout {
  return {
    engine: 'OpenKruise Rollouts',
    resource: {
      apiVersion: 'rollouts.kruise.io/v1beta1',
      kind: 'Rollout',
      namespace: 'shop',
      name: 'web',
    },
    component: 'web',
    workload: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'shop',
      name: 'web',
    },
    phase: 'Waiting',
    message:
      'Rollout is in step(1/3), and you need manually confirm to enter the next step',
    strategy: 'canary',
    currentStep: 1,
    steps: [
      { state: 'current', replicas: '20%', traffic: '20%', approval: true },
      { state: 'ahead', replicas: '50%', pauseSeconds: 120 },
      { state: 'ahead', replicas: '100%' },
    ],
    since: minutesAgo(6),
    pods: { wanted: 5, updated: 1, updatedReady: 1 },
    image: 'registry.example/shop/web:1.9.0',
    ...change,
  };
}

/** A canary of Argo that was aborted because what was measured was bad. */
export function exampleAborted(): Rollout {
  return exampleRollout({
    engine: 'Argo Rollouts',
    resource: {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      namespace: 'shop',
      name: 'basket',
    },
    component: 'basket',
    workload: undefined,
    phase: 'Degraded',
    message: 'RolloutAborted: metric "smoke-test" assessed Failed',
    currentStep: undefined,
    steps: [
      { state: 'ahead', traffic: '20%' },
      { state: 'ahead', action: 'analysis', detail: 'smoke-test' },
      { state: 'ahead', approval: true },
      { state: 'ahead', pauseSeconds: 60 },
      { state: 'ahead', action: 'setHeaderRoute', detail: 'beta' },
    ],
    pods: undefined,
    analysis: [
      {
        name: 'basket-6d4f-2-1',
        phase: 'Failed',
        role: 'step',
        message: 'metric "smoke-test" assessed Failed',
        metrics: [
          {
            name: 'smoke-test',
            phase: 'Failed',
            measured: 4,
            wanted: 5,
            successful: 3,
            failed: 1,
            failureLimit: 0,
            value: '0.12',
          },
        ],
      },
    ],
    notes: [
      {
        code: 'aborted-spec-new',
        sentence:
          'It was aborted: the pods go back to the version before, and the Application still asks for the new one. Retry it, or roll the Application back.',
      },
    ],
  });
}

/** A Canary of Flagger that waits before anything of the new version runs. */
export function exampleCanary(change: Partial<Rollout> = {}): Rollout {
  return exampleRollout({
    engine: 'Flagger',
    resource: {
      apiVersion: 'flagger.app/v1beta1',
      kind: 'Canary',
      namespace: 'shop',
      name: 'orders',
    },
    component: 'orders',
    strategy: 'blueGreen',
    message: 'Waiting for approval.',
    steps: [
      { state: 'current', action: 'confirm-rollout', approval: true },
      { state: 'ahead', action: 'checks' },
      { state: 'ahead', action: 'confirm-promotion', approval: true },
      { state: 'ahead', action: 'promotion', replicas: '100%' },
    ],
    pods: { wanted: 3, updated: 0, updatedReady: 0, old: 3, oldReady: 3 },
    checks: { round: 0, rounds: 4, failed: 0, allowed: 3 },
    ...change,
  });
}

/** The rollouts of the example's instances. */
export function exampleRollouts(): RolloutList {
  return {
    key: 'prod-eu/shop/web',
    items: [exampleRollout(), exampleAborted(), exampleCanary()],
  };
}
