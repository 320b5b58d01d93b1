import { buildInstance } from '../buildInstance';
import {
  loadFixture,
  loadObject,
  parseObjects,
} from '../__testUtils__/fixtures';
import { modelInput } from '../__testUtils__/modelInput';
import { afterwards } from '../__testUtils__/problemsOf';
import type { KubernetesObject } from '../../watch/types';

const build = (objects: KubernetesObject[], now = afterwards(objects)) =>
  buildInstance(modelInput({ objects, now }));

const changes = (objects: KubernetesObject[]) =>
  build(objects).detail.driftItems.filter(({ kind }) => kind === 'Changed');

const LIVE: Record<string, string[]> = {
  types: [
    'deployment-ty-ws',
    'statefulset-ty-sts',
    'daemonset-ty-daemon',
    'job-types-ty-task',
    'cronjob-ty-cron',
    'ingress-ty-ws',
    'horizontalpodautoscaler-ty-hpa',
    'configmap-ty-cm',
  ],
};

describe.each(['1.11.0', '1.10.9'])('findDrift on %s', version => {
  const types = () => [
    ...loadFixture(`${version}/applications/types-running.yaml`),
    ...loadFixture(`${version}/trackers/types-v1-rt.yaml`),
    ...LIVE.types.map(name => loadObject(`${version}/live/${name}.yaml`)),
  ];

  it('should find objects of every kind as they were applied', () => {
    const { nodes } = build(types());
    // The fixtures hold one object of each kind; the others count as missing.
    const compared = nodes.filter(({ drift, missing }) => drift && !missing);
    expect(
      compared.map(({ ref, drift }) => `${ref.kind} ${drift}`).sort(),
    ).toEqual([
      'ConfigMap InSync',
      'CronJob InSync',
      'DaemonSet InSync',
      'Deployment InSync',
      'HorizontalPodAutoscaler InSync',
      'Ingress InSync',
      'Job InSync',
      'StatefulSet InSync',
    ]);
  });

  it('should find an image that was changed by hand, and who repairs it', () => {
    const objects = types();
    const deployment = objects.find(({ kind }) => kind === 'Deployment')!;
    deployment.spec.template.spec.containers[0].image = 'nginx:hand';
    expect(changes(objects)).toMatchObject([
      {
        kind: 'Changed',
        component: 'ty-ws',
        // The fixture's workflow still runs: nobody puts anything back.
        repairs: false,
        fields: [
          {
            path: 'spec.template.spec.containers[ty-ws].image',
            applied: '"nginx:1.25"',
            live: '"nginx:hand"',
          },
        ],
      },
    ]);
  });

  it('should not compare an object that the new revision has not reached yet', () => {
    const objects = types();
    const deployment = objects.find(({ kind }) => kind === 'Deployment')!;
    deployment.spec.template.spec.containers[0].image = 'nginx:old';
    deployment.metadata.labels!['app.oam.dev/appRevision'] = 'types-v0';
    expect(changes(objects)).toEqual([]);
  });

  it('should not compare an object that another application owns', () => {
    const objects = types();
    const deployment = objects.find(({ kind }) => kind === 'Deployment')!;
    deployment.spec.replicas = 9;
    deployment.spec.template.spec.containers[0].image = 'nginx:theirs';
    deployment.metadata.labels!['app.oam.dev/name'] = 'other';
    expect(changes(objects)).toEqual([]);
  });

  it('should say that nothing is recorded under apply-once', () => {
    const file = version === '1.11.0' ? 'rt-once-v1-rt2' : 'rt-once-v1-rt';
    const objects = [
      ...loadFixture(`${version}/applications/rt-once-running.yaml`),
      ...loadFixture(`${version}/trackers/${file}.yaml`),
    ];
    const { namespace } = objects[0].metadata;
    const [deployment] = parseObjects(
      `{apiVersion: apps/v1, kind: Deployment, metadata: {name: rt-once, namespace: ${namespace}}}`,
    );
    expect(build([...objects, deployment]).summary.drift).toEqual({
      state: 'NotTracked',
      count: 0,
    });
  });
});

describe('findDrift', () => {
  it('should leave replicas to the autoscaler that sets them', () => {
    const manifest = (kind: string, apiVersion: string, spec: any) => ({
      apiVersion,
      kind,
      metadata: { name: 'web', namespace: 'prod' },
      spec,
    });
    const deployment = manifest('Deployment', 'apps/v1', { replicas: 2 });
    const scaler = manifest('HorizontalPodAutoscaler', 'autoscaling/v2', {
      scaleTargetRef: { kind: 'Deployment', name: 'web' },
    });
    const drift = (managed: any[]) =>
      build(
        [
          {
            apiVersion: 'core.oam.dev/v1beta1',
            kind: 'Application',
            metadata: { name: 'a', namespace: 'prod', generation: 1 },
            status: { status: 'running', workflow: { status: 'succeeded' } },
          },
          {
            apiVersion: 'core.oam.dev/v1beta1',
            kind: 'ResourceTracker',
            metadata: { name: 't' },
            spec: {
              type: 'versioned',
              applicationGeneration: 1,
              managedResources: managed.map(raw => ({
                ...raw,
                name: 'web',
                namespace: 'prod',
                raw,
              })),
            },
          },
          ...managed,
          { ...deployment, spec: { replicas: 5 } },
        ].flatMap(object => parseObjects(JSON.stringify(object))),
        '2026-11-22T15:00:00Z',
      ).summary.drift.state;
    expect(drift([deployment])).toBe('Drifted');
    expect(drift([deployment, scaler])).toBe('InSync');
  });

  it('should compare a large ConfigMap value by its digest', () => {
    const raw = (value: string) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'big', namespace: 'prod' },
      data: { file: value },
    });
    const state = (applied: string, live: string) =>
      build(
        [
          {
            apiVersion: 'core.oam.dev/v1beta1',
            kind: 'Application',
            metadata: { name: 'a', namespace: 'prod', generation: 1 },
            status: { status: 'running', workflow: { status: 'succeeded' } },
          },
          {
            apiVersion: 'core.oam.dev/v1beta1',
            kind: 'ResourceTracker',
            metadata: { name: 't' },
            spec: {
              type: 'versioned',
              applicationGeneration: 1,
              managedResources: [
                {
                  apiVersion: 'v1',
                  kind: 'ConfigMap',
                  name: 'big',
                  namespace: 'prod',
                  raw: raw(applied),
                },
              ],
            },
          },
          raw(live),
        ].flatMap(object => parseObjects(JSON.stringify(object))),
        '2026-11-22T15:00:00Z',
      ).summary.drift.state;
    expect(state('x'.repeat(9000), 'x'.repeat(9000))).toBe('InSync');
    expect(state('x'.repeat(9000), 'y'.repeat(9000))).toBe('Drifted');
  });
});
