import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RolloutBench } from '../__testUtils__/RolloutBench';

jest.setTimeout(300_000);

const API_VERSION = 'argoproj.io/v1alpha1';
const PATH = `/apis/${API_VERSION}/namespaces/default/rollouts/web`;
const REPLICAS = 2;

/** Below is good, above is bad, and between them neither. */
const GOOD = 0.1;
const NEITHER = 0.5;
const BAD = 0.9;

describe('analysis with the controller of Argo Rollouts', () => {
  const bench = new RolloutBench('shop', {
    apiVersion: API_VERSION,
    kind: 'Rollout',
    name: 'web',
  });
  /** What is measured now, by name. */
  const values: Record<string, number> = { smoke: GOOD, steady: GOOD };
  let server: Server;

  const template = (name: string, more: object) => ({
    apiVersion: API_VERSION,
    kind: 'AnalysisTemplate',
    metadata: { name },
    spec: {
      metrics: [
        {
          name,
          successCondition: 'result < 0.2',
          failureCondition: 'result > 0.8',
          provider: {
            web: {
              url: `http://127.0.0.1:${
                (server.address() as AddressInfo).port
              }/${name}`,
              jsonPath: '{$.value}',
            },
          },
          ...more,
        },
      ],
    },
  });
  const components = (image: string) => [
    {
      name: 'web',
      type: 'k8s-objects',
      properties: {
        objects: [
          template('smoke', { count: 1 }),
          template('steady', { interval: '1s', failureLimit: 1 }),
          {
            apiVersion: API_VERSION,
            kind: 'Rollout',
            metadata: { name: 'web' },
            spec: {
              replicas: REPLICAS,
              selector: { matchLabels: { app: 'web' } },
              template: {
                metadata: { labels: { app: 'web' } },
                // Without `resources` Argo Rollouts adds them and vela-core takes them away, at any time.
                spec: { containers: [{ name: 'web', image, resources: {} }] },
              },
              strategy: {
                canary: {
                  analysis: { templates: [{ templateName: 'steady' }] },
                  steps: [
                    { setWeight: 50 },
                    { analysis: { templates: [{ templateName: 'smoke' }] } },
                    { pause: {} },
                  ],
                },
              },
            },
          },
        ],
      },
    },
  ];
  const operate = async (name: Parameters<typeof bench.operate>[0]) => {
    await bench.untilQuiet(PATH);
    await bench.operate(name);
  };
  const untilProblem = (expected: object) =>
    bench.until(async () => {
      const { problems } = await bench.service.getInstance(bench.ref);
      expect(problems).toContainEqual(expect.objectContaining(expected));
    });

  beforeAll(async () => {
    server = createServer((req, res) => {
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify({ value: values[req.url!.slice(1)] }));
    });
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
    await bench.start('full', ['argo-rollouts']);
    await bench.create(components('nginx:1.27'));
    await bench.untilRollout({ phase: 'Healthy' });
  }, 600_000);

  afterAll(async () => {
    server?.close();
    await bench.stop();
  }, 60_000);

  it('shows of each analysis what it measures, how often, and what came out last', async () => {
    await bench.release(components('nginx:1.28'));
    await bench.untilRollout({
      phase: 'Waiting',
      currentStep: 3,
      analysis: [
        {
          role: 'background',
          phase: 'Running',
          resource: { kind: 'AnalysisRun', namespace: 'default' },
          metrics: [
            {
              name: 'steady',
              phase: 'Running',
              value: String(GOOD),
              measuredAt: expect.stringMatching(/Z$/),
              failed: undefined,
              failureLimit: 1,
              wanted: undefined,
            },
          ],
        },
      ],
    });
    await operate('approve-rollout-step');
    await bench.untilRollout({ phase: 'Healthy', analysis: undefined });
  });

  it('waits for a person where it was neither good nor bad, and goes on when that is approved', async () => {
    values.smoke = NEITHER;
    await bench.release(components('nginx:1.29'));
    await bench.untilRollout({
      phase: 'Waiting',
      currentStep: 2,
      message: 'InconclusiveAnalysisRun',
      notes: [{ code: 'analysis-inconclusive' }],
      analysis: [
        {
          role: 'step',
          phase: 'Inconclusive',
          metrics: [
            {
              name: 'smoke',
              phase: 'Inconclusive',
              measured: 1,
              wanted: 1,
              inconclusive: 1,
              inconclusiveLimit: 0,
            },
          ],
        },
        { role: 'background' },
      ],
    });
    await untilProblem({
      code: 'analysis-inconclusive',
      sentence:
        'The rollout of web stands: what was measured says neither good nor bad (smoke)',
    });
    const { operation } = await bench.offered('approve-rollout-step');
    expect(operation.consequences.map(({ code }) => code)).toContain(
      'overrules-analysis',
    );
    await operate('approve-rollout-step');
    await bench.untilRollout({ phase: 'Waiting', currentStep: 3 });
  });

  it('says in a sentence what has taken a version back', async () => {
    values.steady = BAD;
    await bench.untilRollout({ notes: [{ code: 'aborted-spec-new' }] });
    await bench.untilQuiet(PATH);
    await bench.untilRollout({
      phase: 'Degraded',
      notes: [{ code: 'aborted-spec-new' }],
      analysis: expect.arrayContaining([
        expect.objectContaining({
          role: 'background',
          phase: 'Failed',
          metrics: [expect.objectContaining({ name: 'steady', failed: 2 })],
        }),
      ]),
    });
    await untilProblem({
      code: 'analysis-failed',
      severity: 'error',
      sentence: expect.stringMatching(
        /^The new version of web was taken back because of what was measured: steady failed \(2 of \d+, last 0\.9\)$/,
      ),
    });
  });
});
