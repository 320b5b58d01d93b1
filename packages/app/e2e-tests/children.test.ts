import { kube } from './support/cluster';
import { api, expectAccessible, open } from './support/portal';
import { expect, test } from './support/test';

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const NAMESPACE = 'play';
const APPS = `/apis/core.oam.dev/v1beta1/namespaces/${NAMESPACE}/applications`;
const DEPLOYMENTS = `/apis/apps/v1/namespaces/${NAMESPACE}/deployments`;
const REPLICA_SETS = `/apis/apps/v1/namespaces/${NAMESPACE}/replicasets`;
const RULES = '/api/v1/namespaces/vela-system/configmaps';
const HELM = 'helm.toolkit.fluxcd.io';
const TRIVY = 'aquasecurity.github.io';
const REPORTS = `/apis/${TRIVY}/v1alpha1/namespaces/${NAMESPACE}/vulnerabilityreports`;
const NAME = 'grafted';
const IMAGE = 'registry.example/play/podinfo:6.7.0';

const crd = (group: string, version: string, kind: string) => {
  const singular = kind.toLowerCase();
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${singular}s.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: {
        kind,
        plural: `${singular}s`,
        singular,
        listKind: `${kind}List`,
      },
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          schema: {
            openAPIV3Schema: {
              type: 'object',
              'x-kubernetes-preserve-unknown-fields': true,
            },
          },
        },
      ],
    },
  };
};
const KINDS = [
  crd(HELM, 'v2', 'HelmRelease'),
  crd(TRIVY, 'v1alpha1', 'VulnerabilityReport'),
];

const deployment = (name: string, labels: object, image: string) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, labels },
  spec: {
    selector: { matchLabels: { app: name } },
    template: {
      metadata: { labels: { app: name } },
      spec: { containers: [{ name: 'main', image }] },
    },
  },
});

async function removeAll() {
  for (const [path, name] of [
    [APPS, NAME],
    [DEPLOYMENTS, 'podinfo'],
    [DEPLOYMENTS, 'satellite'],
    [RULES, 'e2e-rules'],
    ...KINDS.map(({ metadata }) => [CRDS, metadata.name]),
  ]) {
    await kube('dev', 'DELETE', `${path}/${name}`).catch(() => {});
  }
}

test.describe('what belongs to an application though it carries no label of it', () => {
  test.beforeAll(async () => {
    test.setTimeout(400_000);
    await removeAll();
    for (const kind of KINDS) {
      await expect
        .poll(
          () =>
            kube('dev', 'POST', CRDS, kind).then(
              () => 'made',
              error => String(error),
            ),
          { timeout: 60_000 },
        )
        .toBe('made');
    }
    await expect
      .poll(
        () =>
          kube('dev', 'POST', APPS, {
            apiVersion: 'core.oam.dev/v1beta1',
            kind: 'Application',
            metadata: {
              name: NAME,
              annotations: { 'backstage.oam.dev/owner': 'user:default/ada' },
            },
            spec: {
              components: [
                {
                  name: 'charts',
                  type: 'k8s-objects',
                  properties: {
                    objects: [
                      {
                        apiVersion: `${HELM}/v2`,
                        kind: 'HelmRelease',
                        metadata: { name: 'podinfo' },
                        spec: {
                          interval: '5m',
                          selector: { matchLabels: { orbit: 'podinfo' } },
                        },
                      },
                    ],
                  },
                },
              ],
            },
          }).then(
            () => 'made',
            error => String(error),
          ),
        { timeout: 60_000 },
      )
      .toBe('made');
    await kube(
      'dev',
      'POST',
      DEPLOYMENTS,
      deployment(
        'podinfo',
        { [`${HELM}/name`]: 'podinfo', [`${HELM}/namespace`]: NAMESPACE },
        IMAGE,
      ),
    );
    await expect
      .poll(
        async () =>
          (
            await api('Ada', `/instances/dev/${NAMESPACE}/${NAME}`)
          ).status,
        { timeout: 60_000 },
      )
      .toBe(200);
    // The portal looks from time to time which kinds a cluster serves.
    await expect
      .poll(
        async () =>
          (
            await api('Ada', `/instances/dev/${NAMESPACE}/${NAME}/resources`)
          ).text,
        { timeout: 330_000 },
      )
      .toContain('"kind":"Pod"');
  });

  test.afterAll(removeAll);

  test('what a HelmRelease applied stands below it, down to pods', async ({
    page,
  }) => {
    await open(
      page,
      'Ada',
      `/kubevela/applications/${NAMESPACE}/${NAME}/resources?view=table`,
    );
    await expect(
      page.getByRole('row', { name: /Deployment.*podinfo/ }),
    ).toBeVisible();
    await expect(
      page.getByRole('row', { name: /Pod.*podinfo-/ }),
    ).toContainText('Healthy');
    await page.getByRole('button', { name: 'Graph' }).click();
    await expect(
      page.getByRole('button', { name: /^Deployment podinfo/ }),
    ).toBeVisible();
    await expectAccessible(page);
  });

  test('a rule of an addon takes effect on the open page', async ({ page }) => {
    await kube(
      'dev',
      'POST',
      DEPLOYMENTS,
      deployment(
        'satellite',
        { orbit: 'podinfo' },
        'registry.example/play/satellite:1.0',
      ),
    );
    await open(
      page,
      'Ada',
      `/kubevela/applications/${NAMESPACE}/${NAME}/resources?view=table`,
    );
    await expect(
      page.getByRole('row', { name: /Deployment.*podinfo/ }),
    ).toBeVisible();
    const satellite = page.getByRole('row', { name: /Deployment.*satellite/ });
    await expect(satellite).toHaveCount(0);
    await kube('dev', 'POST', RULES, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'e2e-rules',
        labels: { 'rules.oam.dev/resources': 'true' },
      },
      data: {
        rules: `
- parentResourceType: { group: ${HELM}, kind: HelmRelease }
  childrenResourceType:
    - { apiVersion: apps/v1, kind: Deployment, defaultLabelSelector: true }
`,
      },
    });
    await expect(satellite).toBeVisible();
    await kube('dev', 'DELETE', `${RULES}/e2e-rules`);
    await expect(satellite).toHaveCount(0);
  });

  test('vulnerabilities stand on the page Images', async ({ page }) => {
    const { items } = await kube(
      'dev',
      'GET',
      `${REPLICA_SETS}?labelSelector=app%3Dpodinfo`,
    );
    const { name, uid } = items[0].metadata;
    await kube('dev', 'POST', REPORTS, {
      apiVersion: `${TRIVY}/v1alpha1`,
      kind: 'VulnerabilityReport',
      metadata: {
        name: `replicaset-${name}-main`,
        labels: { 'trivy-operator.container.name': 'main' },
        ownerReferences: [
          { apiVersion: 'apps/v1', kind: 'ReplicaSet', name, uid },
        ],
      },
      report: {
        updateTimestamp: new Date(Date.now() - 60_000).toISOString(),
        scanner: { name: 'Trivy', version: '0.57.1' },
        registry: { server: 'registry.example' },
        artifact: { repository: 'play/podinfo', tag: '6.7.0' },
        summary: { criticalCount: 3, highCount: 11, mediumCount: 2 },
        vulnerabilities: [{ vulnerabilityID: 'CVE-2026-0001' }],
      },
    });
    await open(page, 'Olga', '/kubevela/images?q=play/podinfo');
    const row = page.getByRole('row', { name: /play\/podinfo/ }).first();
    await expect(row).toContainText('3 critical', { timeout: 60_000 });
    await row.getByRole('button').first().click();
    await expect(page.getByText('11 high')).toHaveCount(2);
    await expectAccessible(page);
  });

  test('vulnerabilities stand in the drawer of the workload', async ({
    page,
  }) => {
    await open(
      page,
      'Ada',
      `/kubevela/applications/${NAMESPACE}/${NAME}/resources?view=table`,
    );
    await page
      .getByRole('row', { name: /Deployment.*podinfo/ })
      .getByRole('link')
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByText('3 critical')).toBeVisible();
    await expect(drawer.getByText(/Trivy 0\.57\.1/)).toBeVisible();
    await expectAccessible(page);
  });
});
