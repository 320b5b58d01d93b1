import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('conflicting-traits', () => {
  it.each([
    [
      '1.11.0',
      'error-trait-conflict',
      'The traits scaler, hpa and cpuscaler of tc all set its replicas',
    ],
    [
      '1.10.9',
      'error-trait-conflict',
      'The traits scaler, hpa and cpuscaler of tc all set its replicas',
    ],
    [
      '1.11.0',
      'error-trait-conflict2',
      'tc2 has the trait scaler more than once: the last one wins',
    ],
    [
      '1.10.9',
      'error-trait-conflict2',
      'tc2 has the trait scaler more than once: the last one wins',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'conflicting-traits', sentence });
  });
});
