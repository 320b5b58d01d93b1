import type { KubernetesObject } from '../../../watch/types';
import { buildInstance } from '../../buildInstance';
import { loadFixture } from '../../__testUtils__/fixtures';
import { modelInput } from '../../__testUtils__/modelInput';
import { afterwards } from '../../__testUtils__/problemsOf';
import { trackerOf } from '../../__testUtils__/trackerOf';

const model = (
  name: string,
  more: KubernetesObject[] = [],
  change: (object: KubernetesObject) => void = () => {},
) => {
  const [application] = loadFixture(
    `1.11.0/applications/rollout-${name}-app.yaml`,
  );
  const live = loadFixture(`1.11.0/rollouts/${name}.yaml`)
    .filter(({ kind }) => kind !== 'Application')
    .map(object => structuredClone(object));
  live.forEach(change);
  const sets = more.map(set => {
    const [owner] = set.metadata.ownerReferences!;
    const { uid } = live.find(({ kind }) => kind === owner.kind)!.metadata;
    return {
      ...set,
      metadata: { ...set.metadata, ownerReferences: [{ ...owner, uid }] },
    } as KubernetesObject;
  });
  const objects = [application, trackerOf(application, live), ...live, ...sets];
  return buildInstance(modelInput({ objects, now: afterwards(objects) }));
};

describe('canary-waiting', () => {
  it('should be a note, with delivery waiting and nothing worse than suspended', () => {
    const { detail, summary } = model('paused-step1');
    expect(detail.problems).toMatchObject([
      {
        code: 'canary-waiting',
        severity: 'info',
        sentence: 'The rollout of kr-app waits for approval at step 1 of 3',
        resource: { kind: 'Rollout' },
        since: '2026-11-22T15:45:18Z',
      },
    ]);
    expect(summary.delivery).toMatchObject({
      state: 'Waiting',
      step: 'kr-app',
    });
    expect(summary.health.status).toBe('Suspended');
    expect(summary.drift).toEqual({ state: 'InSync', count: 0 });
  });

  it('should tell a rollout that is held from one that waits', () => {
    expect(model('spec-paused').detail.problems).toMatchObject([
      { code: 'canary-paused' },
    ]);
  });

  it('should say that nothing new goes out where the version was withdrawn before the engine began', () => {
    expect(model('withdrawn-unbegun').detail.problems).toMatchObject([
      {
        code: 'rollout-of-nothing',
        severity: 'warning',
        sentence:
          'The rollout of web waits for approval at step 1 of 3 with nothing new: the version was withdrawn before OpenKruise had begun with it',
        resource: { kind: 'Rollout' },
      },
    ]);
  });

  it('should say that a rollback waits where the version before was put back under a pause', () => {
    const replicaSet = (hash: string, image: string) => ({
      kind: 'ReplicaSet',
      apiVersion: 'apps/v1',
      metadata: {
        name: `kr-pausespec-${hash}`,
        namespace: 'kr',
        uid: hash,
        labels: { 'pod-template-hash': hash },
        ownerReferences: [
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            name: 'kr-pausespec',
            uid: 'as of the fixture',
          },
        ],
      },
      spec: { template: { spec: { containers: [{ name: 'web', image }] } } },
    });
    const sets = [
      replicaSet('66c4d779d6', 'nginx:2'),
      replicaSet('79f998c66d', 'nginx:1'),
    ];
    expect(model('spec-paused', sets).detail.problems).toMatchObject([
      { code: 'canary-paused' },
    ]);
    expect(
      model('spec-paused', sets, ({ kind, spec }) => {
        if (kind === 'Deployment') {
          spec!.template.spec.containers[0].image = 'nginx:1';
        }
      }).detail.problems,
    ).toMatchObject([
      {
        code: 'rollback-held',
        severity: 'warning',
        sentence: expect.stringMatching(
          /^kr-pausespec is to go back to the version before, and does not begin/,
        ),
      },
    ]);
  });

  it.each(['completed', 'rollback-mid-canary-kr-back'])(
    'should not be told where the status still names an old step: %s',
    name => {
      const { detail, summary } = model(name);
      expect(detail.problems).toEqual([]);
      expect(summary.delivery.state).not.toBe('Waiting');
    },
  );
});
