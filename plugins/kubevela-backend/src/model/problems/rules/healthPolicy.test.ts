import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

const said = (message: string) =>
  problemsOf(
    scene({
      deploymentStatus: { availableReplicas: 1 },
      application: {
        status: {
          status: 'unhealthy',
          services: [{ name: 'web', healthy: false, message }],
        },
      },
    }),
  );

describe('health-policy', () => {
  it("should pass on the policy's message where the objects look well", () => {
    expect(said('license expired')).toMatchObject([
      {
        code: 'health-policy',
        sentence: 'web does not meet its health policy: license expired',
        component: 'web',
      },
    ]);
  });

  it('should trust our own, newer count of pods more', () => {
    expect(said('Ready:0/1')).toEqual([]);
  });
});
