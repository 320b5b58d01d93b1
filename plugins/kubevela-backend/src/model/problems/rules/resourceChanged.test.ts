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

  it('should be a warning where nobody puts it back', () => {
    const problems = changed({
      status: {
        status: 'workflowTerminated',
        workflow: { status: 'terminated', finished: true, steps: [] },
      },
    });
    expect(
      problems.find(({ code }) => code === 'resource-changed'),
    ).toMatchObject({ severity: 'warning' });
  });
});
