import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { tempDir } from '../testing/tempDir.ts';
import { identify } from './identity.ts';
import { LockedError, lockHolder, takeLock } from './lock.ts';

test('a lock that is held is refused to a second taker', async t => {
  const path = join(await tempDir(t), 'lock');
  const release = await takeLock(path, { wait: false });
  await assert.rejects(takeLock(path, { wait: false }), LockedError);
  assert.equal((await lockHolder(path))?.pid, process.pid);
  await release();
  assert.equal(await lockHolder(path), undefined);
});

test('a lock whose holder has died is taken over', async t => {
  const path = join(await tempDir(t), 'lock');
  // Our own pid with another start time: the pid was given out again.
  const stale = { pid: process.pid, startedAt: 'before' };
  await writeFile(path, JSON.stringify(stale));
  const release = await takeLock(path, { wait: false });
  assert.deepEqual(
    (await lockHolder(path))?.startedAt,
    identify(process.pid)?.startedAt,
  );
  await release();
});

test('a lock file cut short by a crash does not block', async t => {
  const path = join(await tempDir(t), 'lock');
  await writeFile(path, '{"pid": 1');
  const release = await takeLock(path, { wait: false });
  await release();
});

test('of many waiters at a stale lock one at a time gets in', async t => {
  const path = join(await tempDir(t), 'lock');
  await writeFile(path, JSON.stringify({ pid: 1, startedAt: 'before' }));
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      const release = await takeLock(path, { wait: true });
      inside++;
      most = Math.max(most, inside);
      await new Promise(resolve => setImmediate(resolve));
      inside--;
      await release();
    }),
  );
  assert.equal(most, 1);
});
