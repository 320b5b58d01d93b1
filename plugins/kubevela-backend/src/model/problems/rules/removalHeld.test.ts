import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('removal-held', () => {
  it.each(['1.11.0', '1.10.9'])(
    'should name the object of a removed component on %s',
    version => {
      const problems = problemsOfFixture(version, 'gc-held');
      expect(problems).toMatchObject([
        {
          code: 'removal-held',
          severity: 'warning',
          sentence:
            'ConfigMap h2 was removed from the application but cannot be deleted',
        },
      ]);
    },
  );
});
