import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('object-invalid', () => {
  it.each([
    [
      '1.11.0',
      'error-invalid-obj',
      'The cluster does not accept Deployment inv: spec.template.spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive',
    ],
    [
      '1.10.9',
      'error-invalid-obj',
      'The cluster does not accept Deployment inv: spec.template.spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive',
    ],
    [
      '1.11.0',
      'error-step-err',
      'The cluster does not accept Service x: spec.ports[0].port: Invalid value: 99999999: must be between 1 and 65535, inclusive, spec.ports[0].targetPort: Invalid value: 99999999: must be between 1 and 65535, inclusive',
    ],
    [
      '1.10.9',
      'error-step-err',
      'The cluster does not accept Service x: spec.ports[0].port: Invalid value: 99999999: must be between 1 and 65535, inclusive, spec.ports[0].targetPort: Invalid value: 99999999: must be between 1 and 65535, inclusive',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'object-invalid', sentence });
  });
});
