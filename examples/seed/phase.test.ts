import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasPhase } from './phase.ts';

const application = (status: object, metadata: object = {}) => ({
  metadata: { name: 'web', generation: 2, ...metadata },
  status: { status: 'running', observedGeneration: 2, ...status },
});

test('an Application that is not there has no phase', () => {
  assert.equal(hasPhase(undefined, 'running'), false);
});

test('a status of the generation before does not count', () => {
  assert.equal(hasPhase(application({}), 'running'), true);
  assert.equal(
    hasPhase(application({ observedGeneration: 1 }), 'running'),
    false,
  );
});

test('a workflow of the version before does not count', () => {
  const annotations = { 'app.oam.dev/publishVersion': '1.1.0' };
  const of = (appRevision: string) =>
    application({ workflow: { appRevision } }, { annotations });
  assert.equal(hasPhase(of('1.0.0'), 'running'), false);
  assert.equal(hasPhase(of('1.1.0'), 'running'), true);
});

test('rendering counts only once it has failed', () => {
  const conditions = (status: string) =>
    application({
      status: 'rendering',
      conditions: [{ type: 'Parsed', status }],
    });
  assert.equal(hasPhase(conditions('True'), 'rendering'), false);
  assert.equal(hasPhase(conditions('False'), 'rendering'), true);
});

test('deleting needs the mark of deletion, whatever the generation', () => {
  const deletionTimestamp = '2026-01-01T00:00:00Z';
  const status = { status: 'deleting', observedGeneration: 1 };
  assert.equal(hasPhase(application(status), 'deleting'), false);
  assert.equal(
    hasPhase(application(status, { deletionTimestamp }), 'deleting'),
    true,
  );
});
