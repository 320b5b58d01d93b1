import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

const calm = { deploymentStatus: { availableReplicas: 1 } };

describe('reconcile-paused', () => {
  it.each([
    [
      { labels: { 'controller.core.oam.dev/pause': 'true' } },
      'label controller.core.oam.dev/pause',
    ],
    [
      { annotations: { 'app.oam.dev/controller-version-require': 'Disabled' } },
      'annotation app.oam.dev/controller-version-require',
    ],
  ])('should name what stops vela-core: %j', (metadata, what) => {
    expect(
      problemsOf(scene({ ...calm, application: { metadata } })),
    ).toMatchObject([
      {
        code: 'reconcile-paused',
        severity: 'info',
        sentence: `vela-core leaves the application alone: the ${what} is set`,
      },
    ]);
  });

  it('should not be told of a label that says false', () => {
    const metadata = { labels: { 'controller.core.oam.dev/pause': 'false' } };
    expect(problemsOf(scene({ ...calm, application: { metadata } }))).toEqual(
      [],
    );
  });
});
