import type {
  ResourceOperations,
  ResourceRef,
} from '@velastage/plugin-kubevela-react';

const applicationOperations: ResourceOperations['items'] = [
  {
    name: 'approve-step',
    step: { id: 's1', name: 'manual-approval' },
    permission: 'kubevela.workflow.approve',
    allowed: true,
    consequences: [
      {
        code: 'next-step',
        sentence: 'The workflow goes on with deploy-prod.',
        params: { step: 'deploy-prod' },
      },
    ],
  },
  {
    name: 'retry-workflow',
    permission: 'kubevela.workflow.control',
    allowed: false,
    refusal: {
      code: 'no-failed-step',
      sentence: 'No step of a finished workflow has failed.',
    },
    consequences: [],
  },
  {
    name: 'terminate-workflow',
    permission: 'kubevela.workflow.control',
    allowed: false,
    refusal: {
      code: 'permission',
      sentence: 'You lack the permission kubevela.workflow.control.',
      params: { permission: 'kubevela.workflow.control' },
    },
    consequences: [],
  },
  {
    name: 'deploy-revision',
    permission: 'kubevela.application.deploy',
    allowed: true,
    consequences: [
      {
        code: 'git-ops',
        sentence: 'Argo CD applies this Application from Git.',
        params: { tool: 'Argo CD' },
      },
    ],
  },
  {
    name: 'pause-reconciling',
    permission: 'kubevela.application.reconcile',
    allowed: false,
    refusal: {
      code: 'permission',
      sentence: 'You lack the permission kubevela.application.reconcile.',
      params: { permission: 'kubevela.application.reconcile' },
    },
    consequences: [],
  },
  {
    name: 'delete-application',
    permission: 'kubevela.application.delete',
    allowed: true,
    consequences: [
      {
        code: 'removes',
        sentence: 'What it made is deleted with it: 2 Deployment.',
        params: { list: '2 Deployment' },
      },
    ],
  },
];

const rolloutOperations: ResourceOperations['items'] = [
  {
    name: 'approve-rollout-step',
    step: { id: 'web-7d9c/1', name: '1/3' },
    permission: 'kubevela.rollout.approve',
    allowed: true,
    consequences: [
      {
        code: 'rollout-next',
        sentence: 'Step 2 of 3: 50% of the pods get the new version.',
        params: { step: '2', total: '3', replicas: '50%' },
      },
    ],
  },
  {
    name: 'resume-rollout',
    permission: 'kubevela.rollout.control',
    allowed: false,
    refusal: {
      code: 'rollout-not-paused',
      sentence: 'The rollout is not paused.',
    },
    consequences: [],
  },
  {
    name: 'pause-rollout',
    permission: 'kubevela.rollout.control',
    allowed: true,
    consequences: [
      {
        code: 'rollback-waits',
        sentence:
          'A rollback does not begin either until the rollout is resumed.',
      },
    ],
  },
  ...['1', '3'].map(
    (step): ResourceOperations['items'][number] => ({
      name: 'jump-rollout',
      step: { id: `web-7d9c/2>${step}`, name: `${step}/3` },
      permission: 'kubevela.rollout.control',
      allowed: true,
      consequences: [
        {
          code: 'jump-on',
          sentence: `It goes to step ${step} of 3 at once: 100% of the pods get the new version, without the approvals and pauses before.`,
          params: { step, total: '3', replicas: '100%' },
        },
      ],
    }),
  ),
];

/** Of a Canary of Flagger that waits before it begins. */
const canaryOperations: ResourceOperations['items'] = [
  {
    name: 'approve-rollout-step',
    step: { id: 'confirm-rollout/run/version', name: 'start' },
    permission: 'kubevela.rollout.approve',
    allowed: true,
    consequences: [
      {
        code: 'flagger-this-version',
        sentence: 'It holds for the version that waits now, and for no other.',
      },
    ],
  },
  {
    name: 'abort-rollout',
    permission: 'kubevela.rollout.control',
    allowed: false,
    refusal: {
      code: 'nothing-out-yet',
      sentence:
        'Nothing of the new version runs yet: roll the Application back.',
    },
    consequences: [],
  },
];

/** What can be done to a resource of the example; scaling is for others to do. */
export function exampleOperations(
  resource: ResourceRef,
  generation: number,
): ResourceOperations {
  const preconditions = { uid: `uid-${resource.name}`, generation };
  if (resource.kind === 'Pod') {
    return {
      resource,
      preconditions,
      items: [
        {
          name: 'delete-pod',
          permission: 'kubevela.pod.delete',
          allowed: true,
          consequences: [
            {
              code: 'replaced',
              sentence: 'ReplicaSet web-7d9c5b6f4d starts another pod for it.',
              params: { kind: 'ReplicaSet', name: 'web-7d9c5b6f4d' },
            },
          ],
        },
      ],
    };
  }
  if (resource.kind === 'Rollout' || resource.kind === 'Canary') {
    return {
      resource,
      preconditions,
      state: `generation ${generation}`,
      items:
        resource.kind === 'Canary' ? canaryOperations : rolloutOperations,
    };
  }
  if (resource.kind === 'Application') {
    return {
      resource,
      preconditions: { ...preconditions, run: 'web-v13@now' },
      state: `generation ${generation}`,
      items: applicationOperations,
    };
  }
  if (!['Deployment', 'StatefulSet'].includes(resource.kind)) {
    return { resource, preconditions, items: [] };
  }
  return {
    resource,
    preconditions,
    items: [
      {
        name: 'restart-workload',
        permission: 'kubevela.workload.restart',
        allowed: true,
        consequences: [
          {
            code: 'rolling',
            sentence: 'Its pods are replaced step by step.',
          },
        ],
      },
      resource.name === 'cache'
        ? {
            name: 'scale-workload',
            permission: 'kubevela.workload.scale',
            allowed: false,
            refusal: {
              code: 'permission',
              sentence: 'You lack the permission kubevela.workload.scale.',
              params: { permission: 'kubevela.workload.scale' },
            },
            consequences: [],
            replicas: 1,
          }
        : {
            name: 'scale-workload',
            permission: 'kubevela.workload.scale',
            allowed: true,
            replicas: 3,
            consequences: [
              {
                code: 'put-back',
                sentence:
                  'The Application asks for 3: vela-core puts that back within five minutes.',
                params: { replicas: '3' },
              },
            ],
          },
    ],
  };
}
