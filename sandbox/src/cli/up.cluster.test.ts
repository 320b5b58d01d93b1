import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';
import { waitUntil } from '../client/wait.ts';
import { attachSandbox } from '../control/attach.ts';
import { isAlive } from '../processes/identity.ts';
import { lockHolder } from '../processes/lock.ts';
import { sandboxDir } from '../paths.ts';
import { tempDir } from '../testing/tempDir.ts';

const run = promisify(execFile);
const cli = join(sandboxDir, 'src', 'cli.ts');

test('what was started for a process ends with it, even where that is killed', async t => {
  const stateDir = await tempDir(t);
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  t.after(async () => {
    child.kill('SIGKILL');
    await run(process.execPath, [cli, 'down', '--state-dir', stateDir]);
  });
  const where = ['--state-dir', stateDir];
  const what = ['--profile', 'bare', '--clusters', 'w1'];
  await run(process.execPath, [
    cli,
    'up',
    ...where,
    ...what,
    '--while',
    String(child.pid),
  ]);
  const running = await attachSandbox(stateDir);
  assert.ok(running, 'it runs');
  running.detach();
  const holder = await lockHolder(join(stateDir, 'lock'));
  assert.ok(holder);

  child.kill('SIGKILL');
  await waitUntil(
    'end of the sandbox',
    async () => isAlive(holder),
    alive => !alive,
    30_000,
  );
  assert.equal(await attachSandbox(stateDir), undefined);
});
