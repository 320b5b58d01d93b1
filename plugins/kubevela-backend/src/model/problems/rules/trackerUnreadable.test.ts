import { buildInstance } from '../../buildInstance';
import { modelInput } from '../../__testUtils__/modelInput';
import { NOW, scene } from '../../__testUtils__/scene';

const withTracker = (spec: any) => {
  const objects = scene();
  const tracker = objects.find(({ kind }) => kind === 'ResourceTracker')!;
  const broken = {
    apiVersion: tracker.apiVersion,
    kind: tracker.kind,
    metadata: tracker.metadata,
    spec,
  };
  return buildInstance(
    modelInput({
      objects: objects.map(object => (object === tracker ? broken : object)),
      now: NOW,
    }),
  );
};

describe('tracker-unreadable', () => {
  it('should name an unknown compression and call the health unknown', () => {
    const { detail, summary } = withTracker({
      type: 'versioned',
      compression: { type: 'lz4', data: 'AAAA' },
    });
    expect(detail.problems[0]).toMatchObject({
      code: 'tracker-unreadable',
      sentence:
        'The resources listed in ResourceTracker shop-v1-prod cannot be read: its compression "lz4" is not known',
    });
    expect(summary.health.status).toBe('Unknown');
    expect(summary.drift.state).toBe('Unknown');
  });

  it.each([
    ['zstd', 'bm90IHpzdGQ='],
    ['gzip', 'bm90IGd6aXA='],
  ])('should survive a corrupt %s payload', (type, data) => {
    const { detail } = withTracker({ compression: { type, data } });
    expect(detail.problems[0].code).toBe('tracker-unreadable');
  });
});
