import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { waitUntil } from '../client/wait.ts';
import { tempDir } from '../testing/tempDir.ts';
import { Ledger } from './ledger.ts';
import { ManagedProcess } from './managed.ts';

for (const givesWay of [true, false]) {
  test(`a process ${
    givesWay ? 'gives way' : 'has an equal share'
  }`, async t => {
    const dir = await tempDir(t);
    const managed = new ManagedProcess(
      {
        name: 'x',
        command: 'sleep',
        args: ['60'],
        logFile: join(dir, 'log'),
        givesWay,
      },
      new Ledger(join(dir, 'run')),
    );
    t.after(() => managed.stop('SIGKILL'));
    await managed.start();
    const own = getPriority();
    assert.equal(getPriority(managed.pid!), givesWay ? 10 : own);
    const group = `/proc/${managed.pid}/autogroup`;
    if (existsSync(group)) {
      const wanted = givesWay ? /nice 10$/m : /nice 0$/m;
      await waitUntil(
        'niceness of its group',
        async () => readFileSync(group, 'utf8'),
        text => wanted.test(text),
        5_000,
      );
    }
  });
}
