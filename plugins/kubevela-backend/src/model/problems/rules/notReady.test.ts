import { buildInstance } from '../../buildInstance';
import { modelInput } from '../../__testUtils__/modelInput';
import { afterwards, problemsOf } from '../../__testUtils__/problemsOf';
import { loadFixture } from '../../__testUtils__/fixtures';
import { containerStatus, NOW, scene } from '../../__testUtils__/scene';

const running = (startedAt: string, status?: any) =>
  scene({
    replicas: 2,
    pods: [
      {
        status: containerStatus({
          state: { running: { startedAt } },
          ...status,
        }),
      },
    ],
  });

describe('not-ready', () => {
  it('should say what the probe of a real pod asks', () => {
    const objects = loadFixture('1.11.0/scenes/probe-readiness.yaml');
    const [problem] = problemsOf(objects, { now: afterwards(objects) });
    expect(problem.sentence).toBe(
      'slowpoke runs but is not ready: the readiness probe of container slowpoke (GET /ready on port 8080) does not succeed',
    );
  });

  it('should name the container that does not become ready', () => {
    const problems = problemsOf(running('2026-11-22T15:10:00Z'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'not-ready',
      sentence:
        'web runs but is not ready (1 of 2 pods): the readiness probe of container web does not succeed',
    });
  });

  it('should tell a startup probe from a readiness probe, and what it asks', () => {
    const objects = running('2026-11-22T15:10:00Z', { started: false });
    const deployment = objects.find(({ kind }) => kind === 'Deployment')!;
    deployment.spec.template.spec.containers[0].startupProbe = {
      httpGet: { path: '/up', port: 'http' },
    };
    expect(problemsOf(objects)).toMatchObject([
      {
        sentence:
          'web runs but is not ready (1 of 2 pods): the startup probe of container web (GET /up on port http) does not succeed',
        params: { kind: 'startup', probe: 'GET /up on port http' },
      },
    ]);
  });

  it('should leave a container its time to start, and come back to it', () => {
    const model = buildInstance(
      modelInput({ objects: running('2026-11-22T15:19:50Z'), now: NOW }),
    );
    expect(model.detail.problems).toEqual([]);
    expect(model.recheckAt).toBe(Date.parse('2026-11-22T15:20:20Z'));
  });
});
