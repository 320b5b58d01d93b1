import { modelInput } from '../__testUtils__/modelInput';
import { parseObjects } from '../__testUtils__/fixtures';
import { NOW, owner, scene } from '../__testUtils__/scene';
import { buildInstance } from '../buildInstance';

const IMAGE = 'registry.example/web:1.9';
const WORKLOAD = owner('apps/v1', 'ReplicaSet', 'web-1', 'replicaset-uid');

function reportOf(change: { metadata?: object; report?: object } = {}) {
  return {
    apiVersion: 'aquasecurity.github.io/v1alpha1',
    kind: 'VulnerabilityReport',
    metadata: {
      name: 'replicaset-web-1-web',
      namespace: 'prod',
      uid: 'report-uid',
      labels: { 'trivy-operator.container.name': 'web' },
      ownerReferences: [WORKLOAD],
      ...change.metadata,
    },
    report: {
      updateTimestamp: '2026-11-22T15:10:00Z',
      scanner: { name: 'Trivy', vendor: 'Aqua Security', version: '0.57.1' },
      registry: { server: 'registry.example' },
      artifact: { repository: 'web', tag: '1.9' },
      summary: { criticalCount: 2, highCount: 5, mediumCount: 7, lowCount: 0 },
      vulnerabilities: [
        { vulnerabilityID: 'CVE-2026-1', severity: 'CRITICAL' },
      ],
      ...change.report,
    },
  };
}

const build = (...others: any[]) =>
  buildInstance(modelInput({ objects: scene({ others }), now: NOW }));
const nodeOf = (model: ReturnType<typeof build>, kind: string) =>
  model.nodes.find(({ ref }) => ref.kind === kind)!;

const SCAN = {
  container: 'web',
  image: IMAGE,
  counts: { critical: 2, high: 5, medium: 7, low: 0, unknown: 0 },
  scannedAt: '2026-11-22T15:10:00Z',
  scanner: 'Trivy 0.57.1',
};

describe('vulnerability reports', () => {
  it('should be told with what runs the image and with what the Application applied, and be no resource', () => {
    const model = build(reportOf());
    expect(nodeOf(model, 'ReplicaSet').scans).toEqual([SCAN]);
    expect(nodeOf(model, 'Deployment').scans).toEqual([SCAN]);
    expect(nodeOf(model, 'VulnerabilityReport')).toBeUndefined();
    expect(model.scans).toEqual([SCAN]);
  });

  it('should not be told of an old version that runs no more', () => {
    const objects = scene({ others: [reportOf()] });
    objects.find(({ kind }) => kind === 'ReplicaSet')!.spec.replicas = 0;
    const model = buildInstance(modelInput({ objects, now: NOW }));
    expect(nodeOf(model, 'Deployment').scans).toBeUndefined();
    expect(model.scans).toEqual([]);
  });

  it('should stand worst first, by container', () => {
    const model = build(
      reportOf({
        report: { summary: { criticalCount: 0, highCount: 1 } },
      }),
      reportOf({
        metadata: {
          name: 'replicaset-web-1-proxy',
          uid: 'r2',
          labels: { 'trivy-operator.container.name': 'proxy' },
        },
        report: { artifact: { repository: 'envoy', digest: 'sha256:aa' } },
      }),
    );
    expect(
      nodeOf(model, 'Deployment').scans!.map(({ container, image }) => [
        container,
        image,
      ]),
    ).toEqual([
      ['proxy', 'registry.example/envoy@sha256:aa'],
      ['web', IMAGE],
    ]);
  });

  it('should survive what does not keep to the format', () => {
    const broken = [
      { report: undefined },
      { report: { summary: undefined } },
      { report: { summary: 7, artifact: 'x', scanner: [], registry: null } },
    ].map((change, index) =>
      reportOf({
        ...change,
        metadata: { name: `broken-${index}`, uid: `b${index}` },
      }),
    );
    broken.push({ ...reportOf(), report: undefined } as any);
    const model = build(
      ...broken,
      reportOf({
        report: { summary: { criticalCount: 'many', highCount: -3 } },
      }),
    );
    expect(model.detail.problems.map(({ code }) => code)).not.toContain(
      'model-error',
    );
    const counts = nodeOf(model, 'Deployment').scans!.map(
      scan => scan.counts.critical + scan.counts.high,
    );
    expect(counts.every(count => count >= 0)).toBe(true);
  });

  it('should be held without the findings, which may be a megabyte', () => {
    const [report] = parseObjects(JSON.stringify(reportOf()));
    expect(JSON.stringify(report)).not.toContain('CVE-2026-1');
    expect(report.report.summary.criticalCount).toBe(2);
  });
});
