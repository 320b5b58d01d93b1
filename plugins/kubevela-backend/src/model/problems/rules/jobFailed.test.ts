import { problemsOf } from '../../__testUtils__/problemsOf';
import { owner, scene } from '../../__testUtils__/scene';

const job = (
  name: string,
  createdAt: string,
  failed: boolean,
  cron = true,
) => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: {
    name,
    namespace: 'prod',
    uid: `${name}-uid`,
    creationTimestamp: createdAt,
    ownerReferences: cron
      ? [owner('batch/v1', 'CronJob', 'report', 'report-uid')]
      : undefined,
  },
  spec: {},
  status: {
    conditions: [
      failed
        ? {
            type: 'Failed',
            status: 'True',
            reason: 'BackoffLimitExceeded',
            message: 'Job has reached the specified backoff limit',
            lastTransitionTime: '2026-11-22T15:05:00Z',
          }
        : { type: 'Complete', status: 'True' },
    ],
  },
});
const pod = (jobName: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: `${jobName}-x`,
    namespace: 'prod',
    uid: `${jobName}-pod`,
    ownerReferences: [owner('batch/v1', 'Job', jobName, `${jobName}-uid`)],
  },
  spec: { restartPolicy: 'Never', containers: [{ name: 'c' }] },
  status: {
    phase: 'Failed',
    containerStatuses: [
      { name: 'c', state: { terminated: { exitCode: 3, reason: 'Error' } } },
    ],
  },
});
const cronJob = {
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'report', namespace: 'prod', uid: 'report-uid' },
  spec: { schedule: '@hourly' },
  status: { lastScheduleTime: '2026-11-22T15:00:00Z' },
};
const calm = { deploymentStatus: { availableReplicas: 1 } };

describe('job-failed', () => {
  it('should give the exit code of the last pod', () => {
    const problems = problemsOf(
      scene({
        ...calm,
        managed: [job('migrate', '2026-11-22T15:00:00Z', true, false)],
        others: [pod('migrate')],
      }),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'job-failed',
      sentence: 'Job migrate failed: exit code 3',
      resource: { kind: 'Pod', name: 'migrate-x' },
      since: '2026-11-22T15:05:00Z',
    });
  });

  it('should look at the last run of a CronJob only', () => {
    const run = (first: boolean, last: boolean) =>
      problemsOf(
        scene({
          ...calm,
          managed: [cronJob],
          others: [
            job('report-1', '2026-11-22T14:00:00Z', first),
            job('report-2', '2026-11-22T15:00:00Z', last),
          ],
        }),
      ).filter(({ code }) => code === 'job-failed');
    expect(run(true, false)).toEqual([]);
    expect(run(false, true).map(({ sentence }) => sentence)).toEqual([
      'CronJob report failed (run report-2): Job has reached the specified backoff limit',
    ]);
  });
});
