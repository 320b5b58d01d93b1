import type { ResourceNode } from '@velastage/plugin-kubevela-common';
import { startWatchedSandbox } from '../../live/__testUtils__/watchedSandbox';
import type { WatchedSandbox } from '../../live/__testUtils__/watchedSandbox';
import { eventually } from '../../watch/__testUtils__/eventually';
import { customResource } from '../../watch/__testUtils__/sandboxCluster';

const PATIENCE_MS = 60_000;
jest.setTimeout(180_000);

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const DEFAULT = 'namespaces/default';
const CORE = '/apis/core.oam.dev/v1beta1';
const APPS = `${CORE}/${DEFAULT}/applications`;
const RULES = '/api/v1/namespaces/vela-system/configmaps';
const DEPLOYMENTS = `/apis/apps/v1/${DEFAULT}/deployments`;
const HELM = 'helm.toolkit.fluxcd.io';
const KUSTOMIZE = 'kustomize.toolkit.fluxcd.io';
const TRIVY = 'aquasecurity.github.io';
const ROLE = '/apis/rbac.authorization.k8s.io/v1/clusterroles/velastage-read';
const REF = { cluster: 'w1', namespace: 'default', name: 'shop' };

const RULE = [
  {
    parentResourceType: { group: 'example.com', kind: 'Widget' },
    childrenResourceType: [
      { apiVersion: 'example.com/v1', kind: 'Gear' },
      { apiVersion: 'apps/v1', kind: 'Deployment', defaultLabelSelector: true },
    ],
  },
];
const KINDS: Array<[group: string, version: string, kind: string]> = [
  [HELM, 'v2', 'HelmRelease'],
  [KUSTOMIZE, 'v1', 'Kustomization'],
  ['example.com', 'v1', 'Widget'],
  ['example.com', 'v1', 'Gear'],
  [TRIVY, 'v1alpha1', 'VulnerabilityReport'],
];

const object = (apiVersion: string, kind: string, name: string, rest = {}) => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'default' },
  ...rest,
});
const deployment = (name: string, labels: object, image = 'nginx:1.27') =>
  object('apps/v1', 'Deployment', name, {
    metadata: { name, namespace: 'default', labels },
    spec: {
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: 'main', image }] },
      },
    },
  });
const labelsOf = (prefix: string, name: string) => ({
  [`${prefix}/name`]: name,
  [`${prefix}/namespace`]: 'default',
});

describe('children that neither labels of the application nor built-in owners lead to', () => {
  let sandbox: WatchedSandbox;
  let rules: Array<{ apiGroups: string[] }>;

  const until = (expectations: () => void | Promise<void>) =>
    eventually(expectations, PATIENCE_MS);
  const nodes = () => sandbox.model.get(REF)?.model.nodes ?? [];
  const node = (
    kind: string,
    name: string | RegExp,
  ): ResourceNode | undefined =>
    nodes().find(
      ({ ref }) =>
        ref.kind === kind &&
        (typeof name === 'string' ? ref.name === name : name.test(ref.name)),
    );
  const parentsOf = (child: ResourceNode | undefined) =>
    child?.parents.map(id => nodes().find(each => each.id === id)?.ref.kind);

  beforeAll(async () => {
    sandbox = await startWatchedSandbox({
      profile: 'vela',
      prepare: async cluster => {
        for (const [group, version, kind] of KINDS) {
          const crd = customResource(group, version, kind);
          // As Flux has it: writing a status makes no new generation.
          crd.spec.versions[0].subresources = { status: {} };
          await cluster.create(CRDS, crd);
        }
        // An account of a portal that came before the reports.
        rules = (await cluster.admin.getJson<any>(ROLE)).rules;
        await cluster.patch(ROLE, {
          rules: rules.filter(({ apiGroups }) => !apiGroups.includes(TRIVY)),
        });
        // What somebody who adds rules for kinds of their own gives the portal beside its role.
        const rbac = '/apis/rbac.authorization.k8s.io/v1';
        const name = 'portal-widgets';
        await cluster.create(`${rbac}/clusterroles`, {
          metadata: { name },
          rules: [
            {
              apiGroups: ['example.com'],
              resources: ['*'],
              verbs: ['get', 'list', 'watch'],
            },
          ],
        });
        await cluster.create(`${rbac}/clusterrolebindings`, {
          metadata: { name },
          roleRef: {
            apiGroup: 'rbac.authorization.k8s.io',
            kind: 'ClusterRole',
            name,
          },
          subjects: [
            {
              apiGroup: 'rbac.authorization.k8s.io',
              kind: 'User',
              name: 'portal',
            },
          ],
        });
        await eventually(async () => {
          await cluster.create(APPS, {
            apiVersion: 'core.oam.dev/v1beta1',
            kind: 'Application',
            metadata: { name: 'shop' },
            spec: {
              components: [
                {
                  name: 'foreign',
                  type: 'k8s-objects',
                  properties: {
                    objects: [
                      object(`${HELM}/v2`, 'HelmRelease', 'podinfo', {
                        spec: { interval: '5m' },
                      }),
                      object(`${KUSTOMIZE}/v1`, 'Kustomization', 'infra', {
                        spec: { path: './infra' },
                      }),
                      object('example.com/v1', 'Widget', 'w', {
                        spec: { selector: { matchLabels: { widget: 'w' } } },
                      }),
                    ],
                  },
                },
              ],
            },
          });
        }, PATIENCE_MS);
      },
    });
    await until(() => {
      const made = nodes().filter(({ createdAt }) => createdAt);
      if (made.length !== 3) {
        throw new Error('vela-core has not applied all of it yet');
      }
    });
  }, 600_000);

  afterAll(async () => {
    await sandbox?.stop();
  });

  it('follows the rules of a ConfigMap as it comes and goes', async () => {
    const { cluster } = sandbox;
    const widget = await cluster.admin.getJson<any>(
      `/apis/example.com/v1/${DEFAULT}/widgets/w`,
    );
    await cluster.create(
      `/apis/example.com/v1/${DEFAULT}/gears`,
      object('example.com/v1', 'Gear', 'g', {
        metadata: {
          name: 'g',
          ownerReferences: [
            {
              apiVersion: 'example.com/v1',
              kind: 'Widget',
              name: 'w',
              uid: widget.metadata.uid,
            },
          ],
        },
      }),
    );
    await cluster.create(DEPLOYMENTS, deployment('gearbox', { widget: 'w' }));
    expect(node('Gear', 'g')).toBeUndefined();

    await cluster.create(RULES, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'widget-rules',
        labels: {
          'rules.oam.dev/resources': 'true',
          'rules.oam.dev/resource-format': 'json',
        },
      },
      data: { rules: JSON.stringify(RULE) },
    });
    await until(() => {
      expect(parentsOf(node('Gear', 'g'))).toEqual(['Widget']);
      expect(parentsOf(node('Deployment', 'gearbox'))).toEqual(['Widget']);
      // And on down to pods, which carry no label of the application.
      expect(node('Pod', /^gearbox-/)?.health?.status).toBe('Healthy');
    });

    // A selected object that comes later names nobody either.
    await cluster.create(DEPLOYMENTS, deployment('late', { widget: 'w' }));
    await until(() => expect(node('Deployment', 'late')).toBeDefined());
    await cluster.remove(`${DEPLOYMENTS}/late`);
    await until(() => expect(node('Deployment', 'late')).toBeUndefined());

    await cluster.remove(`${RULES}/widget-rules`);
    await until(() => expect(node('Deployment', 'gearbox')).toBeUndefined());
  });

  it('finds what a HelmRelease applied by its labels, and is not well while that is not', async () => {
    const { cluster } = sandbox;
    await cluster.create(
      DEPLOYMENTS,
      deployment('podinfo', labelsOf(HELM, 'podinfo'), 'podinfo:missing'),
    );
    await cluster.patch(
      `/apis/${HELM}/v2/${DEFAULT}/helmreleases/podinfo/status`,
      { status: { conditions: [{ type: 'Ready', status: 'True' }] } },
    );
    await until(() => {
      expect(parentsOf(node('Deployment', 'podinfo'))).toEqual(['HelmRelease']);
      expect(node('Pod', /^podinfo-/)?.health?.status).toBe('Degraded');
      expect(node('HelmRelease', 'podinfo')?.health).toMatchObject({
        status: 'Degraded',
        message: expect.stringContaining('Deployment podinfo'),
      });
    });
    const { detail, summary } = sandbox.model.get(REF)!.model;
    expect(summary.health.status).toBe('Degraded');
    expect(summary.images).toContain('podinfo:missing');
    expect(detail.components[0].images).toEqual(['podinfo:missing']);
    expect(detail.problems.map(({ code }) => code)).toEqual(['image-pull']);
    await cluster.patch(`${DEPLOYMENTS}/podinfo`, {
      spec: {
        template: {
          spec: { containers: [{ name: 'main', image: 'podinfo:6.7' }] },
        },
      },
    });
    await until(() =>
      expect(node('HelmRelease', 'podinfo')?.health?.status).toBe('Healthy'),
    );
  });

  it('finds what a Kustomization applied by its inventory, and misses what was deleted by hand', async () => {
    const { cluster } = sandbox;
    const labels = labelsOf(KUSTOMIZE, 'infra');
    const path = `/apis/${KUSTOMIZE}/v1/${DEFAULT}/kustomizations/infra`;
    await cluster.create(DEPLOYMENTS, deployment('gateway', labels));
    await cluster.create('/apis/rbac.authorization.k8s.io/v1/clusterroles', {
      metadata: { name: 'infra:reader', labels },
    });
    const { metadata } = await cluster.admin.getJson<any>(path);
    await cluster.patch(`${path}/status`, {
      status: {
        observedGeneration: metadata.generation,
        conditions: [{ type: 'Ready', status: 'True' }],
        inventory: {
          entries: [
            { id: 'default_gateway_apps_Deployment', v: 'v1' },
            { id: 'default_tls__Secret', v: 'v1' },
            {
              id: '_infra__reader_rbac.authorization.k8s.io_ClusterRole',
              v: 'v1',
            },
          ],
        },
      },
    });
    await until(() => {
      expect(parentsOf(node('Deployment', 'gateway'))).toEqual([
        'Kustomization',
      ]);
      expect(node('ClusterRole', 'infra:reader')?.createdAt).toBeDefined();
      // Nobody looks at Secrets: it is there by the inventory's word, and that is all.
      expect(node('Secret', 'tls')).toMatchObject({ missing: false });
      expect(node('Secret', 'tls')?.health).toBeUndefined();
    });
    await cluster.remove(`${DEPLOYMENTS}/gateway`);
    await until(() => {
      expect(node('Deployment', 'gateway')?.missing).toBe(true);
      expect(node('Kustomization', 'infra')?.health).toMatchObject({
        status: 'Degraded',
        message: 'Deployment gateway is missing',
      });
    });
    await cluster.create(DEPLOYMENTS, deployment('gateway', labels));
    await until(() =>
      expect(node('Kustomization', 'infra')?.health?.status).toBe('Healthy'),
    );
  });

  it('costs the reports and nothing else where they may not be listed, until they may', async () => {
    const { cluster, watch } = sandbox;
    const reports = () =>
      watch
        .report()
        .watches.find(({ resource }) => resource === 'vulnerabilityreports');
    await until(() => expect(reports()?.message).toMatch(/may not|forbidden/));
    expect(watch.report()).toMatchObject({
      status: 'Connected',
      blindSpots: [],
    });
    await cluster.patch(ROLE, { rules });
    await until(() => expect(reports()?.state).toBe('watching'));
  });

  it('tells what Trivy Operator reports of a workload and of its image', async () => {
    const { cluster, service } = sandbox;
    const replicaSets = `/apis/apps/v1/${DEFAULT}/replicasets`;
    let owner: any;
    await until(async () => {
      const { items } = await cluster.admin.getJson<any>(replicaSets);
      owner = items.find(
        ({ metadata, spec }: any) =>
          metadata.name.startsWith('gateway-') && spec.replicas > 0,
      );
      expect(owner).toBeDefined();
    });
    const path = `/apis/${TRIVY}/v1alpha1/${DEFAULT}/vulnerabilityreports`;
    const name = `replicaset-${owner.metadata.name}-main`;
    await cluster.create(
      path,
      object(`${TRIVY}/v1alpha1`, 'VulnerabilityReport', name, {
        metadata: {
          name,
          labels: {
            'trivy-operator.container.name': 'main',
            'trivy-operator.resource.kind': 'ReplicaSet',
            'trivy-operator.resource.name': owner.metadata.name,
            'trivy-operator.resource.namespace': 'default',
          },
          ownerReferences: [
            {
              apiVersion: 'apps/v1',
              kind: 'ReplicaSet',
              name: owner.metadata.name,
              uid: owner.metadata.uid,
              controller: true,
              blockOwnerDeletion: false,
            },
          ],
        },
        report: {
          updateTimestamp: '2026-11-28T01:00:00Z',
          scanner: { name: 'Trivy', version: '0.57.1' },
          registry: { server: 'index.docker.io' },
          artifact: { repository: 'library/nginx', tag: '1.27' },
          summary: { criticalCount: 1, highCount: 12, mediumCount: 3 },
          vulnerabilities: [{ vulnerabilityID: 'CVE-2026-1' }],
        },
      }),
    );
    const counts = { critical: 1, high: 12, medium: 3, low: 0, unknown: 0 };
    await until(async () => {
      expect(node('Deployment', 'gateway')?.scans).toMatchObject([
        { container: 'main', image: 'nginx:1.27', counts },
      ]);
      expect(node('VulnerabilityReport', name)).toBeUndefined();
      const { items } = await service.listImages(
        {},
        { credentials: {} as never },
      );
      expect(
        items.find(({ repository }) => repository === 'nginx')?.tags,
      ).toMatchObject([{ tag: '1.27', scan: { counts } }]);
    });
    await cluster.remove(`${path}/${name}`);
    await until(() =>
      expect(node('Deployment', 'gateway')?.scans).toBeUndefined(),
    );
  });
});
