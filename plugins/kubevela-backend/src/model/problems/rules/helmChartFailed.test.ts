import { loadFixture } from '../../__testUtils__/fixtures';
import { afterwards, problemsOf } from '../../__testUtils__/problemsOf';

const problemsOfScene = (name: string) => {
  const objects = loadFixture(`1.11.0/scenes/${name}.yaml`);
  return problemsOf(objects, { now: afterwards(objects) });
};

describe('helm-chart-failed', () => {
  it.each([
    [
      'helm-no-chart',
      'The chart nosuchchart 1.0.0 of component helm-no-chart is not in the repository https://charts.example',
    ],
    [
      'helm-no-version',
      'The chart hello 9.9.9 of component helm-no-version is not in the repository https://charts.example',
    ],
    [
      'helm-no-repo',
      'The chart repository http://127.0.0.1:9 of component helm-no-repo cannot be read: dial tcp 127.0.0.1:9: connect: connection refused',
    ],
    [
      'helm-bad-values',
      'The chart of component helm-bad-values cannot be installed: failed to create resource: Deployment in version "v1" cannot be handled as a Deployment: json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32',
    ],
  ])('should say what is wrong with the chart: %s', (name, sentence) => {
    const problems = problemsOfScene(name);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'helm-chart-failed',
      severity: 'error',
      component: name,
      sentence,
    });
    // The whole CUE of the definition follows in vela-core's message.
    expect(problems[0].original).not.toContain('$params');
  });
});
