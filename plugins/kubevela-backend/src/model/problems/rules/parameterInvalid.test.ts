import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('parameter-invalid', () => {
  it.each([
    [
      '1.11.0',
      'error-wrong-type',
      'ports of component a has a wrong value: "eighty" instead of a list',
    ],
    [
      '1.10.9',
      'error-wrong-type',
      'ports of component a has a wrong value: "eighty" instead of a list',
    ],
    [
      '1.11.0',
      'error-wrong-type2',
      'cpu and ports.0.port of component a have wrong values',
    ],
    [
      '1.10.9',
      'error-wrong-type2',
      'cpu of component a has a wrong value: 1 instead of a text',
    ],
    [
      '1.11.0',
      'error-trait-wrong',
      'replicas of trait scaler of component tw has a wrong value: "three" instead of a whole number',
    ],
    [
      '1.10.9',
      'error-trait-wrong',
      'replicas of trait scaler of component tw has a wrong value',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'parameter-invalid', sentence });
  });
});
