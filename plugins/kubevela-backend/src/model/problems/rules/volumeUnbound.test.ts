import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

const claim = (createdAt: string, storageClassName?: string) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: {
    name: 'data',
    namespace: 'prod',
    uid: 'claim-uid',
    creationTimestamp: createdAt,
  },
  spec: { storageClassName },
  status: { phase: 'Pending' },
});
const waitingPod = {
  spec: {
    volumes: [{ name: 'd', persistentVolumeClaim: { claimName: 'data' } }],
  },
  status: {
    phase: 'Pending',
    conditions: [
      {
        type: 'PodScheduled',
        status: 'False',
        reason: 'Unschedulable',
        lastTransitionTime: '2026-11-22T15:00:00Z',
        message:
          '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
      },
    ],
  },
};

describe('volume-unbound', () => {
  it('should be told instead of the scheduling, with the storage class', () => {
    const problems = problemsOf(
      scene({
        managed: [claim('2026-11-22T15:00:00Z', 'fast')],
        pods: [waitingPod],
      }),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'volume-unbound',
      sentence:
        'web waits for volume data, which storage class fast does not provide',
      resource: { kind: 'PersistentVolumeClaim', name: 'data' },
    });
  });

  it('should say that there is no default where no class is named', () => {
    const [problem] = problemsOf(
      scene({ managed: [claim('2026-11-22T15:00:00Z')], pods: [waitingPod] }),
    );
    expect(problem.advice).toBe(
      'Name a storage class, or mark one as the default',
    );
  });

  it('should not be told of a claim that no pod waits for', () => {
    const problems = problemsOf(
      scene({ managed: [claim('2026-11-22T15:00:00Z', 'fast')] }),
    );
    expect(problems).toEqual([]);
  });
});
