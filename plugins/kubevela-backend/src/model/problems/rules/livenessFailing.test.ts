import { problemsOf } from '../../__testUtils__/problemsOf';
import { containerStatus, scene } from '../../__testUtils__/scene';

const stopped = (exitCode: number, probes: any, reason = 'Error') => {
  const objects = scene({
    pods: [
      {
        status: containerStatus({
          restartCount: 6,
          state: { waiting: { reason: 'CrashLoopBackOff' } },
          lastState: { terminated: { exitCode, reason } },
        }),
      },
    ],
  });
  const deployment = objects.find(({ kind }) => kind === 'Deployment')!;
  Object.assign(deployment.spec.template.spec.containers[0], probes);
  return problemsOf(objects);
};

describe('liveness-failing', () => {
  it.each([
    [
      137,
      { livenessProbe: { httpGet: { path: '/live', port: 8080 } } },
      'liveness probe (GET /live on port 8080)',
    ],
    [
      143,
      { startupProbe: { tcpSocket: { port: 5432 } } },
      'startup probe (a connection to port 5432)',
    ],
    [
      143,
      { livenessProbe: { exec: { command: ['check', '--password=x'] } } },
      'liveness probe (command check)',
    ],
  ])('should name the probe for a stop with %s', (exitCode, probes, probe) => {
    expect(stopped(exitCode, probes)).toMatchObject([
      {
        code: 'liveness-failing',
        severity: 'error',
        sentence: `web is stopped and started again and again, most likely because its ${probe} fails (exit code ${exitCode})`,
      },
    ]);
  });

  it.each([
    ['the container ended by itself', 1, { livenessProbe: { grpc: {} } }],
    ['there is no probe', 137, {}],
    ['there is a readiness probe only', 137, { readinessProbe: { grpc: {} } }],
  ])('should leave it to crash-loop where %s', (_, exitCode, probes) => {
    expect(stopped(exitCode, probes)).toMatchObject([{ code: 'crash-loop' }]);
  });

  it('should leave it to oom-killed where that is the reason', () => {
    const probes = { livenessProbe: { grpc: { port: 1 } } };
    expect(stopped(137, probes, 'OOMKilled')).toMatchObject([
      { code: 'oom-killed' },
    ]);
  });
});
