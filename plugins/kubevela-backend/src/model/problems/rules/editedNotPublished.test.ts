import { buildInstance } from '../../buildInstance';
import { modelInput } from '../../__testUtils__/modelInput';
import { loadFixture, parseObjects } from '../../__testUtils__/fixtures';
import type { KubernetesObject } from '../../../watch/types';

const tracker = (generation: number): KubernetesObject[] =>
  parseObjects(`
apiVersion: core.oam.dev/v1beta1
kind: ResourceTracker
metadata:
  name: ed-p1-rb
  annotations: { app.oam.dev/publishVersion: p1 }
  labels: { app.oam.dev/appRevision: ed-v1 }
spec: { type: versioned, applicationGeneration: ${generation}, managedResources: [] }
`);

describe('edited-not-published', () => {
  const check = (version: string, generation: number) =>
    buildInstance(
      modelInput({
        objects: [
          ...loadFixture(`${version}/applications/edited-not-published.yaml`),
          ...tracker(generation),
        ],
        now: '2026-11-22T15:30:00Z',
      }),
    );

  it.each(['1.11.0', '1.10.9'])(
    'should be told where the tracker is of an older generation on %s',
    version => {
      const { detail, summary } = check(version, 1);
      expect(summary.delivery.editedNotPublished).toBe(true);
      expect(detail.problems).toMatchObject([
        {
          code: 'edited-not-published',
          severity: 'info',
          params: { publishVersion: 'p1' },
        },
      ]);
    },
  );

  it('should not make a component well that the edit has added and nothing has deployed', () => {
    const { detail, summary } = check('1.11.0', 1);
    expect(detail.components[1]).toMatchObject({
      name: 'extra',
      health: {
        status: 'Suspended',
        message: 'It comes with an edit that is not published',
      },
    });
    expect(summary.health.status).toBe('Healthy');
  });

  it('should not be told once it is rolled out', () => {
    expect(check('1.11.0', 2).detail.problems).toEqual([]);
  });
});
