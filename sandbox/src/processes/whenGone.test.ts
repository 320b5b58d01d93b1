import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import test from 'node:test';
import { waitUntil } from '../client/wait.ts';
import { whenGone } from './whenGone.ts';

test('tells that a process has ended, and not before', async t => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  t.after(() => child.kill('SIGKILL'));
  await once(child, 'spawn');
  let gone = false;
  void whenGone(child.pid!).then(() => {
    gone = true;
  });
  // One look at a process that lives, and the next one after a second.
  await new Promise(resolve => setImmediate(resolve));
  assert.equal(gone, false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await waitUntil('word of it', async () => gone, Boolean, 10_000);
  // Of one that was never there, it is told at once.
  await whenGone(child.pid!);
});
