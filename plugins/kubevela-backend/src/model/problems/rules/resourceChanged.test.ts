import { problemsOf } from '../../__testUtils__/problemsOf';
import { parseObjects } from '../../__testUtils__/fixtures';
import { scene } from '../../__testUtils__/scene';

const changed = (application?: any) => {
  const objects = scene({
    application,
    deploymentStatus: { availableReplicas: 1 },
  });
  const tracker = objects.find(({ kind }) => kind === 'ResourceTracker')!;
  const others = objects.filter(object => object !== tracker);
  const [wanted] = parseObjects(
    JSON.stringify({
      apiVersion: tracker.apiVersion,
      kind: tracker.kind,
      metadata: tracker.metadata,
      spec: {
        type: 'versioned',
        applicationGeneration: 1,
        managedResources: [
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            namespace: 'prod',
            name: 'web',
            component: 'web',
            raw: {
              apiVersion: 'apps/v1',
              kind: 'Deployment',
              metadata: { name: 'web' },
              spec: {
                replicas: 2,
                template: {
                  spec: {
                    containers: [
                      { name: 'web', image: 'registry.example/web:1.8' },
                    ],
                  },
                },
              },
            },
          },
        ],
      },
    }),
  );
  return problemsOf([...others, wanted]);
};

describe('resource-changed', () => {
  it('should name the fields, and be a note where vela-core puts it back', () => {
    expect(changed()).toMatchObject([
      {
        code: 'resource-changed',
        severity: 'info',
        sentence:
          'Deployment web was changed outside of the application: replicas and image',
        component: 'web',
        resource: { kind: 'Deployment', name: 'web' },
      },
    ]);
  });

  it.each([
    ['workflowTerminated', 'terminated', 'the workflow was terminated'],
    ['workflowFailed', 'failed', 'the workflow failed'],
    ['runningWorkflow', 'executing', 'the workflow has not come to its end'],
  ])(
    'should be a warning that says why nobody puts it back: %s',
    (phase, status, why) => {
      const workflow = {
        status,
        finished: status !== 'executing',
        terminated: status !== 'executing',
        steps: [],
      };
      const problems = changed({ status: { status: phase, workflow } });
      expect(
        problems.find(({ code }) => code === 'resource-changed'),
      ).toMatchObject({
        severity: 'warning',
        sentence: `Deployment web was changed outside of the application: replicas and image; vela-core does not put it back, because ${why}`,
        advice:
          'Restart the workflow to put it back; to keep the change, make it in the application',
      });
    },
  );
});
