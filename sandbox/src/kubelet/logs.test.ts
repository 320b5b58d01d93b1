import assert from 'node:assert/strict';
import test from 'node:test';
import type { KubeObject } from '../client/client.ts';
import { findRun } from './findRun.ts';
import { type ContainerRun, logLines } from './logText.ts';
import { parseLogQuery, renderLines, selectLines } from './select.ts';
import { imageTag } from './tags.ts';

const start = Date.parse('2026-01-01T00:00:00Z');
const run: ContainerRun = {
  podUid: 'u1',
  container: 'web',
  image: 'nginx:1.27',
  startedAt: start,
  job: false,
};

function pod(containerStatus: object): KubeObject {
  return {
    metadata: { name: 'web-0', namespace: 'd', uid: 'u1' },
    spec: { containers: [{ name: 'web', image: 'nginx:crash' }] },
    status: { containerStatuses: [{ name: 'web', ...containerStatus }] },
  };
}

test('the tag of an image is found behind a port and before a digest', () => {
  assert.equal(imageTag('nginx:crash'), 'crash');
  assert.equal(imageTag('registry:5000/nginx'), 'latest');
  assert.equal(imageTag('registry:5000/a/nginx:oom@sha256:00'), 'oom');
});

test('a log grows by a line each second and never changes', () => {
  const early = logLines(run, start + 5_000);
  const late = logLines(run, start + 8_000);
  assert.equal(late.length, early.length + 3);
  assert.deepEqual(late.slice(0, early.length), early);
});

test('an old log is cut to the newest 5000 lines', () => {
  const lines = logLines(run, start + 24 * 3600 * 1000);
  assert.equal(lines.length, 5_000);
  assert.equal(lines.at(-1)?.at, start + 24 * 3600 * 1000);
});

test('a crashed container says why in its last line', () => {
  const image = 'shop:crash';
  const finishedAt = start + 1_000;
  const lines = logLines({ ...run, image, finishedAt }, start + 60_000);
  assert.match(
    lines.at(-1)!.text,
    /panic: cannot connect to database at db:5432: connection refused$/,
  );
});

test('tail, since and timestamps select and mark lines', () => {
  const now = start + 10_000;
  const lines = logLines(run, now);
  const tail = parseLogQuery(new URLSearchParams('tailLines=2'), now);
  assert.deepEqual(selectLines(lines, tail), lines.slice(-2));
  const since = parseLogQuery(
    new URLSearchParams('sinceSeconds=3&timestamps=true'),
    now,
  );
  const selected = selectLines(lines, since);
  assert.equal(selected.length, 4);
  assert.match(
    renderLines(selected, since),
    /^2026-01-01T00:00:07.000Z 2026-01-01T00:00:07.000Z /,
  );
});

test('a container in back-off shows the run that has ended', () => {
  const terminated = {
    startedAt: '2026-01-01T00:00:00Z',
    finishedAt: '2026-01-01T00:00:01Z',
  };
  const backOff = pod({
    state: { waiting: { reason: 'CrashLoopBackOff' } },
    lastState: { terminated },
  });
  for (const previous of [false, true]) {
    const found = findRun(backOff, 'web', previous);
    assert.ok('run' in found);
    assert.equal(found.run.finishedAt, start + 1_000);
  }
});

test('there is no previous log before the first restart', () => {
  const running = { running: { startedAt: '2026-01-01T00:00:00Z' } };
  assert.deepEqual(findRun(pod({ state: running }), 'web', true), {
    problem: 'previous terminated container "web" in pod "web-0" not found',
  });
});

test('an image that cannot be pulled has no log', () => {
  const state = { waiting: { reason: 'ImagePullBackOff' } };
  assert.deepEqual(findRun(pod({ state }), 'web', false), {
    problem:
      'container "web" in pod "web-0" is waiting to start: trying and failing to pull image',
  });
});
