import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { tempDir } from '../testing/tempDir.ts';
import { identify, isAlive } from './identity.ts';
import { Ledger } from './ledger.ts';

function sleeper() {
  const child = spawn('sleep', ['60'], { stdio: 'ignore', detached: true });
  child.unref();
  return identify(child.pid!)!;
}

test('clear ends what a crashed run has left', async t => {
  const ledger = new Ledger(await tempDir(t));
  const left = sleeper();
  ledger.record('dev.kwok', left);
  assert.deepEqual(await ledger.clear(), ['dev.kwok']);
  assert.equal(isAlive(left), false);
  assert.equal(ledger.alive().size, 0);
});

test('clear ends a paused process', async t => {
  const ledger = new Ledger(await tempDir(t));
  const left = sleeper();
  ledger.record('dev.etcd', left);
  process.kill(left.pid, 'SIGSTOP');
  await ledger.clear();
  assert.equal(isAlive(left), false);
});

test('a stranger with a recorded pid is left alone', async t => {
  const ledger = new Ledger(await tempDir(t));
  const stranger = sleeper();
  t.after(() => process.kill(stranger.pid, 'SIGKILL'));
  ledger.record('dev.etcd', { pid: stranger.pid, startedAt: 'long ago' });
  assert.deepEqual(await ledger.clear(), []);
  assert.equal(isAlive(stranger), true);
});

test('a record cut short by a crash is passed over', async t => {
  const dir = await tempDir(t);
  await writeFile(join(dir, 'dev.etcd.pid.json'), '{"pid"');
  assert.deepEqual(await new Ledger(dir).clear(), []);
});
