import { problemsOf } from '../../__testUtils__/problemsOf';
import { buildInstance } from '../../buildInstance';
import { parseObjects } from '../../__testUtils__/fixtures';
import { modelInput } from '../../__testUtils__/modelInput';
import { scene } from '../../__testUtils__/scene';

const untouched = parseObjects(`
apiVersion: core.oam.dev/v1beta1
kind: Application
metadata:
  name: shop
  namespace: prod
  generation: 1
  creationTimestamp: '2026-11-22T15:00:00Z'
spec: { components: [{ name: web, type: webservice }] }
`);

describe('not-reconciled', () => {
  it('should be told a minute after the creation, and not before', () => {
    const early = buildInstance(
      modelInput({ objects: untouched, now: '2026-11-22T15:00:30Z' }),
    );
    expect(early.detail.problems).toEqual([]);
    expect(early.recheckAt).toBe(Date.parse('2026-11-22T15:01:00Z'));
    expect(
      problemsOf(untouched, { now: '2026-11-22T15:01:00Z' }),
    ).toMatchObject([
      {
        code: 'not-reconciled',
        sentence:
          'vela-core has not looked at this application since it was created',
      },
    ]);
  });

  it('should be told of an edit that nobody picks up', () => {
    const edited = scene({
      application: {
        metadata: { generation: 2 },
        status: { observedGeneration: 1 },
      },
      deploymentStatus: { availableReplicas: 1 },
    });
    const at = (now: string, previous?: ReturnType<typeof buildInstance>) =>
      buildInstance(modelInput({ objects: edited, now, previous }));
    const before = buildInstance(
      modelInput({
        objects: scene({ deploymentStatus: { availableReplicas: 1 } }),
        now: '2026-11-22T15:09:00Z',
      }),
    );
    const first = at('2026-11-22T15:10:00Z', before);
    expect(first.summary.delivery.state).toBe('Pending');
    expect(first.detail.problems).toEqual([]);
    const second = at('2026-11-22T15:11:00Z', first);
    expect(second.detail.problems).toMatchObject([
      {
        code: 'not-reconciled',
        sentence:
          'vela-core has not looked at the last edit of this application',
      },
    ]);
  });
});
