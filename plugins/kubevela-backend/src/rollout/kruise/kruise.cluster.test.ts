import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Revision } from '@velastage/plugin-kubevela-common';
import { KillablePortal } from '../__testUtils__/KillablePortal';
import { CREDENTIALS, RolloutBench } from '../__testUtils__/RolloutBench';

jest.setTimeout(300_000);

const APPS = '/apis/core.oam.dev/v1beta1/namespaces/default/applications';
const DEPLOYMENT = '/apis/apps/v1/namespaces/default/deployments/web';
const ROLLOUT = {
  apiVersion: 'rollouts.kruise.io/v1beta1',
  kind: 'Rollout',
  namespace: 'default',
  name: 'web',
};
const APPLICATION = {
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  namespace: 'default',
  name: 'shop',
};
const ROLLOUT_PATH =
  '/apis/rollouts.kruise.io/v1beta1/namespaces/default/rollouts/web';
const REPLICAS = 5;
const STEPS: object[] = [{ weight: 20 }, { weight: 60 }, { weight: 100 }];
const components = (
  image: string,
  steps = STEPS,
  name = 'web',
  trait = 'canary-rollout',
) => [
  {
    name,
    type: 'webservice',
    properties: { image },
    traits: [
      { type: 'scaler', properties: { replicas: REPLICAS } },
      { type: trait, properties: { steps } },
    ],
  },
];

/** The same in the older version of the API, as the addon of KubeVela writes it. */
const OLD_TRAIT = {
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'TraitDefinition',
  metadata: { name: 'canary-old', namespace: 'vela-system' },
  spec: {
    appliesToWorkloads: ['deployments.apps'],
    schematic: {
      cue: {
        template: `
outputs: rollout: {
	apiVersion: "rollouts.kruise.io/v1alpha1"
	kind:       "Rollout"
	metadata: {
		name: context.name
		annotations: "rollouts.kruise.io/rolling-style": "partition"
	}
	spec: {
		objectRef: workloadRef: {apiVersion: "apps/v1", kind: "Deployment", name: context.name}
		strategy: canary: steps: [for step in parameter.steps {replicas: "\\(step.weight)%", pause: {}}]
	}
}
parameter: steps: [...{weight: int}]
`,
      },
    },
  },
};

describe('a canary with the controller of OpenKruise Rollouts', () => {
  const bench = new RolloutBench('shop', ROLLOUT);
  const until = bench.until.bind(bench);
  const untilRollout = bench.untilRollout.bind(bench);
  const offered = bench.offered.bind(bench);
  const operate = bench.operate.bind(bench);
  const release = (image: string, steps = STEPS) =>
    bench.release(components(image, steps));
  const deployment = async () =>
    (await bench.cluster.admin.getJson<any>(DEPLOYMENT)).status;
  const updatedReplicas = async () => (await deployment()).updatedReplicas;
  /** Of what the Application says now, once vela-core has taken that in. */
  const latestRevision = async () => {
    let found: Revision | undefined;
    await until(async () => {
      const { metadata, status } = await bench.cluster.admin.getJson<any>(
        `${APPS}/shop`,
      );
      expect(status.observedGeneration).toBe(metadata.generation);
      const { items } = await bench.service.listRevisions(bench.ref);
      found = items.find(({ current }) => current);
      expect(found?.name).toBe(status.latestRevision.name);
    });
    return found!;
  };
  const states = (...each: Array<'done' | 'current' | 'ahead'>) =>
    each.map(state => ({ state }));

  beforeAll(async () => {
    await bench.start('full');
    await bench.create(components('nginx:1.27'));
  }, 600_000);

  afterAll(() => bench.stop(), 60_000);

  it('is at rest after the first deployment, and nothing can be done to it', async () => {
    await untilRollout({
      engine: 'OpenKruise Rollouts',
      component: 'web',
      resource: ROLLOUT,
      workload: { kind: 'Deployment', name: 'web' },
      phase: 'Healthy',
      steps: [
        { replicas: '20%', approval: true },
        { replicas: '60%', approval: true },
        { replicas: '100%', approval: false },
      ],
    });
    const { items } = await bench.service.listOperations(bench.ref, ROLLOUT);
    expect(items.map(({ name, allowed }) => [name, allowed])).toEqual([
      ['approve-rollout-step', false],
      ['resume-rollout', false],
      ['pause-rollout', false],
      ['promote-rollout', false],
      ['jump-rollout', false],
    ]);
  });

  it('waits at its first step, and goes on once, however many approve', async () => {
    await until(async () =>
      expect(await deployment()).toMatchObject({ readyReplicas: REPLICAS }),
    );
    await release('nginx:1.28');
    await untilRollout({
      phase: 'Waiting',
      currentStep: 1,
      steps: states('current', 'ahead', 'ahead'),
      pods: { wanted: REPLICAS, updated: 1, updatedReady: 1 },
      image: 'nginx:1.28',
    });
    const { call, operation } = await offered('approve-rollout-step');
    expect(operation).toMatchObject({
      step: { name: '1/3' },
      consequences: [{ code: 'rollout-next', params: { replicas: '60%' } }],
    });
    const outcomes = await Promise.allSettled([
      bench.service.operate(bench.ref, call, CREDENTIALS),
      bench.service.operate(bench.ref, call, CREDENTIALS),
    ]);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(1);
    expect((refused[0] as PromiseRejectedResult).reason).toMatchObject({
      name: 'ConflictError',
    });
    await untilRollout({
      phase: 'Waiting',
      currentStep: 2,
      steps: states('done', 'current', 'ahead'),
      pods: { updated: 3, updatedReady: 3 },
    });
    // What was decided on the first step is no approval of the second.
    await expect(
      bench.service.operate(bench.ref, call, CREDENTIALS),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('is held and let go again, still waiting, and ends after the second approval', async () => {
    await operate('pause-rollout');
    // As a person would: after the engine has taken it in.
    await untilRollout({
      phase: 'Paused',
      currentStep: 2,
      message: expect.stringMatching(/has been paused/),
    });
    const { operation } = await offered('resume-rollout');
    expect(operation.consequences).toMatchObject([
      { code: 'approval-still-wanted' },
    ]);
    await operate('resume-rollout');
    await untilRollout({
      phase: 'Waiting',
      currentStep: 2,
      message: expect.stringMatching(/manually confirm/),
    });
    // The controller writes once more after it has said what it waits for, over whatever came meanwhile.
    await bench.untilQuiet(ROLLOUT_PATH);
    await operate('approve-rollout-step');
    await untilRollout({
      phase: 'Healthy',
      steps: states('done', 'done', 'done'),
    });
  });

  it('goes to its end at once when it is promoted', async () => {
    await release('nginx:1.29');
    await untilRollout({ phase: 'Waiting', currentStep: 1 });
    const { operation } = await offered('promote-rollout');
    expect(operation.consequences).toMatchObject([
      { code: 'promote-skips', params: { total: '3', replicas: '100%' } },
    ]);
    await operate('promote-rollout');
    await untilRollout({ phase: 'Healthy' });
    expect(await updatedReplicas()).toBe(REPLICAS);
  });

  it('goes back to the version before when the Application is rolled back', async () => {
    await release('nginx:1.30');
    await untilRollout({ phase: 'Waiting', currentStep: 1 });
    await release('nginx:1.29');
    await untilRollout({
      phase: 'Healthy',
      image: 'nginx:1.29',
      steps: states('ahead', 'ahead', 'ahead'),
    });
    expect(await updatedReplicas()).toBe(REPLICAS);
  });

  it('goes on by itself at the end of a timed pause', async () => {
    const steps = [{ weight: 20, pause: { duration: 10 } }, { weight: 100 }];
    // The steps first: a Rollout that is not ready for a release lets it pass.
    await release('nginx:1.29', steps);
    await untilRollout({ phase: 'Healthy', steps: [{ pauseSeconds: 10 }, {}] });
    await release('nginx:1.31', steps);
    await untilRollout({
      phase: 'Pausing',
      currentStep: 1,
      resumesAt: expect.stringMatching(/Z$/),
    });
    await untilRollout({ phase: 'Healthy', image: 'nginx:1.31' });
    expect(await updatedReplicas()).toBe(REPLICAS);
  });

  it('goes to another step, and back; pods that are new already stay new', async () => {
    const steps = [
      { weight: 20 },
      { weight: 40 },
      { weight: 60 },
      { weight: 80 },
    ];
    await release('nginx:1.31', steps);
    await untilRollout({ phase: 'Healthy', steps: [{}, {}, {}, {}] });
    await release('nginx:1.32', steps);
    await untilRollout({ phase: 'Waiting', currentStep: 1 });
    const { operation } = await offered('jump-rollout', '3/4');
    expect(operation.consequences).toMatchObject([
      { code: 'jump-on', params: { replicas: '60%' } },
      { code: 'promote-waits' },
    ]);
    await operate('jump-rollout', '3/4');
    await untilRollout({
      phase: 'Waiting',
      currentStep: 3,
      pods: { updated: 3, updatedReady: 3, old: 2 },
    });
    const back = await offered('jump-rollout', '1/4');
    expect(back.operation.consequences[0]).toMatchObject({ code: 'jump-back' });
    await operate('jump-rollout', '1/4');
    await untilRollout({
      phase: 'Waiting',
      currentStep: 1,
      pods: { updated: 3, old: 2 },
    });
    await release('nginx:1.31', steps);
    await untilRollout({ phase: 'Healthy', image: 'nginx:1.31' });
  });

  it('is rolled back from where it is held: it is resumed with that', async () => {
    // The steps first: the engine refuses another number of them while it rolls.
    await release('nginx:1.31');
    await untilRollout({ phase: 'Healthy', steps: [{}, {}, {}] });
    const before = await latestRevision();
    await release('nginx:1.33');
    // A release that is withdrawn before the engine has begun it leaves the engine waiting, with nothing to do.
    await untilRollout({
      phase: 'Waiting',
      currentStep: 1,
      pods: { updated: 1, updatedReady: 1 },
    });
    await operate('pause-rollout');
    await untilRollout({ phase: 'Paused' });
    const { items, preconditions } = await bench.service.listOperations(
      bench.ref,
      APPLICATION,
      { revision: before.id },
    );
    const deploy = items.find(({ name }) => name === 'deploy-revision')!;
    expect(deploy.consequences).toMatchObject([
      { code: 'rendered-now' },
      { code: 'rollout-replaced', params: { name: 'Rollout web' } },
      { code: 'resumes-held', params: { list: 'Rollout web' } },
      { code: 'pins' },
    ]);
    await bench.service.operate(
      bench.ref,
      {
        operation: 'deploy-revision',
        resource: APPLICATION,
        preconditions: preconditions!,
        revision: before.id,
      },
      CREDENTIALS,
    );
    await untilRollout({ phase: 'Healthy' });
    expect(await updatedReplicas()).toBe(REPLICAS);
    const { items: now } = await bench.service.listRollouts(bench.ref);
    expect(now[0].image).not.toBe('nginx:1.33');
  });

  it('says where a rollback stands and how to go on, wherever in it the portal was killed', async () => {
    await release('nginx:1.31');
    await untilRollout({ phase: 'Healthy', image: 'nginx:1.31' });
    const before = await latestRevision();
    const { cluster } = bench;
    const directory = await mkdtemp(join(tmpdir(), 'killed-portal-'));
    const portal = new KillablePortal(
      directory,
      await cluster.kubeconfig('portal'),
    );
    const instance = '/instances/w1/default/shop';
    const operations = (
      { apiVersion, kind, name }: typeof ROLLOUT,
      more = '',
    ) =>
      portal.get(
        `${instance}/operations?${new URLSearchParams({
          apiVersion,
          kind,
          resourceNamespace: 'default',
          resourceName: name,
        })}${more}`,
      );
    /** Begins to roll back, and comes back when the API server's proxy holds the write to that path. */
    const rollBackUpTo = async (path: string, effect: string) => {
      await cluster.cli('fault', 'w1', 'requests', 'reset');
      await cluster.fault(effect, 'verb=patch', `path=${path}`);
      const { items, preconditions } = await operations(
        APPLICATION,
        `&revision=${before.id}`,
      );
      expect(items).toContainEqual(
        expect.objectContaining({ name: 'deploy-revision', allowed: true }),
      );
      const { apiVersion, kind, name, namespace } = APPLICATION;
      // Nobody gets an answer from a portal that is killed.
      portal
        .post(`${instance}/operations/deploy-revision`, {
          resource: { apiVersion, kind, name, namespace },
          preconditions,
          revision: before.id,
        })
        .catch(() => {});
      await until(async () =>
        expect(await cluster.cli('fault', 'w1', 'requests')).toMatch(
          new RegExp(`patch +${path}$`, 'm'),
        ),
      );
    };
    const killedAndStarted = async () => {
      await portal.kill();
      await cluster.clearFaults();
      await portal.start();
      await until(async () =>
        expect((await portal.get(instance)).summary.delivery).toBeDefined(),
      );
    };
    const attempts = async () => {
      const { items } = await portal.get('/activity');
      return items
        .filter(({ operation }: any) => operation === 'deploy-revision')
        .map(({ result }: any) => result);
    };
    const told = async () => ({
      problems: (await portal.get(instance)).problems.map(
        ({ code }: any) => code,
      ),
      rollout: (await portal.get(`${instance}/rollouts`)).items[0].phase,
      attempts: await attempts(),
    });

    const starting = portal.start();
    starting.catch(() => {});
    await release('nginx:1.34');
    await untilRollout({
      phase: 'Waiting',
      currentStep: 1,
      pods: { updated: 1, updatedReady: 1 },
    });
    await operate('pause-rollout');
    await untilRollout({ phase: 'Paused' });
    await starting;
    try {
      await until(async () =>
        expect((await portal.get(instance)).summary.delivery).toBeDefined(),
      );

      // Before its first write: nothing has changed, and it can be begun once more.
      await rollBackUpTo(`${APPS}/shop`, 'silent');
      await killedAndStarted();
      await until(async () =>
        expect(await told()).toEqual({
          problems: expect.not.arrayContaining(['rollback-held']),
          rollout: 'Paused',
          attempts: ['begun'],
        }),
      );

      // Between its two writes: the Application is the old one, and its rollout is still held.
      await rollBackUpTo(ROLLOUT_PATH, 'silent');
      await killedAndStarted();
      await until(async () =>
        expect(await told()).toEqual({
          problems: expect.arrayContaining(['rollback-held']),
          rollout: 'Paused',
          attempts: ['begun', 'begun'],
        }),
      );
      const { items } = await operations(ROLLOUT);
      expect(items).toContainEqual(
        expect.objectContaining({ name: 'resume-rollout', allowed: true }),
      );

      // After its last write, before that is written down: it was begun, and everything is where it should be.
      await rollBackUpTo(ROLLOUT_PATH, 'delay=5s');
      const unlock = portal.lockDatabase();
      await until(async () => {
        const { spec } = await cluster.admin.getJson<any>(ROLLOUT_PATH);
        expect(spec.strategy.paused).not.toBe(true);
      });
      await portal.kill();
      unlock();
      await killedAndStarted();
      await until(async () =>
        expect(await told()).toEqual({
          problems: expect.not.arrayContaining(['rollback-held']),
          rollout: 'Healthy',
          attempts: ['begun', 'begun', 'begun'],
        }),
      );
    } finally {
      await portal.stop();
      await cluster.clearFaults();
      await rm(directory, { recursive: true, force: true });
    }
    await untilRollout({ phase: 'Healthy', image: 'nginx:1.31' });
    expect(await updatedReplicas()).toBe(REPLICAS);
  });

  it('is steered the same where the Application writes the older version of the API', async () => {
    await bench.cluster.create(
      '/apis/core.oam.dev/v1beta1/namespaces/vela-system/traitdefinitions',
      OLD_TRAIT,
    );
    const old = bench.beside('past', {
      apiVersion: 'rollouts.kruise.io/v1alpha1',
      kind: 'Rollout',
      name: 'past',
    });
    const past = (image: string) =>
      components(image, [{ weight: 20 }, { weight: 60 }], 'past', 'canary-old');
    await old.create(past('nginx:1.27'));
    await old.untilRollout({
      phase: 'Healthy',
      component: 'past',
      workload: { name: 'past' },
    });
    const path = '/apis/apps/v1/namespaces/default/deployments/past';
    await until(async () =>
      expect(
        (
          await bench.cluster.admin.getJson<any>(path)
        ).status.readyReplicas,
      ).toBe(REPLICAS),
    );
    await old.release(past('nginx:1.28'));
    await old.untilRollout({
      phase: 'Waiting',
      currentStep: 1,
      pods: { wanted: REPLICAS, updated: 1, old: 4 },
      steps: [{ replicas: '20%' }, { replicas: '60%' }],
    });
    await old.operate('approve-rollout-step');
    await old.untilRollout({ phase: 'Waiting', currentStep: 2 });
    // After 60 % it waits once more, and then all pods are new.
    await old.operate('approve-rollout-step');
    await old.untilRollout({ phase: 'Healthy', image: 'nginx:1.28' });
    await bench.cluster.remove(`${APPS}/past`);
  });
});
