import { buildInstance } from '../../buildInstance';
import { modelInput } from '../../__testUtils__/modelInput';
import { NOW, scene } from '../../__testUtils__/scene';

const model = (options: Parameters<typeof scene>[0]) =>
  buildInstance(modelInput({ objects: scene(options), now: NOW }));

describe('resource-deleted', () => {
  it('should be told of a workload that vela-core still calls healthy', () => {
    const { detail, summary } = model({ gone: ['Deployment'] });
    expect(detail.problems).toHaveLength(1);
    expect(detail.problems[0]).toMatchObject({
      code: 'resource-deleted',
      sentence: 'Deployment web of web is not in the cluster any more',
      advice:
        'vela-core puts it back within five minutes; restart the workflow to have it back at once',
    });
    expect(summary.health).toMatchObject({ status: 'Missing' });
    expect(detail.disagreements).toEqual([
      {
        component: 'web',
        live: 'Missing: Deployment web is missing',
        liveSince: undefined,
        velaCore: 'healthy: Ready:1/1',
        velaCoreSince: '2026-11-22T15:00:00Z',
      },
    ]);
  });

  it.each([
    [
      'a failed workflow',
      {
        status: {
          status: 'workflowFailed',
          services: [{ name: 'web', healthy: true }],
          workflow: { status: 'failed', finished: true },
        },
      },
      'Restart the workflow to have it back: vela-core does not put it back by itself, because the workflow failed',
    ],
    [
      'apply-once',
      {
        spec: {
          components: [{ name: 'web', type: 'webservice' }],
          policies: [{ type: 'apply-once', properties: { enable: true } }],
        },
      },
      'Restart the workflow to have it back: vela-core does not put it back by itself, because the policy apply-once lets it apply the application once only',
    ],
    [
      'pausing',
      { metadata: { labels: { 'controller.core.oam.dev/pause': 'true' } } },
      'Switch reconciling on again to have it back: vela-core does not put it back by itself, because reconciling is switched off',
    ],
  ])('should not promise a repair under %s', (_, application, advice) => {
    const { detail } = model({ gone: ['Deployment'], application });
    expect(detail.problems[0]).toMatchObject({
      code: 'resource-deleted',
      advice,
    });
    expect(detail.driftItems).toMatchObject([
      { kind: 'Missing', repairs: false },
    ]);
  });

  it('should not be told while the first deploy is still at it', () => {
    const { detail, summary } = model({
      gone: ['Deployment'],
      application: {
        status: {
          status: 'runningWorkflow',
          services: [],
          workflow: { status: 'executing', startTime: '2026-11-22T15:19:58Z' },
        },
      },
    });
    expect(detail.problems).toEqual([]);
    expect(summary.health.status).toBe('Progressing');
    expect(summary.drift).toEqual({ state: 'InSync', count: 0 });
  });
});
