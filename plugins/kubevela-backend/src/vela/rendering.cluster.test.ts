import type {
  InstanceRef,
  RenderedChanges,
} from '@velastage/plugin-kubevela-common';
import { DefaultKubevelaService } from '../api/DefaultKubevelaService';
import { actingBy } from '../clusters/acting/__testUtils__/acting';
import { Creation } from '../create/Creation';
import {
  startWatchedSandbox,
  type WatchedSandbox,
} from '../live/__testUtils__/watchedSandbox';
import { eventually } from '../watch/__testUtils__/eventually';
import { sandboxProgram } from '../watch/__testUtils__/sandboxProgram';
import { Rendering } from './Rendering';
import { VelaCli } from './VelaCli';

jest.setTimeout(180_000);

const PATIENCE_MS = 60_000;
const CANARY = 'canary-51d0e2';
const REF: InstanceRef = { cluster: 'w1', namespace: 'default', name: 'shop' };
const spec = (image: string, more: object[] = []) => ({
  components: [
    {
      name: 'web',
      type: 'webservice',
      properties: {
        image,
        ports: [{ port: 80, expose: true }],
        // A definition turns it into an argument, whose name says nothing of a secret.
        cmd: ['serve'],
        env: [{ name: 'DB_PASSWORD', value: CANARY }],
      },
      traits: [
        { type: 'scaler', properties: { replicas: 2 } },
        {
          type: 'configmap-like',
          properties: { password: CANARY },
        },
        ...more,
      ],
    },
  ],
});
/** Puts a secret parameter where nothing about it looks like a secret. */
const TRAIT = {
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'TraitDefinition',
  metadata: { name: 'configmap-like', namespace: 'vela-system' },
  spec: {
    appliesToWorkloads: ['*'],
    schematic: {
      cue: {
        template: `
outputs: conf: {
  apiVersion: "v1"
  kind:       "ConfigMap"
  metadata: name: context.name
  data: "app.conf": "postgres://shop:" + parameter.password + "@db"
}
parameter: password: string
`,
      },
    },
  },
};

describe.each(['1.11.0', '1.10.9'])(
  'rendered objects with vela-core %s',
  version => {
    let sandbox: WatchedSandbox;
    let creation: Creation;
    let service: DefaultKubevelaService;

    const render = (wanted: object, ref = REF): Promise<RenderedChanges> =>
      creation.render(
        ref,
        creation.plan(ref, JSON.stringify({ spec: wanted })),
      );
    const changes = ({ items }: RenderedChanges) =>
      items.map(({ kind, name, change }) => [kind, name, change]);
    const untilRunning = (image: string) =>
      eventually(async () => {
        const { status } = await sandbox.cluster.admin.getJson<any>(
          '/apis/core.oam.dev/v1beta1/namespaces/default/applications/shop',
        );
        const { spec: deployed } = await sandbox.cluster.admin.getJson<any>(
          '/apis/apps/v1/namespaces/default/deployments/web',
        );
        if (
          status?.status !== 'running' ||
          deployed.template.spec.containers[0].image !== image ||
          sandbox.model.get(REF)?.summary.delivery.state !== 'Delivered'
        ) {
          throw new Error('It is not running yet');
        }
      }, PATIENCE_MS);

    beforeAll(async () => {
      const cli = await VelaCli.open({
        path: await sandboxProgram('vela'),
        deadlineMs: 60_000,
        concurrency: 2,
      });
      sandbox = await startWatchedSandbox({
        profile: 'vela',
        version,
        prepare: cluster =>
          cluster.create(
            '/apis/core.oam.dev/v1beta1/namespaces/vela-system/traitdefinitions',
            TRAIT,
          ),
      });
      const clusters = () => [sandbox.watch];
      const acting = actingBy();
      const rendering = new Rendering({
        cli,
        clusters,
        trackersOf: ref => sandbox.model.trackersOf(ref),
      });
      const { model, settings } = sandbox;
      creation = new Creation({ acting, clusters, settings, rendering });
      service = new DefaultKubevelaService({
        acting,
        clusters,
        model,
        rendering,
      });
      await eventually(async () => {
        const { items } = await creation.listDefinitions('w1');
        const known = items.filter(({ hasSchema }) => hasSchema).length;
        if (known <= 80) {
          throw new Error(`vela-core knows ${known} definitions so far`);
        }
      }, PATIENCE_MS);
    }, 600_000);

    afterAll(() => sandbox?.stop(), 60_000);

    it('are all new before there is an Application', async () => {
      const rendered = await render(spec('nginx:1.27'));
      expect(rendered).toMatchObject({ available: true, left: 0 });
      expect(rendered.problem).toBeUndefined();
      expect(changes(rendered)).toEqual([
        ['ConfigMap', 'web', 'added'],
        ['Deployment', 'web', 'added'],
        ['Service', 'web', 'added'],
      ]);
      expect(JSON.stringify(rendered)).not.toContain(CANARY);
    });

    it('say what the CLI says where it cannot, and nothing secret', async () => {
      const { problem, items } = await render({
        components: [
          {
            name: 'web',
            type: 'webservice',
            properties: { env: [{ name: 'PASSWORD', value: CANARY }] },
          },
        ],
      });
      expect(items).toEqual([]);
      expect(problem).toContain('The vela CLI cannot render it');
      expect(problem).not.toContain(CANARY);
    });

    it('are for the Kubernetes that the cluster has', async () => {
      const { items } = await render({
        components: [
          {
            name: 'night',
            type: 'cron-task',
            properties: { image: 'busybox', schedule: '* * * * *' },
          },
        ],
      });
      expect(items).toMatchObject([
        { kind: 'CronJob', apiVersion: 'batch/v1' },
      ]);
    });

    it('are what vela-core makes of it then, and show what an edit changes', async () => {
      await creation.apply(
        REF,
        {
          mode: 'create',
          manifest: JSON.stringify({ spec: spec('nginx:1.27') }),
        },
        creation.plan(REF, JSON.stringify({ spec: spec('nginx:1.27') })),
        { decidedFor: 'create' },
      );
      await untilRunning('nginx:1.27');

      expect(changes(await render(spec('nginx:1.27')))).toEqual([
        ['ConfigMap', 'web', 'unchanged'],
        ['Deployment', 'web', 'unchanged'],
        ['Service', 'web', 'unchanged'],
      ]);

      const edited = await render({
        components: [
          {
            ...spec('nginx:1.28').components[0],
            traits: [
              {
                type: 'hpa',
                properties: {
                  min: 1,
                  max: 3,
                  cpu: { type: 'Utilization', value: 50 },
                },
              },
            ],
          },
        ],
      });
      expect(changes(edited)).toEqual([
        ['ConfigMap', 'web', 'removed'],
        ['Deployment', 'web', 'changed'],
        ['HorizontalPodAutoscaler', 'web', 'added'],
        ['Service', 'web', 'unchanged'],
      ]);
      const [removed, deployment, hpa] = edited.items;
      expect(deployment.before).toContain('nginx:1.27');
      expect(deployment.after).toContain('nginx:1.28');
      expect(hpa).toMatchObject({ trait: 'hpa', apiVersion: 'autoscaling/v2' });
      expect(removed.before).toContain('«hidden');
      expect(JSON.stringify(edited)).not.toContain(CANARY);
    });

    it('take the values that were hidden from whoever edits', async () => {
      const { manifest } = await creation.apply(
        REF,
        { mode: 'update', dryRun: true },
        creation.plan(REF, undefined),
        { decidedFor: 'update' },
      );
      expect(manifest).toContain('«hidden');
      const rendered = await creation.render(REF, creation.plan(REF, manifest));
      expect(rendered.items.map(({ change }) => change)).toEqual([
        'unchanged',
        'unchanged',
        'unchanged',
      ]);
    });

    it('are compared between two revisions, each with its own definitions', async () => {
      await creation.apply(
        REF,
        {
          mode: 'update',
          manifest: JSON.stringify({ spec: spec('nginx:1.29') }),
        },
        creation.plan(REF, JSON.stringify({ spec: spec('nginx:1.29') })),
        { decidedFor: 'update' },
      );
      await untilRunning('nginx:1.29');
      const { items } = await service.listRevisions(REF);
      const [now, before] = items;
      const rendered = await service.renderRevisions(REF, {
        base: before.id,
        target: now.id,
      });
      expect(rendered.problem).toBeUndefined();
      expect(changes(rendered)).toEqual([
        ['Deployment', 'web', 'changed'],
        ['ConfigMap', 'web', 'unchanged'],
        ['Service', 'web', 'unchanged'],
      ]);
      expect(JSON.stringify(rendered)).not.toContain(CANARY);
      const live = await service.renderRevisions(REF, {
        base: now.id,
        target: 'live-spec',
      });
      expect(live.items.map(({ change }) => change)).toEqual([
        'unchanged',
        'unchanged',
        'unchanged',
      ]);
    });
  },
);
