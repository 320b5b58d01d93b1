import { loadFixture } from '../__testUtils__/fixtures';
import { afterwards, problemsOf } from '../__testUtils__/problemsOf';

/** The root cause, in the words that people read, of an application with all that belonged to it. */
const SCENES: Array<[scene: string, code: string, sentence: string]> = [
  ['image-pull', 'image-pull', 'web cannot pull registry.example/web:missing'],
  ['crash-loop', 'crash-loop', 'crasher crashes again and again (exit code 1)'],
  [
    'out-of-memory',
    'oom-killed',
    'web runs out of memory (limit 64Mi) and is killed',
  ],
  [
    'probe-liveness',
    'liveness-failing',
    'web is stopped and started again and again, most likely because its liveness probe (GET /live on port 8080) fails (exit code 137)',
  ],
  [
    'config-key-missing',
    'container-config',
    'web cannot start: ConfigMap settings has no key region',
  ],
  [
    'unschedulable',
    'unschedulable',
    'No node can take web: 0/4 nodes are available: 4 Insufficient cpu',
  ],
  [
    'pods-refused',
    'quota-exceeded',
    'Quota tight is used up (pods: 0 of 0), so web cannot start pods',
  ],
  [
    'autoscaler-blind',
    'autoscaler-failing',
    'web is not scaled automatically: its cluster serves no metrics for it',
  ],
  ['job-failed', 'job-failed', 'backfill failed: exit code 1'],
  [
    'volume-unbound',
    'volume-unbound',
    'web waits for volume data, which storage class none does not provide',
  ],
];

describe('problems of applications as they were on a real cluster', () => {
  it.each(SCENES)(
    '%s should be told in one sentence',
    (name, code, sentence) => {
      const objects = loadFixture(`1.11.0/scenes/${name}.yaml`);
      const problems = problemsOf(objects, { now: afterwards(objects) });
      expect(problems.map(each => [each.code, each.sentence])).toEqual([
        [code, sentence],
      ]);
      expect(problems[0].advice).toBeTruthy();
    },
  );

  it('vela-core-failing should be told where pods are not ready as well', () => {
    const objects = loadFixture('1.11.0/scenes/vela-core-failing.yaml');
    const problems = problemsOf(objects, { now: afterwards(objects) });
    expect(problems.map(({ code }) => code)).toContain('vela-core-failing');
    expect(
      problems.find(({ code }) => code === 'vela-core-failing')?.sentence,
    ).toMatch(
      /^vela-core ends again and again in this cluster \(exit code 1, \d+ restarts\), so the application is not worked on$/,
    );
  });

  it.each([
    [
      'deleted-after-failure',
      'resource-deleted',
      'Deployment web of web is not in the cluster any more',
    ],
    [
      'changed-after-failure',
      'resource-changed',
      'Deployment web was changed outside of the application: image',
    ],
  ])(
    '%s should say that nobody will repair it, under why the workflow failed',
    (name, code, sentence) => {
      const objects = loadFixture(`1.11.0/scenes/${name}.yaml`);
      const [cause, ...others] = problemsOf(objects, {
        now: afterwards(objects),
      });
      expect(cause.code).toBe('object-invalid');
      const drift = others.find(each => each.code === code);
      expect(drift?.sentence).toContain(sentence);
      expect(`${drift?.sentence} ${drift?.advice}`).toContain(
        'vela-core does not put it back',
      );
    },
  );
});
