import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zstdDecompressSync } from 'node:zlib';
import { application, applicationStatus } from './application.ts';
import { appliedObjects, asSent, podLabels, REPLICAS } from './applied.ts';
import { planApplications } from './plan.ts';
import { tracker } from './tracker.ts';
import {
  deploymentStatus,
  pod,
  podName,
  podStatus,
  replicaSet,
} from './workload.ts';

const plan = planApplications('eu', 300);
const [first] = plan;

test('a tracker holds, compressed, every object as it was applied', () => {
  const { metadata, spec } = tracker(first, appliedObjects(first), 'uid-1');
  assert.equal(metadata.labels?.['app.oam.dev/uid'], 'uid-1');
  assert.equal(spec.compression.type, 'zstd');
  const entries = JSON.parse(
    zstdDecompressSync(Buffer.from(spec.compression.data, 'base64')).toString(),
  );
  assert.deepEqual(
    entries.map((one: { kind: string }) => one.kind),
    ['Deployment', 'Service', 'HorizontalPodAutoscaler'],
  );
  for (const entry of entries) {
    assert.equal(entry.raw.metadata.name, entry.name);
    assert.equal(entry.raw.metadata.namespace, first.namespace);
    assert.equal(entry.component, first.name);
    assert.equal(entry.raw.metadata.labels['app.oam.dev/name'], first.name);
  }
});

test('what is sent differs from what is remembered only by vela-core’s own marks', () => {
  const { raw } = appliedObjects(first)[0];
  const sent = asSent(raw);
  assert.deepEqual(sent.spec, raw.spec);
  const last =
    sent.metadata.annotations?.['app.oam.dev/last-applied-configuration'];
  assert.deepEqual(JSON.parse(last!).spec, raw.spec);
});

test('owner references lead from a pod to its Deployment', () => {
  const deployment = { metadata: { name: first.name, uid: 'uid-d' } };
  const set = replicaSet(first, deployment);
  assert.equal((set.metadata.ownerReferences as any)[0].uid, 'uid-d');
  const one = pod(
    first,
    { ...set, metadata: { ...set.metadata, uid: 'uid-r' } },
    1,
  );
  assert.equal((one.metadata.ownerReferences as any)[0].uid, 'uid-r');
  assert.equal(one.metadata.name, podName(first, 1));
  for (const [key, value] of Object.entries(podLabels(first))) {
    assert.equal(one.metadata.labels?.[key], value);
  }
});

test('a broken application says so in its pods, its Deployment and its status', () => {
  const broken = plan.find(app => app.broken)!;
  const time = '2026-01-01T00:00:00Z';
  const [container] = podStatus(broken, 0, time).containerStatuses;
  assert.equal(container.state.waiting?.reason, 'CrashLoopBackOff');
  assert.equal(deploymentStatus(broken, time).readyReplicas, REPLICAS - 1);
  const status = applicationStatus(broken, appliedObjects(broken), time);
  assert.equal(status.status, 'unhealthy');
  assert.equal(application(broken).spec.components[0].name, broken.name);
});

test('names are unique in a cluster, and half of them are the same in every cluster', () => {
  const names = new Set(plan.map(app => `${app.namespace}/${app.name}`));
  assert.equal(names.size, plan.length);
  const elsewhere = planApplications('us', 300);
  const shared = elsewhere.filter(app =>
    names.has(`${app.namespace}/${app.name}`),
  );
  assert.equal(shared.length, 150);
});
