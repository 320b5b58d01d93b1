import { buildInstance } from '../../buildInstance';
import { modelInput } from '../../__testUtils__/modelInput';
import { NOW, scene } from '../../__testUtils__/scene';

const blind = (kind: string, options: Parameters<typeof scene>[0]) =>
  buildInstance(
    modelInput({
      objects: scene(options),
      now: NOW,
      visibility: { [kind]: 'blind' },
    }),
  );
const settings = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings', namespace: 'prod' },
};

describe('not-visible', () => {
  it('should name the kinds, leave the health open and the object unlost', () => {
    const { detail, summary, nodes, blindSpots } = blind('apps/Deployment', {
      gone: ['Deployment'],
    });
    expect(detail.problems).toMatchObject([
      {
        code: 'not-visible',
        severity: 'warning',
        sentence: 'Deployment of this application cannot be looked at in test',
      },
    ]);
    expect(summary.health.status).toBe('Unknown');
    expect(summary.drift.state).toBe('Unknown');
    expect(nodes).toMatchObject([{ missing: false }]);
    expect(blindSpots).toMatchObject([
      { kind: 'Deployment', namespace: 'prod' },
    ]);
  });

  it('should leave kinds out that have no health', () => {
    const { detail, summary } = blind('/ConfigMap', {
      managed: [settings],
      gone: ['ConfigMap'],
      deploymentStatus: { availableReplicas: 1 },
    });
    expect(detail.problems).toEqual([]);
    expect(summary.health.status).toBe('Healthy');
  });
});
