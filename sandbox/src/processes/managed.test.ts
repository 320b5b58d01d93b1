import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { waitUntil } from '../client/wait.ts';
import { tempDir } from '../testing/tempDir.ts';
import { identify, isAlive } from './identity.ts';
import { Ledger } from './ledger.ts';
import { ManagedProcess } from './managed.ts';

async function shell(t: TestContext, script: string) {
  const dir = await tempDir(t);
  const ledger = new Ledger(join(dir, 'run'));
  const logFile = join(dir, 'log');
  const spec = { name: 'x', command: 'sh', args: ['-c', script], logFile };
  const managed = new ManagedProcess(spec, ledger);
  t.after(() => managed.stop('SIGKILL'));
  return { managed, ledger, dir, logFile };
}

test('stop ends the process and forgets it', async t => {
  const { managed, ledger } = await shell(t, 'exec sleep 60');
  await managed.start();
  const identity = identify(managed.pid!)!;
  assert.deepEqual([...ledger.alive().keys()], ['x']);
  await managed.stop();
  assert.equal(isAlive(identity), false);
  assert.equal(managed.state, 'stopped');
  assert.equal(ledger.alive().size, 0);
});

test('a paused process can be stopped', async t => {
  const { managed } = await shell(t, 'exec sleep 60');
  await managed.start();
  managed.pause();
  assert.equal(managed.state, 'paused');
  await managed.stop();
  assert.equal(managed.state, 'stopped');
});

test('one that ends by itself has failed, and the error shows its log', async t => {
  const { managed } = await shell(t, 'echo address already in use; exit 1');
  await managed.start();
  await assert.rejects(
    managed.untilReady(async () => false, 5_000),
    /ended at once.*address already in use/s,
  );
  assert.equal(managed.state, 'failed');
});

test('one that is kept alive is started again, until it is stopped', async t => {
  const { managed } = await shell(t, 'exec sleep 60');
  await managed.start();
  managed.keepAlive();
  const first = managed.pid!;
  process.kill(first, 'SIGKILL');
  await waitUntil(
    'second process',
    async () => managed.pid,
    pid => pid !== undefined && pid !== first,
    10_000,
  );
  assert.equal(managed.state, 'running');
  await managed.stop();
  assert.equal(managed.pid, undefined);
});

test('children die with a parent that is killed hard', async t => {
  if (process.platform !== 'linux') {
    t.skip('needs Linux');
    return;
  }
  const dir = await tempDir(t);
  const script = `
    import { ManagedProcess } from ${JSON.stringify(
      join(import.meta.dirname, 'managed.ts'),
    )};
    import { Ledger } from ${JSON.stringify(
      join(import.meta.dirname, 'ledger.ts'),
    )};
    const p = new ManagedProcess(
      { name: 'x', command: 'sleep', args: ['60'], logFile: ${JSON.stringify(
        join(dir, 'log'),
      )} },
      new Ledger(${JSON.stringify(join(dir, 'run'))}),
    );
    await p.start();
    setInterval(() => {}, 1000);
  `;
  const parent = spawn(
    process.execPath,
    ['--input-type=module', '-e', script],
    { stdio: 'ignore' },
  );
  t.after(() => parent.kill('SIGKILL'));
  const ledger = new Ledger(join(dir, 'run'));
  const alive = async () => ledger.alive().get('x');
  const child = await waitUntil('child', alive, c => !!c, 10_000);
  // Until then it is setpriv that runs under this pid.
  await waitUntil(
    'sleep',
    async () => readFileSync(`/proc/${child!.pid}/cmdline`, 'utf8'),
    line => line.startsWith('sleep'),
    10_000,
  );
  parent.kill('SIGKILL');
  await waitUntil('end of child', alive, c => c === undefined, 10_000);
});
