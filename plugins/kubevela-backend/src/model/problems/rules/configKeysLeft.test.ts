import { afterwards, problemsOf } from '../../__testUtils__/problemsOf';
import { loadFixture, parseObjects } from '../../__testUtils__/fixtures';
import { scene } from '../../__testUtils__/scene';

const configMap = (data: Record<string, string>) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'prod', uid: 'config-uid' },
  data,
});
const tracker = (generation: number, ...manifests: any[]) =>
  parseObjects(
    JSON.stringify({
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'ResourceTracker',
      metadata: {
        name: `shop-v${generation}-prod`,
        labels: { 'app.oam.dev/uid': 'app-uid' },
      },
      spec: {
        type: 'versioned',
        applicationGeneration: generation,
        managedResources: manifests.map(raw => ({
          apiVersion: raw.apiVersion,
          kind: raw.kind,
          namespace: 'prod',
          name: raw.metadata.name,
          component: 'web',
          raw,
        })),
      },
    }),
  );

const problems = (...trackers: any[]) =>
  problemsOf([
    ...scene({
      application: {
        metadata: { generation: 2 },
        status: { observedGeneration: 2 },
      },
      deploymentStatus: { availableReplicas: 1 },
      others: [configMap({ level: 'debug', region: 'eu' })],
    }).filter(({ kind }) => kind !== 'ResourceTracker'),
    ...trackers.flat(),
  ]);

describe('config-keys-left', () => {
  it('should be told of a real ConfigMap after its key was dropped', () => {
    const objects = loadFixture('1.11.0/scenes/key-dropped.yaml');
    expect(problemsOf(objects, { now: afterwards(objects) })).toMatchObject([
      {
        code: 'config-keys-left',
        sentence: 'ConfigMap settings has B, which is not in the application',
      },
    ]);
  });

  it('should be a note where nothing tells where the key came from', () => {
    expect(problems(tracker(2, configMap({ level: 'debug' })))).toMatchObject([
      {
        code: 'config-keys-left',
        severity: 'info',
        sentence:
          'ConfigMap settings has region, which is not in the application',
        resource: { kind: 'ConfigMap', name: 'settings' },
      },
    ]);
  });

  it('should say so where an older tracker shows that the application dropped it', () => {
    expect(
      problems(
        tracker(1, configMap({ level: 'info', region: 'eu' })),
        tracker(2, configMap({ level: 'debug' })),
      ),
    ).toMatchObject([
      {
        code: 'config-keys-dropped',
        severity: 'warning',
        sentence:
          'ConfigMap settings still has region, which the application no longer sets',
      },
    ]);
  });

  it('should not be told where all keys are wanted', () => {
    expect(
      problems(tracker(2, configMap({ level: 'debug', region: 'eu' }))),
    ).toEqual([]);
  });
});
