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

/** The rollouts of the example's instances. */
export function exampleRollouts(): RolloutList {
  return { key: 'prod-eu/shop/web', items: [exampleRollout()] };
}
