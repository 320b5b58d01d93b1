import { buildInstance } from '../../buildInstance';
import { loadFixture } from '../../__testUtils__/fixtures';
import { modelInput } from '../../__testUtils__/modelInput';
import { problemsOf, problemsOfFixture } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

const wedged = scene({
  application: {
    status: {
      status: 'workflowSuspending',
      workflow: {
        status: 'suspending',
        suspend: false,
        startTime: '2026-11-22T15:00:00Z',
        steps: [{ name: 'hold', type: 'suspend', phase: 'succeeded' }],
      },
    },
  },
  deploymentStatus: { availableReplicas: 1 },
});

describe('workflow-stuck', () => {
  it.each(['1.11.0', '1.10.9'])(
    'should know a workflow that is finished and running at once on %s',
    version => {
      const [problem] = problemsOfFixture(
        version,
        'zombie-terminated-flag-cleared',
      );
      expect(problem).toMatchObject({
        code: 'workflow-stuck',
        severity: 'error',
        params: { how: 'zombie' },
      });
    },
  );

  it.each(['1.11.0', '1.10.9'])(
    'should know a running workflow that nobody works on, on %s',
    version => {
      const objects = loadFixture(
        `${version}/applications/executing-waiting.yaml`,
      );
      expect(problemsOf(objects, { now: '2026-11-22T15:57:00Z' })).toEqual([]);
      expect(
        problemsOf(objects, { now: '2026-11-22T16:01:00Z' }),
      ).toMatchObject([
        {
          code: 'workflow-stuck',
          severity: 'warning',
          params: { how: 'stalled' },
        },
      ]);
    },
  );

  it('should take a resume for done only after a minute without effect', () => {
    const at = (now: string, previous?: ReturnType<typeof buildInstance>) =>
      buildInstance(modelInput({ objects: wedged, now, previous }));
    const first = at('2026-11-22T15:10:00Z');
    expect(first.summary.delivery.state).toBe('Running');
    expect(first.detail.problems).toEqual([]);
    expect(first.recheckAt).toBe(Date.parse('2026-11-22T15:11:00Z'));
    const second = at('2026-11-22T15:11:00Z', first);
    expect(second.summary.delivery.state).toBe('Failed');
    expect(second.detail.problems).toMatchObject([
      { code: 'workflow-stuck', params: { how: 'wedged' } },
    ]);
    const third = at('2026-11-22T15:11:05Z', second);
    expect(third.detail.problems).toMatchObject([{ code: 'workflow-stuck' }]);
  });
});
