import { buildInstance } from '../../buildInstance';
import { modelInput } from '../../__testUtils__/modelInput';
import { problemsOf } from '../../__testUtils__/problemsOf';
import { containerStatus, NOW, scene } from '../../__testUtils__/scene';

const running = (startedAt: string) =>
  scene({
    replicas: 2,
    pods: [{ status: containerStatus({ state: { running: { startedAt } } }) }],
  });

describe('not-ready', () => {
  it('should name the container that does not become ready', () => {
    const problems = problemsOf(running('2026-11-22T15:10:00Z'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'not-ready',
      sentence:
        'web runs but is not ready (1 of 2 pods): the readiness probe of container web does not succeed',
    });
  });

  it('should leave a container its time to start, and come back to it', () => {
    const model = buildInstance(
      modelInput({ objects: running('2026-11-22T15:19:50Z'), now: NOW }),
    );
    expect(model.detail.problems).toEqual([]);
    expect(model.recheckAt).toBe(Date.parse('2026-11-22T15:20:20Z'));
  });
});
