import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ResourceOperation } from '@velastage/plugin-kubevela-common';
import { actingBy } from '../clusters/acting/__testUtils__/acting';
import { DefaultKubevelaService } from '../api/DefaultKubevelaService';
import type { OperationCall } from '../api/KubevelaService';
import { ConfiguredConnector } from '../clusters/ConfiguredConnector';
import { LiveModel } from '../live/LiveModel';
import { createInstanceBuilder } from '../model';
import { eventually } from '../watch/__testUtils__/eventually';
import { recordingLogger } from '../watch/__testUtils__/fakeCluster';
import { SandboxCluster } from '../watch/__testUtils__/sandboxCluster';
import { ClusterWatch } from '../watch/cluster/ClusterWatch';

const PATIENCE_MS = 60_000;
jest.setTimeout(180_000);

const APPS = '/apis/core.oam.dev/v1beta1/namespaces/default/applications';
const DEPLOYMENTS = '/apis/apps/v1/namespaces/default/deployments';
const REF = { cluster: 'w1', namespace: 'default', name: 'shop' };
const APPLICATION = {
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  namespace: 'default',
  name: 'shop',
};
const CREDENTIALS = {
  credentials: {
    principal: { type: 'user', userEntityRef: 'user:default/dana' },
  } as unknown as BackstageCredentials,
};
const component = (image: string) => ({
  name: 'web',
  type: 'webservice',
  properties: { image },
});
const SPEC = {
  components: [component('nginx:1.27')],
  workflow: {
    steps: [
      { name: 'hold', type: 'suspend' },
      {
        name: 'deploy',
        type: 'apply-component',
        properties: { component: 'web' },
      },
    ],
  },
};

describe.each(['1.11.0', '1.10.9'])(
  'operations on an Application with vela-core %s',
  version => {
    let cluster: SandboxCluster;
    let watch: ClusterWatch;
    let service: DefaultKubevelaService;
    const model = new LiveModel({
      build: createInstanceBuilder({}),
      settings: { environments: [] },
    });

    const until = (expectations: () => void | Promise<void>) =>
      eventually(expectations, PATIENCE_MS);
    const application = () => cluster.admin.getJson<any>(`${APPS}/shop`);
    const deployment = () => cluster.admin.getJson<any>(`${DEPLOYMENTS}/web`);
    const untilGone = (path: string) =>
      until(() =>
        expect(cluster.admin.getJson(path)).rejects.toMatchObject({
          reason: 'notFound',
        }),
      );
    const untilInSync = () =>
      until(() => expect(model.get(REF)?.summary.drift.state).toBe('InSync'));
    /** A reconcile that happens to be under way would repair before anybody can ask for it. */
    async function heldVelaCore(work: () => Promise<void>) {
      await cluster.component('pause', 'vela-core');
      try {
        await work();
      } finally {
        await cluster.component('resume', 'vela-core');
      }
    }
    const untilPhase = (phase: string) =>
      until(async () =>
        expect((await application()).status?.status).toBe(phase),
      );

    /** The operation as it is offered once the portal sees that it makes sense. */
    async function offered(name: ResourceOperation['name']) {
      let found: ResourceOperation | undefined;
      let call: OperationCall | undefined;
      await until(async () => {
        const { items, preconditions } = await service.listOperations(
          REF,
          APPLICATION,
        );
        found = items.find(each => each.name === name && each.allowed);
        expect(found?.refusal ?? found).toMatchObject({ name });
        call = {
          operation: name,
          resource: APPLICATION,
          preconditions: preconditions!,
          step: found!.step?.id,
        };
      });
      return { operation: found!, call: call! };
    }

    async function operate(name: ResourceOperation['name'], more = {}) {
      const { call } = await offered(name);
      return service.operate(REF, { ...call, ...more }, CREDENTIALS);
    }

    const revisions = async () =>
      (await service.listRevisions(REF)).items.map(
        ({ id, name, number, current }) => ({ id, name, number, current }),
      );

    beforeAll(async () => {
      cluster = await SandboxCluster.start('vela', version);
      await cluster.create(APPS, {
        apiVersion: 'core.oam.dev/v1beta1',
        kind: 'Application',
        metadata: { name: 'shop', namespace: 'default' },
        spec: SPEC,
      });
      const [definition] = await new ConfiguredConnector([
        {
          name: 'w1',
          kubeconfig: await cluster.kubeconfig('portal'),
          unknownKeys: [],
        },
      ]).listClusters();
      watch = new ClusterWatch({ definition, logger: recordingLogger() });
      service = new DefaultKubevelaService({
        acting: actingBy(),
        model,
        clusters: () => [watch],
      });
      model.attach(watch);
      watch.start();
      await untilPhase('workflowSuspending');
    }, 600_000);

    afterAll(async () => {
      model.stop();
      await watch?.stop();
      await cluster?.stop();
    }, 60_000);

    it('approves the step that waits, once, however many ask', async () => {
      const { call, operation } = await offered('approve-step');
      expect(operation).toMatchObject({
        step: { name: 'hold' },
        consequences: [{ code: 'next-step', params: { step: 'deploy' } }],
      });
      const outcomes = await Promise.allSettled([
        service.operate(REF, call, CREDENTIALS),
        service.operate(REF, call, CREDENTIALS),
      ]);
      const refused = outcomes.filter(({ status }) => status === 'rejected');
      expect(refused).toHaveLength(1);
      expect((refused[0] as PromiseRejectedResult).reason).toMatchObject({
        name: 'ConflictError',
      });
      await untilPhase('running');
    });

    it('restarts the workflow, terminates it, and restarts it again', async () => {
      await operate('restart-workflow');
      await untilPhase('workflowSuspending');
      await operate('terminate-workflow');
      await untilPhase('workflowTerminated');
      const { items } = await service.listOperations(REF, APPLICATION);
      expect(
        items.find(({ name }) => name === 'resume-workflow'),
      ).toMatchObject({ allowed: false });
      await operate('restart-workflow');
      await untilPhase('workflowSuspending');
      await operate('approve-step');
      await untilPhase('running');
    });

    it('suspends a workflow that runs, and resumes it', async () => {
      await cluster.patch(`${APPS}/shop`, {
        spec: { components: [component('nginx:unready')] },
      });
      await untilPhase('workflowSuspending');
      await operate('approve-step');
      await untilPhase('runningWorkflow');
      await operate('suspend-workflow');
      await untilPhase('workflowSuspending');
      await operate('resume-workflow');
      await untilPhase('runningWorkflow');
      expect((await application()).status.workflow).not.toHaveProperty(
        'suspend',
        true,
      );
    });

    it('retries from the step that failed', async () => {
      await cluster.patch(`${APPS}/shop`, {
        spec: {
          components: [component('nginx:1.27')],
          workflow: {
            steps: [
              SPEC.workflow.steps[1],
              {
                name: 'fails',
                type: 'apply-object',
                timeout: '4s',
                properties: {
                  value: {
                    apiVersion: 'v1',
                    kind: 'ConfigMap',
                    metadata: { name: 'late', namespace: 'later' },
                  },
                },
              },
            ],
          },
        },
      });
      await untilPhase('workflowFailed');
      await cluster.create('/api/v1/namespaces', {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'later' },
      });
      const before = (await application()).status.workflow;
      const { operation } = await offered('retry-workflow');
      expect(operation.consequences).toMatchObject([
        { code: 'from-step', params: { step: 'fails' } },
      ]);
      await operate('retry-workflow');
      await untilPhase('running');
      const { workflow } = (await application()).status;
      expect(workflow.startTime).toBe(before.startTime);
      expect(workflow.steps[0]).toEqual(before.steps[0]);
    });

    it('rolls back to a revision, with who and why, and keeps the Application without a publishVersion', async () => {
      await cluster.patch(`${APPS}/shop`, {
        spec: { components: [component('nginx:1.28')], workflow: null },
      });
      await until(async () =>
        expect((await revisions())[0]).toMatchObject({ current: true }),
      );
      await untilPhase('running');
      const [, before] = await revisions();
      await operate('deploy-revision', {
        revision: before.id,
        reason: '1.28 loses carts',
      });
      await until(async () => {
        const { metadata, spec } = await application();
        expect(spec.components[0].properties.image).toBe('nginx:1.27');
        expect(spec.workflow.steps).toHaveLength(2);
        expect(metadata.annotations).toMatchObject({
          'kubernetes.io/change-cause': '1.28 loses carts',
        });
        // vela-core would act as this user, who may do nothing on the cluster.
        expect(metadata.annotations).not.toHaveProperty([
          'app.oam.dev/username',
        ]);
        expect(metadata.annotations).not.toHaveProperty([
          'app.oam.dev/publishVersion',
        ]);
      });
      await until(async () => {
        const { items } = await service.listRevisions(REF);
        expect(items.find(({ current }) => current)).toMatchObject({
          name: before.name,
          who: 'user:default/dana',
          why: '1.28 loses carts',
        });
      });
      await untilPhase('running');
    });

    it('publishes an edit of a pinned Application', async () => {
      await cluster.patch(`${APPS}/shop`, {
        metadata: { annotations: { 'app.oam.dev/publishVersion': 'p1' } },
        spec: { workflow: null },
      });
      await until(async () =>
        expect((await application()).status.workflow?.appRevision).toBe('p1'),
      );
      await untilPhase('running');
      await cluster.patch(`${APPS}/shop`, {
        spec: { components: [component('nginx:1.29')] },
      });
      await until(async () =>
        expect((await service.listRevisions(REF)).items[0]).toMatchObject({
          id: 'live-spec',
          unpublished: true,
        }),
      );
      await operate('deploy-revision', { revision: 'live-spec' });
      await until(async () => {
        const { status, metadata } = await application();
        const published = metadata.annotations['app.oam.dev/publishVersion'];
        expect(published).toMatch(/^shop-\d{8}t\d{6}$/);
        expect(status.workflow?.appRevision).toBe(published);
        expect(status.status).toBe('running');
      });
    });

    it('has vela-core put back at once what was changed and deleted by hand', async () => {
      await untilPhase('running');
      const before = await deployment();
      const { containers } = before.spec.template.spec;
      await heldVelaCore(async () => {
        await cluster.patch(`${DEPLOYMENTS}/web`, {
          spec: {
            template: {
              spec: { containers: [{ ...containers[0], image: 'evil:1' }] },
            },
          },
        });
        const { operation } = await offered('repair-drift');
        expect(operation.consequences).toEqual([
          expect.objectContaining({
            code: 'puts-back',
            params: { list: 'Deployment web' },
          }),
        ]);
        await operate('repair-drift');
      });
      await until(async () =>
        expect((await deployment()).spec.template).toEqual(
          before.spec.template,
        ),
      );
      await untilInSync();

      await heldVelaCore(async () => {
        await cluster.remove(`${DEPLOYMENTS}/web`);
        await operate('repair-drift');
      });
      await until(async () =>
        expect((await deployment()).metadata.uid).not.toBe(before.metadata.uid),
      );
      await untilInSync();
      const { items } = await service.listOperations(REF, APPLICATION);
      expect(items.find(({ name }) => name === 'repair-drift')).toMatchObject({
        allowed: false,
        refusal: { code: 'no-drift' },
      });
    });

    it('does not pretend to know where the cluster goes away before it answers', async () => {
      const { call } = await offered('pause-reconciling');
      await cluster.fault('cut=10', 'verb=patch', 'times=1');
      await expect(
        service.operate(REF, call, CREDENTIALS),
      ).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining(
          'Whether it has taken the change is not known',
        ),
      });
      // In truth it had.
      await operate('resume-reconciling');
    });

    it('leaves an Application alone while it is paused', async () => {
      await operate('pause-reconciling');
      await until(() =>
        expect(model.get(REF)?.summary.delivery.state).toBe('Paused'),
      );
      await cluster.patch(`${APPS}/shop`, {
        metadata: { annotations: { 'app.oam.dev/publishVersion': 'p9' } },
        spec: { components: [component('nginx:1.30')] },
      });
      await until(async () =>
        expect((await offered('resume-reconciling')).call).toMatchObject({
          preconditions: {
            generation: (await application()).metadata.generation,
          },
        }),
      );
      const { operation, call } = await offered('resume-reconciling');
      expect(operation.consequences).toMatchObject([
        { code: 'resume-catches-up' },
      ]);
      // A stamp of the cluster's own clock: its Date header has seconds, like startTime.
      const resumedAt = Math.floor(Date.now() / 1000) * 1000;
      expect((await application()).status.workflow.appRevision).not.toBe('p9');
      await service.operate(REF, call, CREDENTIALS);
      await until(async () => {
        const { workflow } = (await application()).status;
        expect(workflow?.appRevision).toBe('p9');
        expect(Date.parse(workflow.startTime)).toBeGreaterThanOrEqual(
          resumedAt,
        );
      });
      await untilPhase('running');
    });

    it('deletes an Application and leaves what it made', async () => {
      const { operation } = await offered('delete-application');
      expect(operation.consequences).toMatchObject([
        { code: 'removes', params: { list: '1 Deployment' } },
      ]);
      const { metadata } = await deployment();
      await operate('delete-application', { keepResources: true });
      await untilGone(`${APPS}/shop`);
      expect((await deployment()).metadata).toMatchObject({
        uid: metadata.uid,
      });
      expect((await deployment()).metadata.deletionTimestamp).toBeUndefined();
    });

    it('deletes an Application with what it made', async () => {
      await cluster.create(APPS, {
        apiVersion: 'core.oam.dev/v1beta1',
        kind: 'Application',
        metadata: { name: 'shop', namespace: 'default' },
        spec: {
          components: [component('nginx:1.30')],
          // What an Application left behind is taken by no other one without this.
          policies: [
            {
              name: 'take-over',
              type: 'take-over',
              properties: {
                rules: [{ selector: { resourceTypes: ['Deployment'] } }],
              },
            },
          ],
        },
      });
      await untilPhase('running');
      await until(() =>
        expect(model.get(REF)?.summary.delivery.state).toBe('Delivered'),
      );
      await operate('delete-application');
      await untilGone(`${APPS}/shop`);
      await untilGone(`${DEPLOYMENTS}/web`);
    });
  },
);
